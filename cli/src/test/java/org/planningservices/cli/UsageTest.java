package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How commands are called: wrong arguments, the day that is missing, and the files that are written. */
class UsageTest {

    private static final String JOURNAL = "../examples/journals/one-voucher.journal.jsonl";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    adit                            | expected a command, `audit`, | , found `adit`; did you mean `audit`?
                    foo                             | expected a command, `audit`, | , found `foo`
                    desk exprt                      | `desk`: expected a command,  | , found `exprt`; did you mean `export`?
                    audit --asof 2022-01-01 J       | `audit`: expected an option of this command, found `--asof` | ; did you mean `--as-of`?
                    audit --as-of=2022-06-31 J      | `--as-of`: expected a day written YYYY-MM-DD, found `2022-06-31` | : June 2022 has 30 days
                    audit --as-of=2022-13-01 J      | `--as-of`: expected a day written YYYY-MM-DD, found `2022-13-01` | : there is no month 13
                    audit --as-of=2021-02-29 J      | `--as-of`: expected a day written YYYY-MM-DD, found `2021-02-29` | : February 2021 has 28 days
                    audit --as-of=soon J            | `--as-of`: expected a day written YYYY-MM-DD | , found `soon`
                    audit --format xml J            | `--format`: expected one of `csv`, `json`, `text`   | , found `xml`
                    audit --format jsn J            | `--format`: expected one of `csv`, `json`, `text`   | , found `jsn`; did you mean `json`?
                    audit --program training J      | `--program`: expected one of `planning-services`, `training-vouchers` | , found `training`
                    audit --lang de J               | `--lang`: expected one of `en`, `nl` | , found `de`
                    audit                           | `audit`: expected `JOURNAL`  | , found nothing
                    path J                          | `path`: expected `--partner PARTNER` | , found no such option
                    next J V-1 --on                 | `next`: expected `--on DAY`  | , found no value
                    next J V-1 V-2                  | `next`: expected no further argument | , found `V-2`
                    next J V-1 --on=2020-01-01 --on=2020-01-02 | `--on`: expected once | , found more than once
                    """)
    void saysWhereWhatWasExpectedAndWhatWasFound(String args, String expected, String found) {
        int exitCode = run(args.replace(" J", " " + JOURNAL).split(" ", -1));

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("planning-services: " + expected)
                                .endsWith(found),
                        line -> assertThat(line).matches("Run `planning-services.* --help` for its usage\\."));
    }

    @Test
    void printsItsUsageWithoutArguments() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("desk")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: planning-services [", "audit", "Usage: planning-services desk [");
    }

    @Test
    void refusesAnEmptyNameOfAFile() {
        assertThat(run("audit", "")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith(
                        "planning-services: `JOURNAL`: expected the name of a file or a folder, found an empty text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next V-1", "deadlines", "path --partner=tailspin --offering=DDPS", "validate V-1"})
    void saysThatTodayIsAfterTheProgramAndOffersTheLastDayOfTheJournal(String command) {
        String[] words = command.split(" ", 2);
        String rest = words.length == 1 ? "" : " " + words[1];

        assertThat(run((words[0] + " " + JOURNAL + rest).split(" ", -1))).isZero();

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .matches("planning-services: today, `20..-..-..`, is after the last day of the program, `2022-01-01`;"
                        + " give another day with `--on YYYY-MM-DD`, such as the last day of the journal,"
                        + " `--on 2020-06-10`");
        err.getBuffer().setLength(0);

        run((words[0] + " --on 2020-06-10 " + JOURNAL + rest).split(" ", -1));

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void replacesReportsOnlyWhenForced() throws IOException {
        String[] args = {"audit", "--as-of", "2022-06-01", "--out", folder.toString(), JOURNAL, "--force"};
        String[] unforced = Arrays.copyOf(args, args.length - 1);
        assertThat(run(unforced)).isZero();
        Path report = folder.resolve("one-voucher.report.json");
        Files.writeString(report, "mine");

        assertThat(run(unforced)).isEqualTo(2);
        assertThat(err.toString()).endsWith("the file exists; `--force` replaces it" + System.lineSeparator());
        assertThat(report).hasContent("mine");
        assertThat(folder.toFile().list()).hasSize(1);

        assertThat(run(args)).isZero();
        assertThat(report).content().startsWith("{");
    }

    @Test
    void replacesAnExportOnlyWhenForced() throws IOException {
        String db = "jdbc:h2:file:" + folder.resolve("desk");
        Path file = Files.writeString(folder.resolve("kept.journal.jsonl"), "mine");
        run("desk", "import", "--db", db, JOURNAL);

        assertThat(run("desk", "export", "--db", db, "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).endsWith("the file exists; `--force` replaces it" + System.lineSeparator());
        assertThat(file).hasContent("mine");

        assertThat(run("desk", "export", "--db", db, "--force", "--out", file.toString()))
                .isZero();
        assertThat(file).content().startsWith("{");
    }

    @Test
    void replacesConformanceCasesOnlyWhenForced() {
        assertThat(run("conformance", "--out", folder.toString())).isZero();
        assertThat(run("conformance", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).endsWith("the file exists; `--force` replaces it" + System.lineSeparator());
        assertThat(run("conformance", "--force", "--out", folder.toString())).isZero();
    }

    @Test
    void writesToTheStandardOutputForAHyphen() {
        run("terms");
        String terms = out.toString();
        out.getBuffer().setLength(0);

        assertThat(run("terms", "--out", "-")).isZero();
        assertThat(out).hasToString(terms);
        assertThat(run("audit", "--out", "-", JOURNAL)).isEqualTo(2);
        assertThat(run("conformance", "--out", "-")).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith("`--out`: expected a folder, found `-`, the standard output"));
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void printsAScriptThatCompletesCommandsAndOptions() {
        assertThat(run("completion")).isZero();

        assertThat(out.toString()).contains("complete ", "planning-services", "deadlines", "--as-of", "export");
    }

    @Test
    void selectsRulesByStepAndArea() {
        assertThat(run("rules", "--short", "--step", "redeem", "--area", "tim")).isZero();
        assertThat(run("rules", "--short", "--step", "cancel_reservation", "--area", "ACT"))
                .isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "TIM-06  a voucher is redeemed on or before its last valid day (in force always)",
                        "TIM-09  a voucher is redeemed on or before 2022-01-01 (in force always)",
                        "ACT-07  the operator has one of the roles `location-contact`, `mpn-admin`, `global-admin` (in"
                                + " force through 2019-03-30)",
                        "ACT-08  the operator has one of the roles `mpn-admin`, `global-admin` (in force from"
                                + " 2019-03-31)");
    }

    @Test
    void saysWhichStepsAndAreasThereAre() {
        assertThat(run("rules", "--step", "redem")).isEqualTo(2);
        assertThat(run("rules", "--area", "TIN")).isEqualTo(2);
        assertThat(run("rules", "--area", "TIM", "TIM-06")).isEqualTo(2);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("planning-services: `--step`: expected one of `accrue-days`, ")
                                .endsWith(", found `redem`; did you mean `redeem`?"),
                        line -> assertThat(line)
                                .isEqualTo("planning-services: `--area`: expected one of `ACT`, `ELG`, `ENG`, `ENT`,"
                                        + " `LIF`, `PAY`, `TIM`, `VCH`, found `TIN`; did you mean `TIM`?"),
                        line -> assertThat(line)
                                .endsWith("expected either an id or `--step` and `--area`, found both"));
    }
}
