package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas that are shipped have the fields and codes of the readers and writers. The test leaves them made again in
 * {@code target/schema}.
 */
class SchemasTest {

    private static final Path MADE_AGAIN = Path.of("target/schema");
    private static final Path SHIPPED = Path.of("src/main/resources/org/planningservices/json/schema");
    private static final Path DOCUMENTED = Path.of("../docs/schema");
    private static final String ENDING = ".schema.json";

    /** Returns the schemas by name. */
    static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        all.put("journal", RecordSchemas.journal());
        all.put("decision-log", RecordSchemas.decisionLog());
        all.put("stored-record", RecordSchemas.storedRecord());
        all.put("step", RecordSchemas.step());
        all.put("report", ReportSchema.report());
        all.put("terms", TermsSchema.terms());
        all.put("answer", AnswerSchema.published());
        return all;
    }

    static List<String> names() {
        return List.copyOf(all().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void shipsTheSchema(String name) throws IOException {
        String schema = SchemaNodes.written(Objects.requireNonNull(all().get(name)));
        Files.createDirectories(MADE_AGAIN);
        Files.writeString(MADE_AGAIN.resolve(name + ENDING), schema);

        for (Path folder : List.of(SHIPPED, DOCUMENTED)) {
            assertThat(folder.resolve(name + ENDING))
                    .as("copy json/target/schema to %s", folder)
                    .content(StandardCharsets.US_ASCII)
                    .isEqualTo(schema);
        }
    }

    @Test
    void shipsNoOtherSchema() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(ENDING, "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }
}
