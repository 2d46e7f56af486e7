package org.planningservices.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.terms.ValidityStart;

class ConformanceCasesTest {

    private static final Path SOURCES = Path.of("src/main/resources/org/planningservices/testkit/conformance/cases");
    private static final String REPORT = "{\"asOf\":\"2021-08-15\",\"validityFrom\":\"assignment\"}";

    @TempDir
    private Path folder = Path.of("");

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void shipsEveryFile() throws IOException {
        List<ConformanceCase> shipped = ConformanceCases.shipped();

        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(Stream.concat(
                                    shipped.stream().map(ConformanceCase::journalFile),
                                    shipped.stream().map(ConformanceCase::reportFile))
                            .distinct())
                    .hasSizeGreaterThan(2)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void findsTheJournalOfEachReport() throws IOException {
        write("a/one.journal.jsonl", "1");
        write("a/one.late.journal.jsonl", "2");
        write("a/one.report.json", REPORT);
        write("a/one.2021-08-15.assignment.report.json", REPORT);
        write("a/one.late.report.json", REPORT);
        write("a/one.late.again.report.json", REPORT);
        write("one.journal.jsonl", "3");
        write("one.report.json", REPORT);
        write("a/read-me.txt", "left alone");

        assertThat(ConformanceCases.read(folder))
                .extracting(one -> one.name() + " " + one.journal())
                .containsExactly(
                        "a/one.2021-08-15.assignment 1", "a/one.late.again 2", "a/one.late 2", "a/one 1", "one 3");
    }

    @Test
    void takesDayAndEditionFromTheReport() throws IOException {
        write("one.journal.jsonl", "");
        write("one.report.json", REPORT);

        assertThat(ConformanceCases.read(folder))
                .containsExactly(new ConformanceCase(
                        "one.journal.jsonl",
                        "",
                        "one.report.json",
                        REPORT,
                        LocalDate.of(2021, 8, 15),
                        ValidityStart.ASSIGNMENT));
    }

    @Test
    void writesWhatItReads() throws IOException {
        List<ConformanceCase> cases = ConformanceCases.shipped();

        ConformanceCases.write(cases, folder);

        assertThat(ConformanceCases.read(folder)).isEqualTo(cases);
        assertThat(Files.readAllLines(folder.resolve("cases.tsv")))
                .hasSameSizeAs(cases)
                .contains("samples/small-portfolio.journal.jsonl\t2021-08-15\tassignment\t"
                        + "samples/small-portfolio.2021-08-15.assignment.report.json");
    }

    @Test
    void refusesAJournalWithoutReport() throws IOException {
        write("a/one.journal.jsonl", "");
        write("a/one.report.json", REPORT);
        write("a/two.journal.jsonl", "");

        assertFault("a/two.journal.jsonl", "a journal needs a report beside it, `a/two.report.json`");
    }

    @Test
    void refusesAReportWithoutJournal() throws IOException {
        write("a.b/one.2021.report.json", REPORT);

        assertFault("a.b/one.2021.report.json", "a report needs its journal beside it, `a.b/one.2021.journal.jsonl`");
    }

    @Test
    void refusesAFolderWithoutCases() throws IOException {
        write("report.json", REPORT);

        assertThatThrownBy(() -> ConformanceCases.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder + ": expected `NAME.journal.jsonl` with `NAME.report.json`, found no such file");
    }

    @Test
    void refusesAFile() throws IOException {
        write("one.journal.jsonl", "");
        Path file = folder.resolve("one.journal.jsonl");

        assertThatThrownBy(() -> ConformanceCases.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": expected a folder of cases, found a file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            '' | expected a report, found nothing
            1 | expected a report, found 1
            {"asOf":"2021-08-15","asOf":"2021-08-15"} | expected a report, found text that is not JSON, line 1, column 28: Duplicate field 'asOf'
            {} | `asOf` must be a day written YYYY-MM-DD, found nothing
            {"asOf":"2021-02-30"} | `asOf` must be a day written YYYY-MM-DD, found "2021-02-30"
            {"asOf":"+12021-08-15"} | `asOf` must be a day written YYYY-MM-DD, found "+12021-08-15"
            {"asOf":"2021-08-15"} | `validityFrom` must be `creation` or `assignment`, found nothing
            {"asOf":"2021-08-15","validityFrom":"reservation"} | `validityFrom` must be `creation` or `assignment`, found "reservation"
            """)
    void refusesAReportThatCannotBeRead(String report, String fault) throws IOException {
        write("one.journal.jsonl", "");
        write("one.report.json", report);

        assertFault("one.report.json", fault);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        write("one.report.json", REPORT);
        Files.write(folder.resolve("one.journal.jsonl"), new byte[] {(byte) 0xC3, 0x28});

        assertFault("one.journal.jsonl", "expected UTF-8, found bytes that are not");
    }

    private void assertFault(String file, String fault) {
        assertThatThrownBy(() -> ConformanceCases.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve(file) + ": " + fault);
    }
}
