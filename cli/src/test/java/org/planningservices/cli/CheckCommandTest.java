package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String SAMPLE = "../examples/journals/another-system.log.jsonl";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void tellsWhereASystemDisagreesWithWhichRuleAndWhoSaysSo() {
        int exitCode = run("check", SAMPLE);

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "line 11  2021-06-30  assign to k.jonker@adatum.example (voucher V-41)",
                        "  refused, though every rule accepts it",
                        "  + TIM-08 a voucher is created and assigned on or before 2021-06-30",
                        "line 17  2021-12-28  redeem by proseware at proseware-breda (voucher V-41)",
                        "  accepted, though the rules refuse it; it counts from here on",
                        "  ! TIM-06 redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`",
                        "    Planning Services page (https://docs.microsoft.com/en-us/partner-center/software-assurance-dps;"
                                + " 2021-04-07)",
                        "    possible  through 2021-12-27",
                        "",
                        "line 13  2021-09-01  reserve by proseware at proseware-breda: exchange-deployment in NL, to start"
                                + " on 2021-09-06 (voucher V-41)",
                        "  ? ACT-08 is undecided: the operator's role in the voucher tool is not known",
                        "",
                        "accepted though the rules refuse  1",
                        "refused though the rules accept   1",
                        "not verified                      1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesJsonForAProgram() throws IOException {
        int exitCode = run("check", "--format", "json", SAMPLE);

        assertThat(exitCode).isEqualTo(1);
        JsonNode checked = new ObjectMapper().readTree(out.toString());
        assertThat(checked.findValuesAsText("line")).containsExactly("11", "17", "13");
        assertThat(checked.at("/disagreements/0/outcome").asText()).isEqualTo("refused");
        assertThat(checked.at("/disagreements/0/counts").asBoolean()).isFalse();
        assertThat(checked.at("/disagreements/0/satisfied").findValuesAsText("rule"))
                .contains("TIM-05", "TIM-08");
        assertThat(checked.at("/disagreements/1/outcome").asText()).isEqualTo("accepted");
        assertThat(checked.at("/disagreements/1/counts").asBoolean()).isTrue();
        assertThat(checked.at("/disagreements/1/violations/0/rule").asText()).isEqualTo("TIM-06");
        assertThat(checked.at("/disagreements/1/violations/0/sources/0/document")
                        .asText())
                .isEqualTo("Planning Services page");
        assertThat(checked.at("/disagreements/1/violations/0/days/0/through").asText())
                .isEqualTo("2021-12-27");
        assertThat(checked.at("/unverified/0/undecided/0/rule").asText()).isEqualTo("ACT-08");
        assertThat(checked.at("/unverified/0/undecided/0/missing").asText()).isEqualTo("role");
    }

    @Test
    void endsWellWhereNothingDisagrees() throws IOException {
        Path log = folder.resolve("good.log.jsonl");
        Files.write(log, Files.readAllLines(Path.of(SAMPLE)).subList(0, 10));

        int exitCode = run("check", log.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "entries of the log                10",
                        "accepted though the rules refuse  0",
                        "refused though the rules accept   0",
                        "not verified                      0");
    }

    @Test
    void tellsThatALogIsEmpty() throws IOException {
        Path log = Files.createFile(folder.resolve("empty.log.jsonl"));

        assertThat(run("check", log.toString())).isZero();
        assertThat(out.toString()).startsWith("entries of the log                0");
    }

    @Test
    void doesNotCallADisagreementWhatCannotBeVerified() throws IOException {
        Path log = folder.resolve("open.log.jsonl");
        Files.write(
                log,
                Files.readAllLines(Path.of(SAMPLE)).subList(0, 16).stream()
                        .filter(line ->
                                !line.contains("\"voucher-assigned\",\"on\":\"2021-06-30\",\"voucher\":\"V-41\","
                                        + "\"projectManager\":\"k.jonker@adatum.example\",\"outcome\":\"refused\""))
                        .toList());

        assertThat(run("check", log.toString())).isZero();
        assertThat(out.toString()).contains("? ACT-08 is undecided", "not verified                      1");
    }

    @Test
    void checksByOtherTerms() {
        assertThat(run("check", "--validity-from", "assignment", SAMPLE)).isEqualTo(1);
        assertThat(run("check", "--program", "training-vouchers", SAMPLE)).isEqualTo(1);

        assertThat(out.toString()).containsSubsequence("! TIM-06", "not verified", "! VCH-02", "not verified");
    }

    @Test
    void tellsWhatItCannotRead() {
        String journal = "../examples/journals/one-voucher.journal.jsonl";

        assertThat(run("check", journal)).isEqualTo(2);
        assertThat(run("check", "missing.log.jsonl")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("planning-services: " + journal
                                        + ": line \\d+, field `outcome`: expected a text, found no such field"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "planning-services: missing.log.jsonl: cannot be read: there is no such file"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "planning-services: `check`: expected `LOG`, or `--portfolio FILE`, found nothing"),
                        line -> assertThat(line).isEqualTo("Run `planning-services check --help` for its usage."));
    }
}
