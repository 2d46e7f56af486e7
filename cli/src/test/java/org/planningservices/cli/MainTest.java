package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.json.TermsReader;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherAction;

class MainTest {

    private static final String COMPLIANT = "../examples/journals/one-voucher.journal.jsonl";
    private static final String TRAINING = "../examples/journals/training-voucher.journal.jsonl";
    private static final String WITH_MISTAKES = "../examples/journals/portfolio-with-mistakes.journal.jsonl";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void findsNothingInTheCompliantSample() {
        int exitCode = run("audit", "--as-of", "2022-06-01", COMPLIANT);

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("Voucher V-1: S-EDPS, 10 days of E-2001; PAID, settled")
                .contains("2020-02-29  redeem by tailspin at tailspin-utrecht")
                .contains("out  held 0, spent 10, lost 0, removed 10; remaining 0")
                .contains("  removed 10 (ENT-14)")
                .contains("records that break rules    0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsWhatBrokeWhichRuleAndWhoSaysSo() {
        int exitCode = run("audit", "--as-of", "2022-06-01", WITH_MISTAKES);

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence(
                        "2021-12-22  not applied: redeem by wingtip",
                        "! LIF-01 redeem is not possible: voucher `V-5` is `DELIVERED`, and must be `REPORTED`",
                        "2021-12-28  redeem by wingtip",
                        "! TIM-06 redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`",
                        "line 60; Planning Services page",
                        "! TIM-07 missed",
                        "Besides the vouchers",
                        "! ELG-06")
                .contains("? ACT-08 could not be verified: the operator's role in the voucher tool is not known")
                .contains("in   accrued 40, converted 0, overdrawn 1")
                .contains("records that break rules    11");
    }

    @Test
    void tellsHowComputedDaysCameAbout() {
        run("audit", "--as-of", "2022-06-01", WITH_MISTAKES);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "    ! TIM-06 redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`",
                        "      created 2021-06-30; 180 days by TIM-01",
                        "      TIM-02, a reading: Partner training, module 2 (https://studylib.net/doc/5261500;"
                                + " 2014-08)",
                        "    ! TIM-07 missed: payment is asked for within 60 days of the redemption, which was due by"
                                + " 2022-02-26",
                        "      redeemed 2021-12-28; 60 days by TIM-07",
                        "Enrollment E-2002 of litware, 2019-07-01 to 2022-06-30",
                        "  returned 18 (ENT-07)",
                        "  lost 11 (ENT-15)",
                        "  removed 30 (ENT-14)");
    }

