package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code FORMAT.md} has the fields that {@link RecordTypes} describes, and {@code ANSWERS.md} those that {@link AnswerForms}
 * describes. The test leaves both made again in {@code target}.
 */
class FormatTest {

    private static final String TABLES = "\n## Records\n";
    private static final String OBJECTS = "\n## Objects\n";

    @Test
    void documentsTheRecordsThatAreRead() throws IOException {
        String documented = Files.readString(Path.of("FORMAT.md"));
        String prose = documented.substring(0, Math.max(0, documented.indexOf(TABLES)));

        String madeAgain = prose + TABLES + tables();
        Files.writeString(Path.of("target/FORMAT.md"), madeAgain);

        assertThat(documented)
                .as("copy json/target/FORMAT.md to json/FORMAT.md")
                .isEqualTo(madeAgain);
    }

    @Test
    void documentsTheAnswers() throws IOException {
        String documented = Files.readString(Path.of("ANSWERS.md"));
        String prose = documented.substring(0, Math.max(0, documented.indexOf(OBJECTS)));

        String madeAgain = prose + OBJECTS + objects() + valueTypes();
        Files.writeString(Path.of("target/ANSWERS.md"), madeAgain);

        assertThat(documented)
                .as("copy json/target/ANSWERS.md to json/ANSWERS.md")
                .isEqualTo(madeAgain);
    }

    @Test
    void documentsTheLimits() throws IOException {
        String documented = Files.readString(Path.of("FORMAT.md")).replace("\n", " ");

        for (Limits limits : List.of(Limits.FILE, Limits.STORED)) {
            assertThat(documented).contains(limits.day(), limits.number());
        }
    }

    /** What is described is what is taken: the message for another field names all those that were. */
    @ParameterizedTest
    @MethodSource("types")
    void describesTheFieldsThatAreTaken(String word) {
        String record = GoodJournal.record(word, "other", "0");

        String fault = Objects.requireNonNull(GoodJournal.fault(record).getMessage());

        assertThat(fault.substring(fault.indexOf("only `") + 6, fault.indexOf("`, found"))
                        .split("`, `"))
                .containsExactlyInAnyOrderElementsOf(fields(type(word), part -> true));
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesTheFieldsThatAreRequired(String word) {
        for (String field : fields(type(word), RecordType.Part::isRequired)) {
            if (!field.equals("type")) {
                assertThat(GoodJournal.fault(GoodJournal.recordWithout(word, field))
                                .field())
                        .contains(field);
            }
        }
    }

    static List<String> types() {
        return GoodJournal.types();
    }

    private static RecordType<?> type(String word) {
        return RecordTypes.ALL.stream()
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(RecordType<?> type, Predicate<RecordType.Part<?>> chosen) {
        List<String> fields = new ArrayList<>(List.of("type"));
        type.parts().stream()
                .filter(chosen)
                .forEach(part -> fields.add(part.field().name()));
        return fields;
    }

    private static String tables() {
        return "\n| type | fields |\n|---|---|\n"
                + RecordTypes.ALL.stream().map(FormatTest::row).collect(Collectors.joining())
                + "\n## Fields\n\n| field | value |\n|---|---|\n"
                + RecordTypes.fields().stream().map(FormatTest::row).collect(Collectors.joining());
    }

    private static String row(RecordType<?> type) {
        return "| `" + type.word() + "` | "
                + type.parts().stream()
                        .map(part -> "`" + part.field().name() + (part.isRequired() ? "`" : "?`"))
                        .collect(Collectors.joining(", "))
                + " |\n";
    }

    private static String row(Field<?> field) {
        return "| `" + field.name() + "` | " + field.kind().description() + " |\n";
    }

    private static String objects() {
        return AnswerForms.ALL.stream().map(FormatTest::section).collect(Collectors.joining());
    }

    private static String section(Form<?> form) {
        String title = form.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + form.name().substring(1);
        return "\n### " + title + "\n\n| field | value |\n|---|---|\n"
                + form.parts().stream()
                        .map(part -> "| `" + part.name() + (part.isRequired() ? "` | " : "?` | ") + part.description()
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String valueTypes() {
        return "\n## Types of values\n\n| type | value |\n|---|---|\n"
                + ValueType.ALL.stream()
                        .map(type -> "| `" + type.code() + "` | " + type.shape().description() + " |\n")
                        .collect(Collectors.joining());
    }
}
