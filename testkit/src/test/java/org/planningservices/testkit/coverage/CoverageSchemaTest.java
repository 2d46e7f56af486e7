package org.planningservices.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.json.JournalReader;
import org.planningservices.rule.RuleId;
import org.planningservices.testkit.coverage.CoverageReportTest.CoverageSamples;

/** The JSON of a coverage has the form of its schema. */
class CoverageSchemaTest {

    private static final CoverageCell MET = new CoverageCell(RuleId.TIM_06, CoverageKind.EDGE);

    @TempDir
    private Path folder = Path.of("");

    private String json() throws IOException {
        Path file = folder.resolve("coverage.json");
        CoverageReport.write(CoverageSamples.table("my-program", Set.of(MET)), file);
        return Files.readString(file);
    }

    private static boolean accepts(String json) throws IOException {
        return schema().validate(json, InputFormat.JSON).isEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(shipped());
    }

    private static String shipped() throws IOException {
        return resource(RuleCoverage.class, "/org/planningservices/testkit/schema/rule-coverage.schema.json");
    }

    private static String resource(Class<?> module, String name) throws IOException {
        try (InputStream in = module.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void acceptsWhatIsWritten() throws IOException {
        assertThat(schema().validate(json(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "program" | "name"
                    "percent" : 0 | "percent" : 101
                    "state" : "met" | "state" : "MET"
                    "state" : "met" | "state" : "impossible"
                    "reason" | "why"
                    "way" : "edge day" | "way" : "refused"
                    "TIM-06" | "tim-06"
                    """)
    void refusesAnythingElse(String part, String instead) throws IOException {
        assertThat(json()).contains(part);

        assertThat(accepts(json().replace(part, instead))).isFalse();
    }

    @Test
    void isThatOfTheDocumentation() throws IOException {
        assertThat(Path.of("../docs/schema/rule-coverage.schema.json")).hasContent(shipped());
    }

    /** The schemas of another module can be read from outside it. */
    @Test
    void readsTheSchemasOfRecords() throws IOException {
        assertThat(resource(JournalReader.class, "/org/planningservices/json/schema/journal.schema.json"))
                .contains("\"urn:planning-services:schema:journal\"");
    }
}