    @Test
    void tellsWhatWouldMakeEachStepPossible() {
        run("audit", "--as-of", "2022-06-01", WITH_MISTAKES);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "      line 30; Policies (https://studylib.net/doc/9819927; about 2014 to 2016)",
                        "      try: deliver at most `3` days off site",
                        "      try: hold one of `gold data-analytics`, `gold data-platform`: gain it, or act through a"
                                + " partner that holds one",
                        "      try: enroll partner first",
                        "    ? ACT-08 could not be verified: the operator's role in the voucher tool is not known",
                        "      line 51",
                        "  valid through 2020-12-26, redeem by 2020-12-26",
                        "  2021-12-28  redeem by wingtip at wingtip-antwerpen",
                        "      nothing will make it possible",
                        "Besides the vouchers",
                        "      try: pass the compliance training by `2020-12-01`");
    }

    @Test
    void tellsWhatWouldHaveHelpedByTheFactsOfTheTime() throws IOException {
        Path journal = Files.writeString(folder.resolve("then.journal.jsonl"), """
                {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
                {"type":"partner","partner":"P"}
                {"type":"location","location":"L","partner":"P","country":"NL"}
                {"type":"competency","partner":"P","competency":"messaging","level":"gold","from":"2018-01-01"}
                {"type":"compliance-training","partner":"P","on":"2019-02-01"}
                {"type":"partner-enrolled","partner":"P","offering":"S-EDPS","on":"2020-09-01"}
                {"type":"benefit-activated","enrollment":"E","on":"2019-02-01"}
                {"type":"days-accrued","enrollment":"E","days":30,"on":"2019-02-01"}
                {"type":"payment-tool-registered","partner":"P","offering":"S-EDPS","on":"2020-09-10"}
                {"type":"voucher-created","voucher":"V-1","enrollment":"E","offering":"S-EDPS","serviceLevel":15,"on":"2020-09-10"}
                {"type":"voucher-assigned","voucher":"V-1","projectManager":"pm","on":"2020-09-10"}
                {"type":"voucher-created","voucher":"V-2","enrollment":"E","offering":"S-EDPS","serviceLevel":15,"on":"2020-09-10"}
                {"type":"voucher-assigned","voucher":"V-2","projectManager":"pm","on":"2020-09-10"}
                {"type":"voucher-reserved","voucher":"V-1","partner":"P","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2020-09-20","role":"mpn-admin","on":"2020-09-11"}
                {"type":"voucher-reserved","voucher":"V-2","partner":"P","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2020-09-20","role":"mpn-admin","on":"2020-09-12"}
                {"type":"reservation-cancelled","voucher":"V-1","partner":"P","role":"mpn-admin","on":"2020-09-13"}
                {"type":"engagement-started","voucher":"V-2","partner":"P","consultant":"K","on":"2020-09-20"}
                {"type":"engagement-completed","voucher":"V-2","partner":"P","deliveredDays":15,"offsiteDays":0,"on":"2020-10-20"}
                {"type":"completion-report-submitted","voucher":"V-2","partner":"P","deliverable":"plan","on":"2020-10-21"}
                {"type":"voucher-redeemed","voucher":"V-2","partner":"P","location":"L","role":"mpn-admin","on":"2020-10-22"}
                """);

        run("audit", "--as-of", "2021-02-01", journal.toString());

        assertThat(out.toString().replaceAll("\\R +", " "))
                .containsPattern("! ENG-08 [^!?]* line 15; [^!?]* try: serve another division of the customer")
                .containsPattern("! PAY-02 [^!?]* line 9; [^!?]* try: redeem a voucher of `S-EDPS` first");
    }

    @Test
    void knowsNothingToTryWhereARecordStatesSomethingWrongly() throws IOException {
        Path journal = Files.writeString(folder.resolve("wrong.journal.jsonl"), """
                {"type":"partner","partner":"P"}
                {"type":"partner","partner":"P"}
                {"type":"partner-enrolled","partner":"Q","offering":"S-EDPS","on":"2020-09-01"}
                """);

        int exitCode = run("audit", journal.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .contains("! LIF-01 partner `P` is recorded already", "! LIF-03 partner `Q` is not recorded")
                .doesNotContain("try:", "nothing will");
    }

    @Test
    void leavesOutWhatCameLater() {
        int exitCode = run("audit", "--as-of", "2019-03-04", WITH_MISTAKES);

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("V-1: DDPS, 5 days of E-2001; CREATED, open")
                .doesNotContain("V-2");
    }

    @Test
    void countsFromAssignmentWhenAsked() {
        run("audit", "--as-of", "2022-06-01", "--validity-from", "assignment", COMPLIANT);

        assertThat(out.toString()).contains("validity from assignment", "valid through 2020-03-01");
    }

    @Test
    void findsNothingInTheSampleOfTrainingVouchers() {
        int exitCode = run("audit", "--as-of", "2022-06-01", "--program", "training-vouchers", TRAINING);

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "training-voucher, as of 2022-06-01, validity from creation",
                        "Voucher T-1: SATV, 5 days of E-3001; PAID, settled",
                        "2020-10-07  complete engagement by lamna: 3 days, 0 of them off site",
                        "2020-10-12  redeem by lamna at lamna-zwolle",
                        "valid through 2021-03-06, redeem by 2021-03-06,"
                                + " request payment by 2020-12-11, pay by 2020-12-16",
                        "in   accrued 10, converted 0, overdrawn 0",
                        "out  held 0, spent 3, lost 0, removed 7; remaining 0",
                        "  returned 2 (SAT-06)",
                        "  removed 7 (ENT-14)",
                        "records that break rules    0",
                        "records undecided in part   0",
                        "deadlines missed            0");
    }

    @Test
    void countsTrainingVouchersFromAssignmentWhenAsked() {
        run("audit", "--program", "training-vouchers", "--validity-from", "assignment", TRAINING);

        assertThat(out.toString()).contains("validity from assignment", "valid through 2021-03-07");
    }

    @Test
    void judgesTrainingVouchersByTheRulesOfPlanningServicesUnlessTold() {
        int exitCode = run("audit", "--as-of", "2022-06-01", TRAINING);

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).contains("! VCH-02", "! LIF-01 redeem is not possible: voucher ");
    }

    @Test
    void auditsByTheTermsInAFile() throws IOException {
        Path terms = write(Terms.builder(Terms.planningServices())
                .validityDays(Sourced.assumed(200))
                .build());

        int exitCode = run("audit", "--as-of", "2022-06-01", "--terms", terms.toString(), COMPLIANT);

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("validity from creation", "valid through 2020-03-20");
    }

    @Test
    void countsAsTheTermsInAFileSayUnlessTold() throws IOException {
        Path terms = write(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));

        run("audit", "--terms", terms.toString(), COMPLIANT);
        run("audit", "--terms", terms.toString(), "--validity-from", "creation", COMPLIANT);

        assertThat(out.toString())
                .containsSubsequence(
                        "validity from assignment",
                        "valid through 2020-03-01",
                        "validity from creation",
                        "valid through 2020-02-29");
    }

    private Path write(Terms terms) throws IOException {
        Path file = folder.resolve("mine.terms.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            TermsWriter.write(terms, out);
        }
        return file;
    }

    @Test
    void refusesAProgramBesideTermsInAFile() {
        int exitCode = run("audit", "--program", "planning-services", "--terms", "mine.terms.json", COMPLIANT);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("planning-services: `--program` and `--terms` cannot both be given: terms"
                        + " name a program of their own");
    }

    @Test
    void tellsWhatIsWrongWithTheTermsInAFile() throws IOException {
        Path terms = write(Terms.planningServices());
        Files.writeString(terms, Files.readString(terms).replace("\"days\" : 90", "\"days\" : \"90\""));

        assertThat(run("audit", "--terms", terms.toString(), COMPLIANT)).isEqualTo(2);
        assertThat(run("terms", "--against", terms.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "planning-services: .*mine\\.terms\\.json: line \\d+, field `extension\\.value\\.days`:"
                                        + " expected a number from 0 to 100000, in digits alone, found the text `90`"));
    }

    @Test
    void printsTheTermsOfAProgram() throws IOException {
        assertThat(run("terms")).isZero();
        assertThat(read(out.toString())).isEqualTo(Terms.planningServices());
        out.getBuffer().setLength(0);

        assertThat(run("terms", "--program", "training-vouchers")).isZero();
        assertThat(read(out.toString())).isEqualTo(Terms.trainingVouchers());
    }

    @Test
    void writesTheTermsIntoANewFile() throws IOException {
        Path file = folder.resolve("new.terms.json");

        assertThat(run("terms", "--out", file.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(read(Files.readString(file))).isEqualTo(Terms.planningServices());

        assertThat(run("terms", "--program", "training-vouchers", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .endsWith("new.terms.json: cannot be written: the file exists; `--force` replaces it"
                        + System.lineSeparator());
        assertThat(read(Files.readString(file))).isEqualTo(Terms.planningServices());

        assertThat(run("terms", "--program", "training-vouchers", "--force", "--out", file.toString()))
                .isZero();
        assertThat(read(Files.readString(file))).isEqualTo(Terms.trainingVouchers());
    }

    private static Terms read(String terms) throws IOException {
        return TermsReader.read(new ByteArrayInputStream(terms.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsWhatDiffersInTheTermsOfAFile() throws IOException {
        Path terms = write(Terms.trainingVouchers().withValidityFrom(ValidityStart.ASSIGNMENT));

        int exitCode = run("terms", "--against", terms.toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "program",
                        "  - planning-services",
                        "  + training-vouchers",
                        "validityFrom",
                        "  - creation",
                        "  + assignment")
                .containsSubsequence("rules", "  - ENG-16", "  - ELG-16", "  + SAT-03", "daysInForce", "extension")
                .containsSubsequence(
                        "extension",
                        "  - 90 days, if created before 2020-04-01",
                        "  + none",
                        "offerings",
                        "  - DDPS",
                        "  + SATV",
                        "serviceLevels",
                        "  - 10",
                        "  - 15",
                        "  + 2",
                        "  + 4",
                        "maxDeliveryDays",
                        "  - 15",
                        "  + 5",
                        "catalog",
                        "  - project-and-portfolio-management: SDPS; silver of project-and-portfolio-management",
                        "qualificationsBefore2020",
                        "  - SDPS: silver of collaboration-and-content, gold of business-intelligence",
                        "lifecycle",
                        "  - submit completion report: from DELIVERED to REPORTED, by partner",
                        "  - redeem: from REPORTED to REDEEMED, by partner",
                        "  - expire: from CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED to EXPIRED, by"
                                + " the program",
                        "  + redeem: from DELIVERED to REDEEMED, by partner")
                .doesNotContain("validityDays", "  - LIF-01", "  + 1", "toolRoles");
    }

    @Test
    void tellsWhichDaysAndRolesDiffer() throws IOException {
        Map<RuleId, Sourced<DayRange>> days =
                new TreeMap<>(Terms.planningServices().daysInForce());
        days.remove(RuleId.ELG_06);
        days.put(RuleId.ENG_12, Sourced.assumed(DayRange.from(LocalDate.of(2015, 1, 1))));
        Path terms = write(Terms.builder(Terms.planningServices())
                .daysInForce(days)
                .lastRemoteDay(Sourced.assumed(LocalDate.of(2020, 7, 31)))
                .offeringsCompleteFrom(Sourced.assumed(Optional.empty()))
                .toolRoles(Sourced.assumed(Set.of()))
                .catalogCompleteFrom(Sourced.assumed(Optional.of(LocalDate.of(2020, 2, 1))))
                .engagementServiceLevels(
                        Sourced.assumed(Map.of(Engagement.EXCHANGE_DEPLOYMENT, Set.of(ServiceLevel.ofDays(10)))))
                .build());

        run("terms", "--against", terms.toString());

        assertThat(out.toString().lines())
                .containsExactly(
                        "daysInForce",
                        "  - ELG-06: 2020-01-31 to 2020-12-01",
                        "  + ENG-12: from 2015-01-01",
                        "offeringsCompleteFrom",
                        "  - from 2020-01-31",
                        "  + always",
                        "lastRemoteDay",
                        "  - 2020-06-30",
                        "  + 2020-07-31",
                        "toolRoles",
                        "  - mpn-admin",
                        "  - global-admin",
                        "catalogCompleteFrom",
                        "  - from 2020-01-31",
                        "  + from 2020-02-01",
                        "engagementServiceLevels",
                        "  + exchange-deployment: 10");
    }

    @Test
    void saysWhenTheOrderAloneDiffers() throws IOException {
        List<CatalogEntry> entries =
                new ArrayList<>(Terms.planningServices().catalog().value().entries());
        Collections.reverse(entries);
        Path terms = write(Terms.builder(Terms.planningServices())
                .catalog(Sourced.assumed(Catalog.of(entries.toArray(CatalogEntry[]::new))))
                .build());

        run("terms", "--against", terms.toString());

        assertThat(out.toString().lines()).containsExactly("catalog", "  the same in another order");
    }

    @Test
    void saysWhenNoValueDiffers() throws IOException {
        Path terms = write(Terms.builder(Terms.planningServices())
                .validityDays(Sourced.assumed(180))
                .build());

        assertThat(run("terms", "--against", terms.toString())).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("no value differs");
    }

    @Test
    void auditsAsOfTodayWithoutADay() {
        int exitCode = run("audit", COMPLIANT);

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("as of 2");
    }

    @Test
    void printsOneReportAsJson() {
        int exitCode = run("audit", "--as-of", "2022-06-01", "--format", "json", WITH_MISTAKES);

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{")
                .contains("\"asOf\" : \"2022-06-01\"")
                .endsWith("}\n");
    }

    @Test
    void writesAReportForEachJournal() throws IOException {
        Path reports = folder.resolve("reports");

        int exitCode = run(
                "audit",
                "--as-of",
                "2022-06-01",
                "--format",
                "json",
                "--out",
                reports.toString(),
                COMPLIANT,
                WITH_MISTAKES);

        assertThat(exitCode).isEqualTo(1);
        assertThat(reports)
                .isDirectoryContaining("glob:**one-voucher.report.json")
                .isDirectoryContaining("glob:**portfolio-with-mistakes.report.json");
        assertThat(reports.toFile().list()).hasSize(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void leavesWhatElseIsInTheFolderOfTheReports() throws IOException {
        Path reports = folder.resolve("reports");
        Files.createDirectories(reports.resolve("one-voucher.report.json.tmp"));
        Files.writeString(reports.resolve("one-voucher.report.json.1.tmp"), "mine");

        int exitCode = run("audit", "--as-of", "2022-06-01", "--out", reports.toString(), COMPLIANT);

        assertThat(exitCode).isZero();
        assertThat(reports.toFile().list())
                .containsExactlyInAnyOrder(
                        "one-voucher.report.json", "one-voucher.report.json.tmp", "one-voucher.report.json.1.tmp");
        assertThat(reports.resolve("one-voucher.report.json.1.tmp")).hasContent("mine");
    }

    @Test
    void refusesSeveralJournalsAsJsonWithoutAFolder() {
        int exitCode = run("audit", "--format", "json", COMPLIANT, WITH_MISTAKES);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "planning-services: several journals with `--format json` need `--out`, to write a report for each");
    }

    @Test
    void refusesTwoJournalsOfOneName() throws IOException {
        Path other = Files.copy(Path.of(COMPLIANT), folder.resolve("one-voucher.journal.jsonl"));

        int exitCode = run("audit", "--out", folder.resolve("reports").toString(), COMPLIANT, other.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("have one name, `one-voucher`");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void writesNothingWhenOneJournalCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.journal.jsonl"), "{\"type\": \"partner\"}");
        Path reports = folder.resolve("reports");

        int exitCode = run("audit", "--out", reports.toString(), COMPLIANT, broken.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .endsWith("broken.journal.jsonl: line 1, field `partner`: expected a text, found no such field"
                        + System.lineSeparator());
        assertThat(reports).doesNotExist();
    }

    @Test
    void saysInOneStyleWhatIsWrongWithACommand() {
        for (String[] args : new String[][] {
            {"audit", "--as-of", "2022-13-01", COMPLIANT},
            {"audit", "--as-of", "yesterday", COMPLIANT},
            {"audit", "--as-of", "+12345-01-01", COMPLIANT},
            {"audit", "--format", "xml", COMPLIANT},
            {"audit", "--validity-from", "reservation", COMPLIANT},
            {"audit", "--program", "azure", COMPLIANT},
            {"audit", "--terms", "nowhere.terms.json", COMPLIANT},
            {"audit", "--terms", COMPLIANT, COMPLIANT},
            {"audit", "--terms", folder.toString(), COMPLIANT},
            {"audit", "nowhere.journal.jsonl"},
            {"audit", "--out", COMPLIANT, COMPLIANT},
            {"audit", folder.toString()},
            {"audit"},
            {"next", COMPLIANT},
            {"next", COMPLIANT, "V-9"},
            {"next", "nowhere.journal.jsonl", "V-1"},
            {"next", COMPLIANT, "V-1", "--on", "today"},
            {"next", COMPLIANT, "V-1", "--format", "mermaid"},
            {"next", COMPLIANT, "V-1", "--partner", " "},
            {"next", COMPLIANT, "V-1", "--partner", "contoso"},
            {"next", COMPLIANT, "V-1", "--country", "nl"},
            {"next", COMPLIANT, "V-1", "--planned-start", "2020-02-30"},
            {"next", COMPLIANT, "V-1", "--delivered-days", "-1"},
            {"next", COMPLIANT, "V-1", "--offsite-days", "100001"},
            {"next", COMPLIANT, "V-1", "--program", "training-vouchers", "--terms", "mine.terms.json"},
            {"deadlines"},
            {"deadlines", COMPLIANT, "V-9"},
            {"deadlines", COMPLIANT, "--zone", "Europe/Atlantis"},
            {"deadlines", COMPLIANT, "--zone", "now"},
            {"eligible", COMPLIANT},
            {"eligible", "--partner", "contoso", COMPLIANT},
            {"eligible", "--partner", "tailspin", "--engagement", "exchange-deployment", COMPLIANT},
            {"eligible", "--partner", "tailspin", "--offering", "SATV", COMPLIANT},
            {"eligible", "--engagement", "baking", COMPLIANT},
            {"eligible", "--engagement", "exchange-deployment", "--consultant", "okafor", COMPLIANT},
            {"rules", "TIM-99"},
            {"rules", "--program", "azure"},
            {"terms", "--program", "azure"},
            {"terms", "--against", "nowhere.terms.json"},
            {"terms", "--against", COMPLIANT, "--out", "new.terms.json"},
            {"terms", "--out", folder.toString()},
            {"terms", "--out", folder.resolve("nowhere/new.terms.json").toString()},
            {"diagram", "--format", "xml"},
            {"diagram", "--voucher", "V-1"},
            {"diagram", "--journal", COMPLIANT},
            {"diagram", "--on", "2021-01-01"},
            {"diagram", "--journal", COMPLIANT, "--voucher", "V-1", "--format", "json"},
            {"diagram", "--journal", COMPLIANT, "--voucher", "V-9"},
            {"diagram", "--out", folder.toString()},
            {"timeline", COMPLIANT},
            {"timeline", "--voucher", "V-9", COMPLIANT},
            {"timeline", "--voucher", "V-1", "nowhere.journal.jsonl"},
            {"timeline", "--voucher", "V-1", "--out", folder.toString(), COMPLIANT},
            {"report"},
            {"report", "nowhere.journal.jsonl"},
            {"report", COMPLIANT, WITH_MISTAKES},
            {"report", "--out", COMPLIANT, COMPLIANT},
            {"report", "--out", folder.toString(), COMPLIANT},
            {"report", "--out", COMPLIANT, COMPLIANT, WITH_MISTAKES},
            {"improve"}
        }) {
            err.getBuffer().setLength(0);

            int exitCode = run(args);

            assertThat(exitCode).isEqualTo(2);
            assertThat(err.toString().lines())
                    .as(String.join(" ", args))
                    .isNotEmpty()
                    .hasSizeLessThan(3)
                    .allSatisfy(line -> assertThat(line)
                            .matches("planning-services: .*|Run `planning-services.* --help` for its usage\\.")
                            .doesNotContain("Exception"));
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void obeysNoTerminalCodeFromAJournal() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.journal.jsonl"),
                "{\"type\": \"voucher-expired\", \"voucher\": \"V\\u001b[2J\\u202e\", \"on\": \"2020-01-01\"}");

        int exitCode = run("audit", hostile.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString()).contains("V?[2J?").doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void listsTheRecordsOfADayInTheOrderOfTheFile() throws IOException {
        Path journal = Files.writeString(folder.resolve("day.journal.jsonl"), """
                {"type":"voucher-created","voucher":"V","enrollment":"E","offering":"DDPS","serviceLevel":5,"on":"2021-01-02"}
                {"type":"engagement-started","voucher":"V","partner":"P","consultant":"K","on":"2021-01-02"}
                {"type":"voucher-assigned","voucher":"V","projectManager":"pm","on":"2021-01-02"}
                """);

        run("audit", "--as-of", "2021-02-01", journal.toString());

        assertThat(out.toString())
                .containsSubsequence(
                        "02  create", "02  not applied: start engagement", "is `CREATED`", "02  assign to pm");
    }

    @Test
    void printsEveryRule() {
        int exitCode = run("rules");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().filter(line -> line.matches("[A-Z]{3}-\\d\\d  .*")))
                .hasSize(41 + 14);
    }

    @Test
    void printsTheRulesOfTrainingVouchers() {
        int exitCode = run("rules", "--program", "training-vouchers");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().filter(line -> line.matches("[A-Z]{3}-\\d\\d  .*")))
                .hasSize(29 - 2 + 13)
                .anyMatch(line -> line.startsWith("SAT-03  "))
                .noneMatch(line -> line.startsWith("ELG-16  "));
    }

    @Test
    void printsOneRule() {
        int exitCode = run("rules", "act-08");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("ACT-08  the operator has one of the roles `mpn-admin`, `global-admin`")
                .contains("governs   reserve, cancel reservation, redeem")
                .contains("source    Voucher tool, questions and answers (https://github.com/")
                .contains("          Planning Services page, Dutch (https://github.com/")
                .contains("basis     interpreted")
                .contains("in force  from 2019-03-31");
    }

    @Test
    void printsNoRuleThatTheProgramDoesNotAsk() {
        assertThat(run("rules", "--program", "training-vouchers", "ELG-06")).isEqualTo(2);
        assertThat(out.toString()).doesNotContain("ELG-06  ");
    }

    @Test
    void printsARuleByTermsOfOnesOwn(@TempDir Path folder) throws IOException {
        Path terms = folder.resolve("mine.terms.json");
        try (OutputStream file = Files.newOutputStream(terms)) {
            TermsWriter.write(
                    Terms.builder(Terms.planningServices())
                            .paymentRequestWindowDays(Sourced.assumed(90))
                            .build(),
                    file);
        }

        int exitCode = run("rules", "--terms", terms.toString(), "TIM-07");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("TIM-07  payment is asked for within 90 days of the redemption")
                .contains("Assumption")
                .doesNotContain("60");
    }

    @Test
    void printsOneProvision() {
        int exitCode = run("rules", "ENT-14");
        run("rules", "tim-14");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("ENT-14  the days that remain in the pools on 2021-07-01 are removed")
                .contains("decides   what becomes of days; it refuses nothing")
                .contains("basis     stated" + System.lineSeparator())
                .doesNotContain("in force")
                .contains("TIM-14  vouchers created before 2020-04-01 and still valid on 2020-04-01")
                .contains(
                        "source    Blog of a Microsoft employee (https://kurtsh.com/2020/12/11; 2020-12-11; second-hand)")
                .contains("basis     stated, second-hand");
    }

    @Test
    void namesTheNumbersNearOneThatIsNone() {
        run("rules", "ENT-99");
        run("rules", "SAT-06");
        run("rules", "nothing");

        assertThat(err.toString().lines())
                .containsExactly(
                        "planning-services: expected the id of a rule or a provision of planning-services, such as"
                                + " `ENT-05`, `ENT-06`, `ENT-07`, `ENT-08`, `ENT-09`, `ENT-11`, `ENT-13`, `ENT-14`,"
                                + " `ENT-15`, found `ENT-99`",
                        "planning-services: expected the id of a rule or a provision of planning-services, such as"
                                + " `TIM-06` or `ENT-14`, found `SAT-06`",
                        "planning-services: expected the id of a rule or a provision of planning-services, such as"
                                + " `TIM-06` or `ENT-14`, found `nothing`");
    }

    @Test
    void printsTheTransitionTableAsADiagram() {
        int exitCode = run("diagram");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .isEqualTo(Terms.planningServices().lifecycle().value().diagram());
    }

    @Test
    void drawsTheProgramThatIsNamed() {
        int exitCode = run("diagram", "--program", "training-vouchers");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .isEqualTo(Terms.trainingVouchers().lifecycle().value().diagram())
                .contains("    DELIVERED --> REDEEMED : redeem\n")
                .doesNotContain("REPORTED");
    }

    @Test
    void drawsTheProgramOfAFileOfTerms() {
        int exitCode = run("diagram", "--terms", "../examples/terms/workshop-vouchers.terms.json");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("    RESERVED --> REVOKED : revoke\n")
                .doesNotContain("reschedule");
    }

    @Test
    void printsTheTransitionTableOfAFileOfTermsAsJson() {
        int exitCode = run("diagram", "--format", "json", "--terms", "../examples/terms/workshop-vouchers.terms.json");

        assertThat(exitCode).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("{ \"action\" : \"revoke\", \"from\" : [ \"CREATED\", \"ASSIGNED\", \"RESERVED\" ], \"to\" :"
                        + " \"REVOKED\", \"actor\" : \"customer\"");
    }

    @Test
    void printsTheTransitionTableAsJson() {
        int exitCode = run("diagram", "--format", "json");

        assertThat(exitCode).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith("{ \"rows\" : [ { \"action\" : \"create\", \"from\" : [ ], \"to\" : \"CREATED\","
                        + " \"actor\" : \"benefits-administrator\" }, {")
                .endsWith("\"ends\" : [ \"PAID\", \"EXPIRED\", \"REVOKED\" ] } ");
        assertThat(out.toString().lines().filter(line -> line.contains("\"action\"")))
                .hasSameSizeAs(VoucherAction.values());
    }

    @Test
    void tellsWhatMayFollowOnAVoucherAndWhatIsOpen() {
        int exitCode = run("next", "--on", "2020-05-20", WITH_MISTAKES, "V-3");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Voucher V-3 on 2020-05-20: DDPS, 15 days of E-2002; ASSIGNED, open",
                        "reassign, by the customer's benefits administrator; open",
                        "  possible  2020-03-02 to 2020-11-01",
                        "  deadline  TIM-05 2020-11-01, 165 days left: a voucher is assigned, reserved, delivered and reported on or before its last valid day",
                        "reserve, by the partner; undecided",
                        "  no rule refuses it  2020-03-02 to 2020-11-01",
                        "  - give --engagement to decide ENG-16, ENG-08, ELG-16, ENG-04",
                        "expire, by the program; closed",
                        "  possible  from 2020-11-02",
                        "    Partner training, module 2 (https://studylib.net/doc/5261500; 2014-08)",
                        "    try: take the step on `2020-11-02`",
                        "revoke, by the customer; closed",
                        "  possible  never",
                        "    nothing will make it possible")
                .contains("  - give --partner to decide ENG-09, ELG-16, ELG-11, ELG-08");
    }

    @Test
    void tellsWhatStandsInTheWayOfAnIntent() {
        int exitCode = run(
                "next",
                "--on=2020-05-20",
                "--partner=tailspin",
                "--role=mpn-admin",
                "--location=tailspin-utrecht",
                "--country=BE",
                "--engagement=windows-and-office-deployment",
                "--planned-start=2020-06-15",
                WITH_MISTAKES,
                "V-3");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "reserve, by the partner: tailspin; closed",
                        "  ! ENG-09 location `tailspin-utrecht` is in `NL`, delivery is in `BE`: choose a location in the"
                                + " country of delivery",
                        "    try: choose another location: `tailspin-gent`",
                        "  ! ENG-08 a `15`-day voucher of the customer for `windows-and-office-deployment` is"
                                + " reserved or redeemed already, `V-2`: a second needs another division or product",
                        "  ! ELG-08 the enrollment in `DDPS` of `2019-02-18` was to be renewed by `2020-02-18`,"
                                + " attempted on `2020-05-20`",
                        "    try: enroll partner first",
                        "expire, by the program; closed")
                .noneMatch(line -> line.startsWith("  - say"));
    }

    @Test
    void tellsWhatTheHolderMayDoNext() {
        run("next", "--on", "2019-11-18", "--consultant", "okafor", COMPLIANT, "V-1");
        run("next", "--on", "2019-12-13", "--delivered-days", "16", "--offsite-days", "4", COMPLIANT, "V-1");
        run("next", "--on", "2020-02-28", "--deliverable", "plan", "--location", "tailspin-utrecht", COMPLIANT, "V-1");
        run("next", "--on", "2020-02-29", COMPLIANT, "V-1");

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "complete engagement, by the partner: tailspin; undecided",
                        "  - give --delivered-days to decide ENG-03",
                        "  - give --offsite-days to decide ENG-12",
                        "submit completion report, by the partner: tailspin; undecided",
                        "redeem, by the partner: tailspin; undecided",
                        "  deadline  TIM-06 2020-02-29, 1 day left: a voucher is redeemed on or before its last valid day",
                        "  - give --role to decide ACT-08",
                        "request payment, by the partner: tailspin; closed",
                        "  deadline  TIM-07 2020-04-29, 60 days left: payment is asked for within 60 days of the"
                                + " redemption",
                        "  ! PAY-02 the partner was not registered in the payment tool for `S-EDPS` by `2020-02-29`:"
                                + " register first",
                        "    try: register for payment tool first",
                        "  - give --location to decide ENG-09");
    }

    @Test
    void saysWhenNoStepCanFollow() {
        int exitCode = run("next", "--on", "2022-06-01", COMPLIANT, "V-1");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Voucher V-1 on 2022-06-01: S-EDPS, 10 days of E-2001; PAID, settled", "No step can follow.");
    }

    @Test
    void tellsWhatMayFollowAsJson() {
        int exitCode = run(
                "next", "--format", "json", "--on", "2021-12-27", "--role", "location-contact", WITH_MISTAKES, "V-5");

        assertThat(exitCode).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith("{ \"on\" : \"2021-12-27\", \"voucher\" : \"V-5\", \"status\" : \"REPORTED\","
                        + " \"enrollment\" : \"E-2002\", \"offering\" : \"DDPS\", \"serviceLevel\" : 10,")
                .contains(
                        "\"standing\" : \"OPEN\", \"validity\" : \"HELD\", \"steps\" : [ { \"action\" : \"redeem\","
                                + " \"actor\" : \"partner\", \"partner\" : \"wingtip\", \"answer\" : \"closed\", \"days\" : [ ],"
                                + " \"deadlines\" : [ { \"rule\" : \"TIM-06\", \"title\" : ",
                        "\"lastDay\" : \"2021-12-27\", \"daysLeft\" : 0, \"derivation\" : { ",
                        "\"violations\" : [ { \"rule\" : \"ACT-08\", \"title\" : ",
                        "\"kind\" : \"change-argument\", \"message\" : \"let an operator with one of the roles `mpn-admin`,"
                                + " `global-admin` take the step\", \"argument\" : \"operator\", \"accepted\" : [ {"
                                + " \"type\" : \"role\", \"value\" : \"mpn-admin\" }, ",
                        "\"undecided\" : [ ], \"questions\" : [ { \"rule\" : \"ENG-09\", \"title\" : ",
                        "\"argument\" : \"location\" } ] }, { \"action\" : \"expire\", \"actor\" : \"program\","
                                + " \"answer\" : \"closed\", \"days\" : [ { \"from\" : \"2021-12-28\" } ],")
                .endsWith(" \"step\" : { \"action\" : \"expire\" } } ] } ")
                .doesNotContain("null");
    }

    @Test
    void listsTheDeadlinesOfAllOpenVouchersEarliestFirst() {
        int exitCode = run("deadlines", "--on", "2020-10-30", WITH_MISTAKES);

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Deadlines on 2020-10-30",
                        "  2020-10-30  V-2  TIM-05, the last day: a voucher is assigned, reserved, delivered and reported on or before its last valid day",
                        "    created 2020-02-03; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "  2020-10-30  V-2  TIM-06, the last day: a voucher is redeemed on or before its last valid day",
                        "    created 2020-02-03; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "  2020-11-01  V-3  TIM-05, 2 days left: a voucher is assigned, reserved, delivered and reported on or before its last valid day",
                        "    created 2020-02-05; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "  2020-11-01  V-3  TIM-06, 2 days left: a voucher is redeemed on or before its last valid day",
                        "    created 2020-02-05; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "  2020-12-26  V-4  TIM-05, 57 days left: a voucher is assigned, reserved, delivered and reported on or before its last valid day",
                        "    created 2020-03-31; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "  2020-12-26  V-4  TIM-06, 57 days left: a voucher is redeemed on or before its last valid"
                                + " day",
                        "    created 2020-03-31; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "",
                        "Vouchers",
                        "  V-2  RESERVED; open; validated: held",
                        "  V-3  RESERVED; open; validated: held",
                        "  V-4  RESERVED; open; validated: held");
    }

    @Test
    void tellsWhenADeadlineEndsInAZone() {
        int exitCode = run("deadlines", "--on", "2022-02-25", "--zone", "Europe/Amsterdam", WITH_MISTAKES, "V-5");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Deadlines on 2022-02-25",
                        "  2022-02-26  V-5  TIM-07, 1 day left: payment is asked for within 60 days of the redemption",
                        "    redeemed 2021-12-28; 60 days by TIM-07",
                        "    ends 2022-02-27T00:00+01:00[Europe/Amsterdam]",
                        "",
                        "Vouchers",
                        "  V-5  REDEEMED; open; validated: redeemed");
    }

    @Test
    void listsTheDeadlinesOfAVoucherThatIsNotOpen() {
        run("deadlines", "--on", "2022-02-27", WITH_MISTAKES, "V-5");
        run("deadlines", "--on", "2022-06-01", COMPLIANT, "V-1");
        run("deadlines", "--on", "2022-06-01", COMPLIANT);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "  2022-02-26  V-5  TIM-07, passed: payment is asked for within 60 days of the redemption",
                        "  V-5  REDEEMED; lapsed; validated: redeemed",
                        "Deadlines on 2022-06-01",
                        "  none",
                        "  V-1  PAID; settled; validated: redeemed",
                        "Deadlines on 2022-06-01",
                        "  none",
                        "  no open vouchers");
    }

    @Test
    void listsDeadlinesAsJson() {
        run("deadlines", "--format", "json", "--zone", "+02:00", "--on", "2022-02-25", WITH_MISTAKES, "V-5");
        run("deadlines", "--format", "json", "--on", "2022-06-01", COMPLIANT);

        assertThat(out.toString().replaceAll("\\s+", " "))
                .startsWith("{ \"on\" : \"2022-02-25\", \"deadlines\" : [ { \"voucher\" : \"V-5\", \"deadline\" : {"
                        + " \"rule\" : \"TIM-07\", \"title\" : ")
                .contains(
                        "\"lastDay\" : \"2022-02-26\", \"daysLeft\" : 1, \"derivation\" : { \"message\" : \"redeemed"
                                + " 2021-12-28; 60 days by TIM-07\", \"from\" : \"redeemed\", \"on\" : \"2021-12-28\","
                                + " \"by\" : \"TIM-07\", \"basis\" : \"stated\", \"secondHand\" : false, \"sources\" : [ {"
                                + " \"document\" : \"Planning Services page\", ",
                        "\"additions\" : [ { \"amount\" : 60, \"unit\" : \"days\", \"by\" : \"TIM-07\", ",
                        "\"end\" : \"2022-02-27T00:00+02:00\" } ], \"vouchers\" : [ { \"on\" : \"2022-02-25\","
                                + " \"voucher\" : \"V-5\", \"status\" : \"REDEEMED\", ",
                        "\"standing\" : \"OPEN\", \"validity\" : \"REDEEMED\" } ] } ")
                .endsWith(" { \"on\" : \"2022-06-01\", \"deadlines\" : [ ], \"vouchers\" : [ ] } ");
    }

    @Test
    void tellsWhichEngagementsAPartnerMayDeliver() {
        int exitCode = run("eligible", "--on", "2020-01-15", "--partner", "tailspin", WITH_MISTAKES);

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Engagements for tailspin on 2020-01-15",
                        "  windows-and-office-deployment (DDPS): yes",
                        "  dynamics-customer-engagement-upgrade (DYDPS): no",
                        "    ! ELG-11 the partner was not enrolled in `DYDPS` by `2020-01-15`: enroll first",
                        "      try: enroll partner first",
                        "    ? ELG-15 is undecided: no source says which competencies were required on that day",
                        "  exchange-deployment (S-EDPS): no",
                        "    ! ELG-15 the partner holds none of `silver or gold communications`, `silver or gold messaging` on"
                                + " `2020-01-15`: any one is enough",
                        "      Partner quick start guide (https://studylib.net/doc/5264540; about 2014)",
                        "  data-estate-modernization (SSDPS): yes")
                .noneMatch(line -> line.startsWith("Stages"));
    }

    @Test
    void tellsWhatAConsultantLacksAndHowFarThePartnerIs() {
        int exitCode = run(
                "eligible",
                "--on=2021-08-16",
                "--partner=wingtip",
                "--consultant=moreau",
                "--offering=DDPS",
                WITH_MISTAKES);

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Engagements for wingtip with moreau on 2021-08-16",
                        "  windows-and-office-deployment (DDPS): no",
                        "    ! ELG-13 consultant `moreau` passed no exam for any of `windows-and-devices` by `2021-08-16`: one is enough",
                        "Stages in DDPS",
                        "  verify eligibility: done",
                        "  enroll: not known",
                        "  publish a profile: not known",
                        "  customer creates and assigns: not known",
                        "  validate and reserve: not known",
                        "  deliver: not known",
                        "  redeem: not known",
                        "  request payment: not done");
    }

    @Test
    void countsAnEarlierEnrollmentOnADayBeforeTheNext() throws IOException {
        Path journal = Files.writeString(folder.resolve("renewed.journal.jsonl"), """
                {"type":"partner","partner":"P"}
                {"type":"competency","partner":"P","competency":"windows-and-devices","level":"gold","from":"2018-01-01"}
                {"type":"partner-enrolled","partner":"P","offering":"DDPS","on":"2020-09-01"}
                {"type":"partner-enrolled","partner":"P","offering":"DDPS","on":"2021-02-01"}
                {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
                {"type":"voucher-created","voucher":"V","enrollment":"E","offering":"DDPS","serviceLevel":5,"on":"2020-10-01"}
                {"type":"voucher-assigned","voucher":"V","projectManager":"pm","on":"2020-10-01"}
                """);

        run("next", "--on", "2021-02-02", "--partner", "P", journal.toString(), "V");

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "reserve, by the partner: P; undecided", "  no rule refuses it  2020-10-01 to 2021-03-30");
    }

    @Test
    void tellsWhichPartnersMayDeliverAnEngagement() {
        int exitCode =
                run("eligible", "--on", "2020-12-02", "--engagement", "mobile-productivity-deployment", WITH_MISTAKES);

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Partners for mobile-productivity-deployment on 2020-12-02",
                        "  tailspin: no",
                        "    ! ELG-08 the enrollment in `DDPS` of `2019-02-18` was to be renewed by `2020-02-18`,"
                                + " attempted on `2020-12-02`",
                        "      Partner quick start guide (https://studylib.net/doc/5264540; about 2014)",
                        "      enrolled 2019-02-18; 1 year by ELG-08",
                        "      try: enroll partner first",
                        "  wingtip: yes");
    }

    @Test
    void tellsWhoIsEligibleAsJson() {
        int exitCode = run(
                "eligible",
                "--format=json",
                "--on=2020-12-02",
                "--engagement=mobile-productivity-deployment",
                WITH_MISTAKES);
        String partners = out.toString().replaceAll("\\s+", " ");
        out.getBuffer().setLength(0);
        run("eligible", "--format=json", "--on=2020-12-02", "--partner=tailspin", "--offering=DDPS", WITH_MISTAKES);
        String engagements = out.toString().replaceAll("\\s+", " ");

        assertThat(exitCode).isZero();
        assertThat(partners)
                .startsWith("{ \"on\" : \"2020-12-02\", \"eligibility\" : [ { \"partner\" : \"tailspin\","
                        + " \"engagement\" : \"mobile-productivity-deployment\", \"offering\" : \"DDPS\","
                        + " \"answer\" : \"not-eligible\", \"violations\" : [ { \"rule\" : \"ELG-08\", ")
                .contains("\"kind\" : \"take-first\", \"message\" : \"enroll partner first\", \"step\" : {"
                        + " \"action\" : \"enroll-partner\", \"partner\" : \"tailspin\", \"offering\" : \"DDPS\" } } ]")
                .endsWith("\"undecided\" : [ ] }, { \"partner\" : \"wingtip\", \"engagement\" :"
                        + " \"mobile-productivity-deployment\", \"offering\" : \"DDPS\", \"answer\" : \"eligible\","
                        + " \"violations\" : [ ], \"undecided\" : [ ] } ], \"stages\" : [ ] } ");
        assertThat(engagements)
                .contains(
                        "\"stages\" : [ { \"stage\" : \"verify-eligibility\", \"title\" : \"verify eligibility\","
                                + " \"progress\" : \"done\", ",
                        "{ \"stage\" : \"enroll\", \"title\" : \"enroll\", \"progress\" : \"not-done\", ",
                        "{ \"stage\" : \"publish-profile\", \"title\" : \"publish a profile\","
                                + " \"progress\" : \"not-known\", ");
    }

    @Test
    void saysWhatEligibleIsToBeAsked() {
        run("eligible", COMPLIANT);
        run("eligible", "--partner", "tailspin", "--engagement", "exchange-deployment", COMPLIANT);
        run("eligible", "--engagement", "exchange-deployment", "--offering", "S-EDPS", COMPLIANT);
        run("eligible", "--on=2020-06-01", "--engagement", "baking", COMPLIANT);
        run("eligible", "--on=2020-06-01", "--partner", "tailspin", "--offering", "SATV", COMPLIANT);
        run("eligible", "--on=2020-06-01", "--engagement", "baking", "--program", "training-vouchers", TRAINING);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith("expected either `--partner` or `--engagement`, found neither"),
                        line -> assertThat(line).endsWith("expected either `--partner` or `--engagement`, found both"),
                        line -> assertThat(line).endsWith("`--consultant` and `--offering` need `--partner`"),
                        line -> assertThat(line)
                                .contains("expected an engagement of the catalog, `data-estate-modernization`, `")
                                .endsWith(", found `baking`"),
                        line -> assertThat(line)
                                .endsWith("expected an offering of the program, `DDPS`, `DYDPS`, `PVDPS`, `S-EDPS`,"
                                        + " `SDPS`, `SSDPS`, found `SATV`"),
                        line -> assertThat(line)
                                .endsWith("the program `training-vouchers` has no catalog of engagements, found"
                                        + " `baking`"));
    }

    @Test
    void answersByTheTermsNamed() {
        run("next", "--program", "training-vouchers", "--on", "2020-10-07", TRAINING, "T-1");

        assertThat(out.toString()).contains("redeem, by the partner: lamna").doesNotContain("completion report");
    }

    @Test
    void saysWhichNumberTheJournalLacks() {
        assertThat(run("next", "--on", "2020-02-01", WITH_MISTAKES, "V-2")).isEqualTo(2);
        assertThat(run("next", "--on", "2020-06-01", "--partner", "contoso", WITH_MISTAKES, "V-2"))
                .isEqualTo(2);
        assertThat(run("next", "--on", "2020-02-05", "--role", "mpn-admin", WITH_MISTAKES, "V-2"))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "planning-services: " + WITH_MISTAKES
                                + ": expected a voucher created by `2020-02-01`, found `V-2`",
                        "planning-services: " + WITH_MISTAKES + ": expected a partner of the journal, found `contoso`",
                        "planning-services: `--role` needs `--partner`, since no partner holds voucher `V-2`");
    }

    @Test
    void saysWhichTextIsTooLong() {
        String shown = "`" + "a".repeat(60) + "…`";

        assertThat(run("next", "--on=2020-02-01", "--deliverable", "a".repeat(1001), COMPLIANT, "V-1"))
                .isEqualTo(2);
        assertThat(run("next", COMPLIANT, "a".repeat(1001))).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("planning-services: deliverable must have at most 1000 characters, found "
                                        + shown),
                        line -> assertThat(line)
                                .endsWith("voucher id must have at most 1000 characters, found " + shown),
                        line -> assertThat(line).isEqualTo("Run `planning-services next --help` for its usage."));
    }

    @Test
    void obeysNoTerminalCodeInJson() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.journal.jsonl"),
                "{\"type\":\"voucher-created\",\"voucher\":\"V\u202e\",\"enrollment\":\"E\",\"offering\":\"DDPS\","
                        + "\"serviceLevel\":5,\"on\":\"2021-01-02\"}");

        assertThat(run("next", "--format", "json", hostile.toString(), "V\u202e"))
                .isZero();
        assertThat(out.toString()).contains("V\\u202E").doesNotContain("\u202e");
    }

    @Test
    void writesAPageOfAnAudit() throws IOException {
        Path page = folder.resolve("page.html");

        assertThat(run("report", "--as-of", "2022-06-01", "--lang", "nl", "--out", page.toString(), WITH_MISTAKES))
                .isEqualTo(1);

        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("Controle van <bdi>portfolio-with-mistakes</bdi>", "data-voucher=\"V-5\"");
        assertThat(run("report", "--as-of", "2022-06-01", "--out", page.toString(), COMPLIANT))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the file exists; `--force` replaces it");
        assertThat(run("report", "--as-of", "2022-06-01", "--force", "--out", page.toString(), COMPLIANT))
                .isZero();
        assertThat(Files.readString(page)).contains("Audit of <bdi>one-voucher</bdi>");
        assertThat(folder.toFile().list()).containsExactly("page.html");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void writesAPageForEachOfSeveralJournals() {
        Path pages = folder.resolve("pages");

        assertThat(run("report", "--as-of", "2022-06-01", "--out", pages.toString(), COMPLIANT, WITH_MISTAKES))
                .isEqualTo(1);

        assertThat(pages.resolve("one-voucher.report.html")).isNotEmptyFile();
        assertThat(pages.resolve("portfolio-with-mistakes.report.html")).isNotEmptyFile();
    }

    @Test
    void saysOnAPageWhichFindingsAreNew() throws IOException {
        run("audit", "--as-of", "2019-06-01", "--format", "json", WITH_MISTAKES);
        Path older = Files.writeString(folder.resolve("older.report.json"), out.toString());
        out.getBuffer().setLength(0);

        run("report", "--as-of", "2022-06-01", "--against", older.toString(), WITH_MISTAKES);

        assertThat(out.toString()).contains("id=\"comparison\"", "data-change=\"NEW\" data-rule=\"TIM-06\"");
    }

    @Test
    void drawsAVoucher() throws IOException {
        Path picture = folder.resolve("voucher.svg");

        assertThat(run("timeline", "--on", "2020-06-10", "--voucher", "V-2", WITH_MISTAKES))
                .isZero();
        assertThat(run(
                        "diagram",
                        "--format",
                        "svg",
                        "--journal",
                        WITH_MISTAKES,
                        "--voucher",
                        "V-2",
                        "--on",
                        "2020-06-10",
                        "--out",
                        picture.toString()))
                .isZero();

        assertThat(out.toString()).startsWith("<svg ").contains("Timeline of voucher V-2", "data-action=\"RESERVE\"");
        assertThat(Files.readString(picture)).contains("data-status=\"RESERVED\" data-current=\"true\"");
    }

    @Test
    void marksAVoucherInTheDiagram() {
        assertThat(run("diagram", "--journal", WITH_MISTAKES, "--voucher", "V-2", "--on", "2020-06-10"))
                .isZero();

        assertThat(out.toString())
                .startsWith("stateDiagram-v2\n")
                .contains("    ASSIGNED --> RESERVED : reserve (3)\n", "    class RESERVED current\n");
    }

    @Test
    void explainsEveryCommand() {
        for (String command : List.of(
                "audit",
                "report",
                "next",
                "deadlines",
                "timeline",
                "eligible",
                "path",
                "validate",
                "milestones",
                "rules",
                "terms",
                "check",
                "conformance",
                "diagram",
                "explore",
                "completion")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(run(command, "-h")).isZero();
            assertThat(out.toString()).contains("Usage: planning-services " + command, "--help");
        }
        assertThat(run("--help")).isZero();
    }

    @Test
    void explainsItself() {
        int exitCode = run("audit", "--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("--as-of", "--validity-from", "--program", "--terms", "--format", "--out", "JOURNAL");
    }

    @Test
    void takesAnArgumentThatBeginsWithAnAtSignAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "V-5");

        int exitCode = run("next", "--on", "2021-12-27", WITH_MISTAKES, "@" + file);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("found `@" + file + "`");
    }
}
