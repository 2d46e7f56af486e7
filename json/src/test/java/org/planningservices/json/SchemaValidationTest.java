package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.json.SchemaComparison.Unseen;
import org.planningservices.policy.terms.Terms;

/** A validator accepts with the schemas what is written, and refuses what the readers refuse, as far as a schema can express it. */
class SchemaValidationTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path CASES =
            Path.of("../testkit/src/main/resources/org/planningservices/testkit/conformance/cases");
    private static final ShippedSchema STRICT = ShippedSchema.of("answer", SchemaNodes.written(AnswerSchema.strict()));

    @ParameterizedTest
    @MethodSource("journals")
    void acceptsTheLinesOfJournals(Path journal) throws IOException {
        ShippedSchema schema = ShippedSchema.of("journal");

        assertThat(Files.readAllLines(journal))
                .allSatisfy(line -> assertThat(schema.faults(line)).isEmpty());
    }

    static List<Path> journals() {
        return files("samples", ".jsonl");
    }

    /** The conformance cases of the test kit, whose lines are often equal, and the examples. */
    @Test
    void acceptsTheCasesAndExamples() throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Path file : List.of(CASES, Path.of("../examples/journals"))) {
            for (Path journal : tree(file, ".journal.jsonl")) {
                Files.readString(journal)
                        .replaceFirst("^\uFEFF", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
            }
        }
        assertThat(lines)
                .hasSizeGreaterThan(1000)
                .allSatisfy(line ->
                        assertThat(ShippedSchema.of("journal").faults(line)).isEmpty());

        List<Path> reports = tree(CASES, ".report.json");
        assertThat(reports).hasSizeGreaterThan(750);
        for (Path report : reports) {
            assertThat(ShippedSchema.of("report").faults(Files.readString(report)))
                    .as(report.toString())
                    .isEmpty();
        }
        for (Path log : tree(Path.of("../examples/journals"), ".log.jsonl")) {
            assertThat(Files.readAllLines(log))
                    .allSatisfy(
                            line -> assertThat(ShippedSchema.of("decision-log").faults(line))
                                    .isEmpty());
        }
        for (Path terms : tree(Path.of("../examples/terms"), ".terms.json")) {
            assertThat(ShippedSchema.of("terms").faults(Files.readString(terms)))
                    .isEmpty();
        }
    }

    private static List<Path> tree(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void acceptsARecordOfEveryType() {
        ShippedSchema schema = ShippedSchema.of("journal");

        assertThat(GoodJournal.records())
                .allSatisfy(line -> assertThat(schema.faults(line)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void acceptsReports(Path report) throws IOException {
        assertThat(ShippedSchema.of("report").faults(Files.readString(report))).isEmpty();
    }

    static List<Path> reports() {
        return files("samples", ".report.json");
    }

    @Test
    void acceptsStoredRecordsOfEveryVersion() throws IOException {
        ShippedSchema schema = ShippedSchema.of("stored-record");

        for (Path file : files("stored", ".jsonl")) {
            assertThat(Files.readAllLines(file))
                    .allSatisfy(line -> assertThat(schema.faults(line)).isEmpty());
        }
    }

    @Test
    void acceptsTerms() {
        ShippedSchema schema = ShippedSchema.of("terms");

        assertThat(schema.faults(GoodTerms.TEXT)).isEmpty();
        assertThat(schema.faults(GoodTerms.written(Terms.planningServices()))).isEmpty();
        assertThat(schema.faults(GoodTerms.written(Terms.trainingVouchers()))).isEmpty();
    }

    /** The strict schema has no field that the published one does not have. */
    @ParameterizedTest
    @MethodSource("answers")
    void describesEveryFieldOfAnswers(Path answer) throws IOException {
        String json = Files.readString(answer);

        assertThat(ShippedSchema.of("answer").faults(json)).isEmpty();
        assertThat(STRICT.faults(json)).isEmpty();
    }

    static List<Path> answers() {
        return files("answers", ".json");
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a schema has an address of its own, so that a program can check the answer that it expects. */
    @ParameterizedTest
    @CsvSource({
        "decision, accepted",
        "decision, refused",
        "decision, undecided",
        "voucher-with-next-steps, next-steps",
        "voucher-with-deadlines, deadlines",
        "voucher, voucher",
        "command-result, accepted-command",
        "command-result, contended"
    })
    void hasADefinitionOfEachAnswer(String definition, String sample) throws IOException {
        ShippedSchema schema = ShippedSchema.of("answer#/$defs/" + definition);

        assertThat(schema.faults(Files.readString(RESOURCES.resolve("answers/" + sample + ".en.json"))))
                .isEmpty();
        assertThat(schema.accepts("{}")).isFalse();
        assertThat(schema.accepts("[]")).isFalse();
    }

    @Test
    void refusesTheFaultsOfJournals() {
        SchemaComparison comparison = SchemaComparison.of(ReaderContract.JOURNAL, "journal");

        CorpusTest.corpus("journal").flatMap(SchemaValidationTest::lines).forEach(comparison::compare);
        String longLine = GoodJournal.record("partner").replace(",", "," + " ".repeat(Lines.LONGEST));
        comparison.compare(longLine.getBytes(StandardCharsets.UTF_8));

        comparison.assertMet(Unseen.FIELD_TWICE);
        comparison.assertMet(Unseen.NUMBER_WRITTEN_OTHERWISE);
        comparison.assertMet(Unseen.HALF_A_PAIR);
        comparison.assertMet(Unseen.DAYS_IN_ORDER);
        comparison.assertMet(Unseen.BYTES);
        comparison.assertComplete();
    }

    @Test
    void refusesTheFaultsOfStoredRecords() {
        SchemaComparison comparison = SchemaComparison.of(ReaderContract.STORED, "stored-record");

        CorpusTest.corpus("stored").map(SchemaValidationTest::bytes).forEach(comparison::compare);

        comparison.assertComplete();
    }

    @Test
    void refusesTheFaultsOfTerms() {
        SchemaComparison comparison = SchemaComparison.of(ReaderContract.TERMS, "terms");

        CorpusTest.corpus("terms").map(SchemaValidationTest::bytes).forEach(comparison::compare);
        String lifecycle = GoodTerms.TEXT
                .replace("\"actor\":\"holder\",\"reason\":\"free\"", "\"actor\":\"holder\"")
                .replace(",\"TIM-06\"],", "],");
        comparison.compare(lifecycle.getBytes(StandardCharsets.UTF_8));

        comparison.assertMet(Unseen.DAYS_IN_FORCE);
        comparison.assertMet(Unseen.LIFECYCLE);
        comparison.assertComplete();
    }

    @Test
    void refusesTheFaultsOfReports() {
        SchemaComparison comparison = SchemaComparison.of(ReaderContract.REPORT, "report");

        CorpusTest.corpus("report").map(SchemaValidationTest::bytes).forEach(comparison::compare);

        comparison.assertMet(Unseen.DAYS_OF_A_POOL);
        comparison.assertMet(Unseen.LINES_IN_ORDER);
        comparison.assertMet(Unseen.ELEMENT_TWICE);
        comparison.assertComplete();
    }

    /** Returns the lines of a journal that are not blank, each of which is read by itself. */
    private static Stream<byte[]> lines(Path journal) {
        return Stream.of(new String(bytes(journal), StandardCharsets.ISO_8859_1).split("\r?\n", -1))
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .filter(line -> !new String(line, StandardCharsets.UTF_8)
                        .replaceFirst("^\uFEFF", "")
                        .isBlank());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
