package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ConformanceCases;

class ConformanceCommandTest {

    private static final String TOO_LATE = "samples/too-late.report.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    /** Compares reports with those of a few cases, after one of them was changed. */
    private int compareSamples(Change change) throws IOException {
        List<ConformanceCase> samples = ConformanceCases.shipped().stream()
                .filter(one -> one.name().startsWith("samples/"))
                .toList();
        Path cases = folder.resolve("cases");
        Path reports = folder.resolve("reports");
        ConformanceCases.write(samples, cases);
        ConformanceCases.write(samples, reports);
        change.in(reports);
        return run("conformance", cases.toString(), "--reports", reports.toString());
    }

    private interface Change {

        void in(Path reports) throws IOException;
    }

    @Test
    void runsTheCasesThatShipAgainstTheLibrary() throws IOException {
        int exitCode = run("conformance");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "reports as expected  " + ConformanceCases.shipped().size(), "reports that differ  0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesTheCasesAndTakesReportsBack() throws IOException {
        int shipped = ConformanceCases.shipped().size();

        assertThat(run("conformance", "--out", folder.toString())).isZero();
        assertThat(run("conformance", folder.toString())).isZero();
        assertThat(run("conformance", "--reports", folder.toString())).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "cases written  " + shipped,
                        "reports as expected  " + shipped,
                        "reports that differ  0",
                        "reports as expected  " + shipped,
                        "reports that differ  0",
                        "reports not found    0");
        assertThat(Files.readAllLines(folder.resolve("cases.tsv"))).hasSize(shipped);
    }

    @Test
    void tellsWhereAReportDiffersAndWhyTheRuleSaysNo() throws IOException {
        int exitCode = compareSamples(reports -> {
            Path report = reports.resolve(TOO_LATE);
            Files.writeString(report, Files.readString(report).replace("\"TIM-06\"", "\"TIM-09\""));
        });

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .startsWith(
                        "samples/too-late, as of 2022-06-01, validity from creation",
                        "  findings[line 24].rules: expected [\"ENG-09\",\"TIM-06\"], found [\"ENG-09\",\"TIM-09\"]")
                .containsSubsequence(
                        "    ! TIM-06 redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`",
                        "      possible  through 2021-12-27",
                        "reports that differ  1");
    }

    @Test
    void tellsWhichReportsAreMissingOrNotText() throws IOException {
        int exitCode = compareSamples(reports -> {
            Files.delete(reports.resolve("samples/first-voucher.report.json"));
            Files.write(reports.resolve(TOO_LATE), new byte[] {(byte) 0xC3, 0x28});
        });

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .contains("  report: expected a report, found bytes that are not UTF-8")
                .containsSubsequence(
                        "no report  samples/first-voucher.report.json",
                        "",
                        "reports as expected  3",
                        "reports that differ  1",
                        "reports not found    1");
    }

    @Test
    void namesTheFirstFewOfManyReportsThatAreMissing() throws IOException {
        int shipped = ConformanceCases.shipped().size();

        int exitCode = run("conformance", "--reports", folder.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(10 + 1 + 1 + 3)
                .containsSubsequence(
                        "and " + (shipped - 10) + " more",
                        "",
                        "reports as expected  0",
                        "reports that differ  0",
                        "reports not found    " + shipped);
    }

    @Test
    void choosesCasesByName() throws IOException {
        String written = folder.resolve("written").toString();

        assertThat(run("conformance", "--only", "samples,TIM-06/accepts-on-the-last-valid-day*", "--out", written))
                .isZero();
        assertThat(run("conformance", "--only", "too-late", "--reports", written))
                .isZero();
        assertThat(run("conformance", "--only", "VCH-20, samples/*voucher")).isZero();

        int revocation = casesOf("VCH-20/");
        assertThat(out.toString().lines())
                .containsExactly(
                        "cases written  7",
                        "reports as expected  1",
                        "reports that differ  0",
                        "reports not found    0",
                        "reports as expected  " + (revocation + 1),
                        "reports that differ  0");
    }

    private static int casesOf(String folder) throws IOException {
        return (int) ConformanceCases.shipped().stream()
                .filter(one -> one.name().startsWith(folder))
                .count();
    }

    @Test
    void refusesANameThatNoCaseHas() {
        assertThat(run("conformance", "--only", "TIM-06,TIM-6")).isEqualTo(2);
        assertThat(run("conformance", "--only", ",")).isEqualTo(2);
        assertThat(run("conformance", "--only", "\\E.*")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "planning-services: `--only` must name a case or a folder of cases, such as `TIM-06`, `accepts-*` or"
                                + " `samples`, found `TIM-6`",
                        "planning-services: `--only` must name a case or a folder of cases, such as `TIM-06`, `accepts-*` or"
                                + " `samples`, found ``",
                        "planning-services: `--only` must name a case or a folder of cases, such as `TIM-06`, `accepts-*` or"
                                + " `samples`, found `\\E.*`");
    }

    @Test
    void runsAFolderOfOnesOwn() throws IOException {
        Files.writeString(folder.resolve("good.journal.jsonl"), "{\"type\":\"partner\",\"partner\":\"P\"}\n");
        Files.writeString(folder.resolve("bad.journal.jsonl"), "{\"type\":\"partner\"}\n");
        for (String name : List.of("good", "bad")) {
            Files.writeString(
                    folder.resolve(name + ".report.json"),
                    "{\"asOf\":\"2022-06-01\",\"validityFrom\":\"creation\",\"findings\":[],\"vouchers\":[],"
                            + "\"enrollments\":[]}");
        }

        int exitCode = run("conformance", folder.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "bad, as of 2022-06-01, validity from creation",
                        "  report: expected a report, found a journal that cannot be read",
                        "  the library cannot read the journal: line 1, field `partner`: expected a text, found no such"
                                + " field",
                        "",
                        "reports as expected  1",
                        "reports that differ  1");
    }

    @Test
    void obeysNoTerminalCodeOfAReport() throws IOException {
        compareSamples(reports -> Files.writeString(reports.resolve(TOO_LATE), "{\"\u202e\":1}"));

        assertThat(out.toString()).contains("  ?: expected nothing, found 1").doesNotContain("\u202e");
    }

    @Test
    void tellsWhatItCannotRead() throws IOException {
        Files.writeString(folder.resolve("one.journal.jsonl"), "");
        String missing = folder.resolve("missing").toString();

        assertThat(run("conformance", folder.toString())).isEqualTo(2);
        assertThat(run("conformance", missing)).isEqualTo(2);
        assertThat(run("conformance", "--reports", missing)).isEqualTo(2);
        assertThat(run("conformance", "--reports", missing, "--out", missing)).isEqualTo(2);
        assertThat(run(
                        "conformance",
                        "--out",
                        folder.resolve("one.journal.jsonl").toString()))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "planning-services: " + folder.resolve("one.journal.jsonl")
                                + ": a journal needs a report beside it, `one.report.json`",
                        "planning-services: " + missing + ": cannot be read: there is no such file",
                        "planning-services: " + missing + ": cannot be read: there is no such folder",
                        "planning-services: `--out` and `--reports` cannot both be given: first write the cases, then the"
                                + " reports",
                        "planning-services: " + folder.resolve("one.journal.jsonl")
                                + ": expected a folder, found a file");
    }
}
