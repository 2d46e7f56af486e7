package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands `path`, `validate`, `desk validate` and `milestones`. */
class PartnerPathTest {

    private static final String JOURNAL = """
            {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
            {"type":"partner","partner":"P"}
            {"type":"location","location":"L","partner":"P","country":"NL"}
            {"type":"competency","partner":"P","competency":"messaging","level":"gold","from":"2018-01-01"}
            {"type":"benefit-activated","enrollment":"E","on":"2019-02-01"}
            {"type":"days-accrued","enrollment":"E","days":30,"on":"2019-02-01"}
            {"type":"compliance-training","partner":"P","on":"2019-02-01"}
            {"type":"agreement-signed","partner":"P","on":"2020-08-31"}
            {"type":"partner-enrolled","partner":"P","offering":"S-EDPS","on":"2020-09-01"}
            {"type":"voucher-created","voucher":"V","enrollment":"E","offering":"S-EDPS","serviceLevel":5,"administrator":"anna@contoso.example","on":"2020-09-10"}
            {"type":"voucher-assigned","voucher":"V","projectManager":"pm","on":"2020-09-10"}
            {"type":"voucher-created","voucher":"W","enrollment":"E","offering":"S-EDPS","serviceLevel":5,"on":"2020-09-10"}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String journal() throws IOException {
        return Files.writeString(folder.resolve("given.journal.jsonl"), JOURNAL).toString();
    }

    @Test
    void printsWhereAPartnerStandsWithAVoucher() throws IOException {
        int exitCode = run("path", "--on", "2020-10-05", "--partner", "P", "--voucher", "V", journal());

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "Partner P in S-EDPS with voucher V on 2020-10-05",
                        "",
                        "1. verify eligibility: done",
                        "  ✓ the partner holds a competency for some engagement of the offering (ELG-03)",
                        "  ✓ the compliance training is passed (ELG-06)",
                        "  for      new partners only",
                        "  who      the partner's global admin or MPN partner admin",
                        "  where    Partner Center, the page of the MPN programs",
                        "  asked    before it enrolls, the partner meets the requirements of the offering")
                .containsSubsequence(
                        "2. enroll: done",
                        "  ✓ the program agreement is signed (ELG-01)",
                        "3. publish a profile: not known",
                        "  ? not known: the business profile is published (ELG-01)",
                        "4. customer creates and assigns: done",
                        "5. validate and reserve: not done",
                        "  ✓ the partner can use the voucher (VCH-07)",
                        "  ! missing: the partner has reserved the voucher (LIF-01)",
                        "  for      every partner, with each engagement",
                        "6. deliver: not done",
                        "7. redeem: not done",
                        "8. request payment: not done",
                        "  ! missing: the partner is registered in the payment tool for the offering (PAY-02)");
        assertThat(out.toString().lines().filter(line -> line.startsWith("  source   ")))
                .hasSize(8);
    }

    @Test
    void leavesOutWhatHappenedLater() throws IOException {
        int exitCode = run("path", "--on", "2020-08-30", "--partner", "P", "--offering", "S-EDPS", journal());

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .startsWith("Partner P in S-EDPS on 2020-08-30")
                .containsSubsequence(
                        "2. enroll: not done",
                        "  ! missing: the partner is enrolled in the offering (ELG-11)",
                        "  ? not known: the program agreement is signed (ELG-01)",
                        "4. customer creates and assigns: not known");
    }

    @Test
    void printsThePathAsJson() throws IOException {
        int exitCode = run("path", "--format=json", "--on=2020-10-05", "--partner=P", "--offering=S-EDPS", journal());

        assertThat(exitCode).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith("{ \"on\" : \"2020-10-05\", \"partner\" : \"P\", \"offering\" : \"S-EDPS\","
                        + " \"stages\" : [ { \"stage\" : \"verify-eligibility\", \"title\" : \"verify eligibility\","
                        + " \"progress\" : \"done\", \"newPartners\" : true, \"who\" : ")
                .contains(
                        "\"missing\" : [ ], \"unknown\" : [ { \"requirement\" : \"profile-published\", \"rule\" :"
                                + " \"ELG-01\", \"title\" : ",
                        "\"message\" : \"the business profile is published\" } ], \"sources\" : [ {");
    }

    @Test
    void saysWhatPathIsToBeAsked() throws IOException {
        String journal = journal();

        String on = "--on=2021-01-01";

        assertThat(run("path", on, "--partner", "P", journal)).isEqualTo(2);
        assertThat(run("path", on, "--partner", "P", "--offering", "DDPS", "--voucher", "V", journal))
                .isEqualTo(2);
        assertThat(run("path", on, "--partner", "P", "--offering", "SATV", journal))
                .isEqualTo(2);
        assertThat(run("path", on, "--partner", "Q", "--offering", "DDPS", journal))
                .isEqualTo(2);
        assertThat(run("path", on, "--partner", "P", "--voucher", "X", journal)).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(5)
                .startsWith(
                        "planning-services: expected either `--offering` or `--voucher`, found neither",
                        "planning-services: expected either `--offering` or `--voucher`, found both",
                        "planning-services: expected an offering of the program, `DDPS`, `DYDPS`, `PVDPS`, `S-EDPS`,"
                                + " `SDPS`, `SSDPS`, found `SATV`");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-05, V, ANNA@contoso.example, usable",
        "2021-03-09, V, anna@contoso.example, usable",
        "2021-03-10, V, anna@contoso.example, lapsed",
        "2020-10-05, V, bob@contoso.example, not found",
        "2020-10-05, V, '', not found",
        "2020-10-05, X, anna@contoso.example, not found",
        "2020-10-05, W, '', unassigned",
        "2020-10-05, W, bob@contoso.example, unassigned",
        "2020-09-09, W, '', not found"
    })
    void validatesAVoucherOfAJournal(String day, String voucher, String administrator, String validity)
            throws IOException {
        int exitCode = run("validate", "--on", day, "--administrator", administrator, journal(), voucher);

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .startsWith("Voucher " + voucher + " on " + day + ": " + validity)
                .anyMatch(line -> line.startsWith("  VCH-07, Voucher tool page ("));
    }

    @Test
    void answersTheSameForAnUnknownNumberAndAnotherEmail() throws IOException {
        String journal = journal();
        run("validate", "--format=json", "--on=2020-10-05", "--administrator=b@c.example", journal, "X");
        String unknown = out.toString();
        out.getBuffer().setLength(0);
        run("validate", "--format=json", "--on=2020-10-05", "--administrator=b@c.example", journal, "V");

        assertThat(out.toString()).isEqualTo(unknown.replace("\"X\"", "\"V\""));
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith(
                        "{ \"on\" : \"2020-10-05\", \"voucher\" : \"V\", \"validity\" : \"NOT_FOUND\", \"message\" :"
                                + " \"no voucher has this number and this administrator's e-mail: check both with the customer\"");
    }

    @Test
    void validatesAVoucherOfTheDeskAndRecordsNothing() throws IOException {
        String database = "jdbc:h2:file:" + folder.resolve("desk");
        run("desk", "import", "--db", database, journal());
        Path before = folder.resolve("before.journal.jsonl");
        Path after = folder.resolve("after.journal.jsonl");
        run("desk", "export", "--db", database, "--out", before.toString());
        out.getBuffer().setLength(0);

        assertThat(run(
                        "desk",
                        "validate",
                        "--db",
                        database,
                        "--on",
                        "2020-10-05",
                        "--administrator",
                        "Anna@contoso.example",
                        "V"))
                .isZero();
        assertThat(run("desk", "validate", "--db", database, "--on", "2020-10-05", "V"))
                .isZero();
        assertThat(run("desk", "validate", "--db", database, "--on", "2020-10-05", "X"))
                .isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Voucher V on 2020-10-05: usable",
                        "  the voucher is assigned and has not lapsed: a partner can reserve it",
                        "Voucher V on 2020-10-05: not found",
                        "Voucher X on 2020-10-05: not found");
        run("desk", "export", "--db", database, "--out", after.toString());
        assertThat(after).hasSameBinaryContentAs(before);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsTheMilestonesAndWhatIsOpen() {
        int exitCode = run("milestones", "--on", "2022-01-02");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "Milestones",
                        "  2020-02-01  ENG-13  vouchers created on or after `2020-02-01` no longer serve a cloud engagement")
                .containsSubsequence(
                        "  2020-02-01  ENT-11  training days are no longer converted on or after `2020-02-01`",
                        "  2021-02-01  ENT-13  no days accrue on or after `2021-02-01`",
                        "  2021-06-30  TIM-08  `2021-06-30` is the last day to create or assign a voucher",
                        "  2021-07-01  ENT-14  the days that remain in the pools on `2021-07-01` are removed",
                        "  2022-01-01  TIM-09  `2022-01-01` is the last day to redeem a voucher",
                        "Steps still open on 2022-01-02",
                        "  cancel reservation, request payment, approve payment, reject payment, make payment, expire,"
                                + " enroll partner, register for payment tool");
    }

    @Test
    void printsTheMilestonesOfAnotherProgramAsJson() {
        int exitCode = run("milestones", "--on=2020-01-31", "--program=training-vouchers", "--format=json");

        assertThat(exitCode).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith(
                        "{ \"on\" : \"2020-01-31\", \"milestones\" : [ { \"day\" : \"2020-02-01\", \"rule\" : \"ENG-13\","
                                + " \"title\" : ")
                .contains(
                        "\"message\" : \"vouchers created on or after `2020-02-01` no longer serve a cloud engagement\","
                                + " \"basis\" : \"stated\", \"secondHand\" : false, \"sources\" : [ { \"document\" :"
                                + " \"Training Vouchers page\", ")
                .contains("\"open\" : [ \"create\", \"assign\", ");
    }
}
