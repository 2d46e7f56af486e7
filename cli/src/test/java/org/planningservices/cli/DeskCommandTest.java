package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskCommandTest {

    private static final String SAMPLES = "src/test/resources/org/planningservices/cli/";
    private static final String COMPLIANT = "../examples/journals/one-voucher.journal.jsonl";
    private static final String WITH_MISTAKES = "../examples/journals/portfolio-with-mistakes.journal.jsonl";

    private static final String PARTNER_READY = """
            {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
            {"type":"partner","partner":"P"}
            {"type":"location","location":"L","partner":"P","country":"NL"}
            {"type":"competency","partner":"P","competency":"messaging","level":"gold","from":"2018-01-01"}
            {"type":"consultant","consultant":"K","partner":"P","competencies":["messaging"]}
            {"type":"benefit-activated","enrollment":"E","on":"2019-02-01"}
            {"type":"days-accrued","enrollment":"E","days":30,"on":"2019-02-01"}
            {"type":"compliance-training","partner":"P","on":"2019-02-01"}
            {"type":"partner-enrolled","partner":"P","offering":"S-EDPS","on":"2020-09-01"}
            {"type":"voucher-created","voucher":"V","enrollment":"E","offering":"S-EDPS","serviceLevel":5,"on":"2020-09-10"}
            {"type":"voucher-assigned","voucher":"V","projectManager":"pm","on":"2020-09-10"}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String database(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    private Path journal(String lines) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "given", ".journal.jsonl"), lines);
    }

    private Path export(String database, String name) {
        Path file = folder.resolve(name);
        assertThat(run("desk", "export", "--db", database, "--out", file.toString()))
                .isZero();
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "../examples/journals/one-voucher.journal.jsonl, planning-services, 0",
        "../examples/journals/portfolio-with-mistakes.journal.jsonl, planning-services, 1",
        "../examples/journals/three-vouchers.journal.jsonl, planning-services, 0",
        "../examples/journals/training-voucher.journal.jsonl, training-vouchers, 0",
        SAMPLES + "first-voucher.journal.jsonl, planning-services, 0",
        SAMPLES + "too-late.journal.jsonl, planning-services, 1",
        SAMPLES + "small-portfolio.journal.jsonl, planning-services, 1"
    })
    void importsAndExportsTheSamples(String journal, String program, int exitCode) throws IOException {
        String first = database("first");
        String second = database("second");

        assertThat(run("desk", "import", "--db", first, "--program", program, journal))
                .isEqualTo(exitCode);
        Path export = export(first, "first.journal.jsonl");
        String said = out.toString();

        assertThat(run("audit", "--as-of", "2022-06-01", "--program", program, export.toString()))
                .isZero();

        out.getBuffer().setLength(0);
        assertThat(run("desk", "import", "--db", first, "--program", program, journal))
                .isEqualTo(exitCode);
        assertThat(said.replaceAll("accepted (\\d+), there already 0, ", "accepted 0, there already $1, "))
                .startsWith(out.toString());
        assertThat(export(first, "again.journal.jsonl")).hasSameBinaryContentAs(export);

        assertThat(run("desk", "import", "--db", second, "--program", program, export.toString()))
                .isZero();
        assertThat(export(second, "second.journal.jsonl")).hasSameBinaryContentAs(export);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void reportsWhatIsRefusedAndGoesOn() {
        int exitCode = run("desk", "import", "--db", database("mistakes"), WITH_MISTAKES);

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .anyMatch(line ->
                        line.equals("line 33  2019-10-01  request payment R-1 by tailspin at tailspin-utrecht for V-1"))
                .anyMatch(line -> line.startsWith("  ! "))
                .anyMatch(line -> line.startsWith("    try: "))
                .contains("  ? ACT-08 is undecided: the operator's role in the voucher tool is not known")
                .last()
                .asString()
                .matches("accepted [0-9]+, there already 0, refused [0-9]+, undecided [0-9]+");
    }

    @Test
    void refusesFactsThatBreakRules() throws IOException {
        Path facts = journal("""
                {"type":"location","location":"L","partner":"P","country":"NL"}
                {"type":"partner","partner":"P"}
                {"type":"partner","partner":"P"}
                {"type":"partner-enrolled","partner":"P","offering":"S-EDPS","on":"2020-09-01"}
                {"type":"compliance-training","partner":"Q","on":"2020-09-02"}
                {"type":"compliance-training","partner":"P","on":"2020-09-02"}
                {"type":"payment-tool-registered","partner":"P","offering":"S-EDPS","on":"2020-09-03"}
                """);

        int exitCode = run("desk", "import", "--db", database("facts"), facts.toString());
        Path export = export(database("facts"), "facts.journal.jsonl");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence(
                        "line 1  declared  location L of P\n  ! LIF-03 ",
                        "line 3  declared  partner P\n  ! LIF-01 ",
                        "line 4  2020-09-01  enroll",
                        "  ! ELG-06 ",
                        "line 5  2020-09-02  compliance training passed by Q\n  ! LIF-03 ",
                        "line 7  2020-09-03  register",
                        "  ! PAY-02 ",
                        "accepted 2, there already 0, refused 5, undecided 0")
                .doesNotContain("nothing will make it possible");
        assertThat(export).content().isEqualTo("""
                {"type":"partner","partner":"P"}
                {"type":"compliance-training","on":"2020-09-02","partner":"P"}
                """);
    }

    @Test
    void keepsAndExportsExamsAgreementsProfilesAndAdministrators() throws IOException {
        String whole = """
                {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2019-01-01","endsOn":"2021-12-31"}
                {"type":"partner","partner":"P"}
                {"type":"location","location":"L","partner":"P","country":"NL"}
                {"type":"competency","partner":"P","competency":"messaging","level":"gold","from":"2018-01-01"}
                {"type":"consultant","consultant":"K","partner":"P","competencies":[]}
                {"type":"benefit-activated","on":"2019-02-01","enrollment":"E"}
                {"type":"days-accrued","on":"2019-02-01","enrollment":"E","days":30}
                {"type":"compliance-training","on":"2019-02-01","partner":"P"}
                {"type":"agreement-signed","on":"2019-02-02","partner":"P"}
                {"type":"profile-published","on":"2019-02-03","partner":"P"}
                {"type":"partner-enrolled","on":"2020-09-01","partner":"P","offering":"S-EDPS"}
                {"type":"voucher-created","on":"2020-09-10","voucher":"V","enrollment":"E","offering":"S-EDPS","serviceLevel":5,"administrator":"a@c.example"}
                {"type":"voucher-assigned","on":"2020-09-10","voucher":"V","projectManager":"pm"}
                {"type":"voucher-reserved","on":"2020-09-11","voucher":"V","partner":"P","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2020-09-14","role":"mpn-admin"}
                {"type":"exam-passed","on":"2020-09-15","partner":"P","consultant":"K","competency":"messaging"}
                {"type":"engagement-started","on":"2020-09-15","voucher":"V","partner":"P","consultant":"K"}
                """;
        String db = database("second");

        int exitCode = run("desk", "import", "--db", db, journal(whole).toString());

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(export(db, "second.journal.jsonl")).content().isEqualTo(whole);
        assertThat(run("desk", "show", "--db", db, "--on", "2020-09-15", "V")).isZero();
        assertThat(out.toString()).contains("\n  administrator  a@c.example\n");
        assertThat(run("desk", "show", "--db", db, "--on", "2020-09-15", "--format", "json", "V"))
                .isZero();
        assertThat(out.toString()).contains("\"administrator\"").contains("a@c.example");
    }

    @Test
    void refusesWhatIsStatedOfNobodyKnown() throws IOException {
        Path journal = journal("""
                {"type":"partner","partner":"P"}
                {"type":"agreement-signed","partner":"Q","on":"2020-09-02"}
                {"type":"profile-published","partner":"Q","on":"2020-09-02"}
                {"type":"exam-passed","partner":"Q","consultant":"K","competency":"messaging","on":"2020-09-02"}
                {"type":"exam-passed","partner":"P","consultant":"K","competency":"messaging","on":"2020-09-02"}
                """);

        int exitCode = run("desk", "import", "--db", database("nobody"), journal.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence(
                        "line 2  2020-09-02  program agreement signed by Q\n  ! LIF-03 ",
                        "line 3  2020-09-02  business profile published by Q\n  ! LIF-03 ",
                        "line 4  2020-09-02  exam for messaging passed by K of Q\n  ! LIF-03 ",
                        "line 5  2020-09-02  exam for messaging passed by K of P\n  ! LIF-03 ",
                        "consultant `K` is not a consultant of the partner",
                        "accepted 1, there already 0, refused 4, undecided 0");
    }

    @Test
    void keepsToWhatWasAnsweredUnlessItIsToJudgeAgain() throws IOException {
        Path partners = journal("{\"type\":\"partner\",\"partner\":\"P\"}\n");
        Path trainings = journal("{\"type\":\"compliance-training\",\"partner\":\"P\",\"on\":\"2020-09-02\"}\n");
        String db = database("again");
        run("desk", "import", "--db", db, trainings.toString());
        run("desk", "import", "--db", db, partners.toString());
        out.getBuffer().setLength(0);

        int stays = run("desk", "import", "--db", db, trainings.toString());
        int changes = run("desk", "import", "--again", "--db", db, trainings.toString());
        int known = run("desk", "import", "--db", db, trainings.toString());

        assertThat(List.of(stays, changes, known)).containsExactly(1, 0, 0);
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "accepted 0, there already 0, refused 1, undecided 0",
                        "accepted 1, there already 0, refused 0, undecided 0",
                        "accepted 0, there already 1, refused 0, undecided 0");
    }

    @Test
    void keepsTheLocationThatAPartnerActedAt() throws IOException {
        String db = database("location");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        String restated = "{\"type\":\"location\",\"location\":\"L\",\"partner\":\"P\",\"country\":\"BE\"}\n";
        reserve(db, "2020-09-11");
        out.getBuffer().setLength(0);

        int exitCode = run("desk", "import", "--db", db, journal(restated).toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "  ! LIF-01 location `L` is declared already with other values, and its partner has taken a step");
    }

    @Test
    void registersOnlyAfterTheDayOfARedemption() throws IOException {
        String db = database("register");
        String registered =
                "{\"type\":\"payment-tool-registered\",\"partner\":\"lamna\",\"offering\":\"S-EDPS\",\"on\":\"";
        run("desk", "import", "--db", db, "../examples/journals/three-vouchers.journal.jsonl");
        String[] redeem = {"desk", "redeem", "--db", db, "V-1", "--partner", "lamna", "--location", "lamna-leiden"};
        run(with(redeem, "--on", "2020-09-29", "--role", "mpn-admin"));
        out.getBuffer().setLength(0);

        int before = run(
                "desk",
                "import",
                "--db",
                db,
                journal(registered + "2020-09-28\"}\n").toString());
        int after = run(
                "desk",
                "import",
                "--db",
                db,
                journal(registered + "2020-09-29\"}\n").toString());

        assertThat(List.of(before, after)).containsExactly(1, 0);
        assertThat(out.toString()).contains("  ! PAY-02 ");
    }

    private int reserve(String db, String day, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "desk", "reserve", "--db", db, "--on", day, "V", "--partner", "P", "--location", "L", "--engagement"));
        args.addAll(List.of("exchange-deployment", "--delivery-country", "NL", "--planned-start", "2020-09-20"));
        args.addAll(List.of("--role", "mpn-admin"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void reservesOnceForEachCommand() throws IOException {
        String db = database("reserve");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        out.getBuffer().setLength(0);

        int accepted = reserve(db, "2020-09-11", "--command", "c-1", "--division", "west", "--product", "mail");
        int again = reserve(db, "2020-09-12", "--command", "c-1", "--division", "west", "--product", "mail");
        int taken = reserve(db, "2020-09-12", "--command", "c-1", "--cloud");
        int refused = reserve(db, "2020-09-12");

        assertThat(List.of(accepted, again, taken, refused)).containsExactly(0, 0, 1, 1);
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "accepted: 2020-09-11  reserve by P at L: exchange-deployment in NL, to start on 2020-09-20"
                                + " (voucher V)",
                        "command c-1",
                        "accepted: 2020-09-11  reserve by P at L: exchange-deployment in NL, to start on 2020-09-20"
                                + " (voucher V)",
                        "another command was accepted under the id `c-1`: 2020-09-11  reserve by P at L:"
                                + " exchange-deployment in NL, to start on 2020-09-20 (voucher V)",
                        "refused: 2020-09-12  reserve by P at L: exchange-deployment in NL, to start on 2020-09-20"
                                + " (voucher V)")
                .anyMatch(line -> line.startsWith("  ! LIF-01 "))
                .anyMatch(line -> line.startsWith("  possible  "))
                .last()
                .asString()
                .matches("command [0-9a-f-]{36}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void redeemsWhatWasReported() throws IOException {
        String db = database("redeem");
        run("desk", "import", "--db", db, journal(PARTNER_READY + """
                {"type":"voucher-reserved","voucher":"V","partner":"P","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2020-09-20","role":"mpn-admin","on":"2020-09-11"}
                {"type":"engagement-started","voucher":"V","partner":"P","consultant":"K","on":"2020-09-20"}
                {"type":"engagement-completed","voucher":"V","partner":"P","deliveredDays":5,"offsiteDays":0,"on":"2020-10-20"}
                {"type":"completion-report-submitted","voucher":"V","partner":"P","deliverable":"plan","on":"2020-10-21"}
                """).toString());
        String[] redeem = {"desk", "redeem", "--db", db, "V", "--partner", "P", "--location", "L"};
        out.getBuffer().setLength(0);

        int unknown = run(with(redeem, "--on", "2020-10-22"));
        int accepted = run(with(redeem, "--on", "2020-10-22", "--role", "mpn-admin"));
        run("desk", "show", "--db", db, "--on", "2020-10-30", "V");

        assertThat(List.of(unknown, accepted)).containsExactly(1, 0);
        assertThat(out.toString().lines())
                .contains(
                        "undecided: 2020-10-22  redeem by P at L (voucher V)",
                        "  ? ACT-08 is undecided: the operator's role in the voucher tool is not known",
                        "accepted: 2020-10-22  redeem by P at L (voucher V)",
                        "  out  held 0, spent 5, lost 0, removed 0; remaining 25")
                .anyMatch(line -> line.startsWith("Voucher V: S-EDPS, 5 days of E; REDEEMED, open; validated: "))
                .anyMatch(line -> line.startsWith("  deadline  TIM-07 2020-12-21, 52 days left: "));
    }

    private static String[] with(String[] args, String... more) {
        return Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void tellsThatTheClockIsBehind() throws IOException {
        String db = database("behind");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        String accrual = "{\"type\":\"days-accrued\",\"enrollment\":\"E\",\"days\":3,\"on\":\"2020-09-09\"}\n";
        out.getBuffer().setLength(0);

        int exitCode = run("desk", "import", "--db", db, journal(accrual).toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "line 1  2020-09-09  accrue 3 days for E",
                        "  a record of `2020-09-10` affects this command, and the command is of `2020-09-09`: submit it"
                                + " again on `2020-09-10` or later",
                        "accepted 0, there already 0, refused 1, undecided 0");
    }

    @Test
    void printsTheSummariesInDutch() throws IOException {
        String db = database("dutch");

        run("desk", "import", "--lang", "nl", "--db", db, journal(PARTNER_READY).toString());
        run("desk", "sweep", "--lang", "nl", "--db", db, "--on", "2021-03-10");

        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("geaccepteerd \\d+, al aanwezig 0, geweigerd 0, niet te beoordelen 0"))
                .contains("als verlopen vastgelegd 1, voor een andere keer 0");
    }

    @Test
    void sweepsWhatHasLapsed() throws IOException {
        String db = database("sweep");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        out.getBuffer().setLength(0);

        run("desk", "sweep", "--db", db, "--on", "2021-03-09");
        run("desk", "sweep", "--db", db, "--on", "2021-03-10");
        run("desk", "show", "--db", db, "--on", "2021-03-10", "--format", "json");

        assertThat(out.toString().lines())
                .startsWith(
                        "recorded as expired 0, left for another time 0",
                        "recorded as expired 1, left for another time 0");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("{ \"on\" : \"2021-03-10\", \"vouchers\" : [ { \"on\" : \"2021-03-10\","
                        + " \"voucher\" : \"V\", \"status\" : \"EXPIRED\", \"enrollment\" : \"E\",")
                .contains(" \"standing\" : \"LAPSED\", \"validity\" : \"LAPSED\", \"deadlines\" : [ ] } ],"
                        + " \"enrollments\" : [ { \"enrollment\" : \"E\", \"customer\" : \"C\",")
                .endsWith(" \"accrued\" : 30, \"converted\" : 0, \"overdrawn\" : 0, \"held\" : 0, \"spent\" : 0,"
                        + " \"lost\" : 0, \"removed\" : 0, \"remaining\" : 30 } ] } ");
    }

    @Test
    void showsAnEnrollmentOrAll() throws IOException {
        String db = database("show");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        out.getBuffer().setLength(0);

        run("desk", "show", "--db", db, "--on", "2020-09-10");
        String all = out.toString();
        out.getBuffer().setLength(0);
        run("desk", "show", "--db", db, "--on", "2020-09-10", "--enrollment", "E");

        assertThat(all)
                .startsWith("On 2020-09-10\n")
                .contains(
                        "Voucher V: S-EDPS, 5 days of E; ASSIGNED, open",
                        "Enrollment E of C, 2019-01-01 to 2021-12-31");
        assertThat(out.toString()).isEqualTo(all);
    }

    @Test
    void printsTheExportInAscii() throws IOException {
        String db = database("ascii");
        run(
                "desk",
                "import",
                "--db",
                db,
                journal("{\"type\":\"partner\",\"partner\":\"P\u202e\"}\n").toString());
        out.getBuffer().setLength(0);

        run("desk", "export", "--db", db);

        assertThat(out).hasToString("{\"type\":\"partner\",\"partner\":\"P\\u202E\"}\n");
    }

    @Test
    void saysWhatIsNotThere() throws IOException {
        String db = database("there");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        String missing = database("missing");

        assertThat(run("desk", "show", "--db", db, "W")).isEqualTo(2);
        assertThat(run("desk", "show", "--db", db, "--enrollment", "F")).isEqualTo(2);
        assertThat(run("desk", "show", "--db", db, "--enrollment", "E", "V")).isEqualTo(2);
        assertThat(run("desk", "show", "--db", missing)).isEqualTo(2);
        assertThat(run("desk", "export", "--db", db, "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(run("desk", "export", "--db", db, "--out", "kept.mv.db")).isEqualTo(2);
        assertThat(run("desk", "show", "--db", "jdbc:postgresql://u:p@[bad/x?password=secret"))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "planning-services: expected a voucher that the desk keeps, found `W`",
                        "planning-services: expected an enrollment that the desk keeps, found `F`",
                        "planning-services: `--enrollment` and the numbers of vouchers cannot both be given",
                        "planning-services: " + missing + ": there is no such database; `desk import`,"
                                + " `desk open-enrollment` and `desk register-partner` create one",
                        "planning-services: " + folder
                                + ": expected a place for a journal, found a folder or a database",
                        "planning-services: kept.mv.db: expected a place for a journal, found a folder or a database",
                        "planning-services: jdbc:postgresql://[bad/x: expected an address such as"
                                + " `jdbc:postgresql://host/name`");
        assertThat(folder.resolve("missing.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://host/db?password=secret", "planning-services", "JDBC:H2:file:x"})
    void refusesAnAddressOfAnotherKind(String address) {
        assertThat(run("desk", "show", "--db", address)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("planning-services: expected a database address that starts with `jdbc:h2:` or"
                        + " `jdbc:postgresql:`, found `")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @Test
    void saysThatAFileIsInUse() throws IOException, SQLException {
        Path file = folder.resolve("locked.mv.db");
        run("desk", "import", "--db", database("locked"), COMPLIANT);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertThat(run("desk", "show", "--db", database("locked"))).isEqualTo(2);
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "planning-services: " + database("locked") + ": the file is in use by another program");
    }

    @Test
    void saysThatADatabaseIsOutOfReach() {
        assertThat(run("desk", "show", "--db", "jdbc:postgresql://localhost:1/none?password=secret", "--user", "u"))
                .isEqualTo(2);

        assertThat(err.toString())
                .startsWith("planning-services: jdbc:postgresql://localhost:1/none: the database cannot be opened: ")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @Test
    void saysHowToGoOnWhenTheDatabaseFails() throws IOException, SQLException {
        String db = database("fails");
        run("desk", "import", "--db", db, journal(PARTNER_READY).toString());
        try (Connection connection = DriverManager.getConnection(db);
                var statement = connection.createStatement()) {
            statement.execute("alter table planning_event add constraint full_up check (position < 0) nocheck");
        }

        assertThat(run("desk", "import", "--db", db, COMPLIANT)).isEqualTo(2);
        assertThat(reserve(db, "2020-09-11", "--command", "c-1")).isEqualTo(2);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("planning-services: " + db + ": of the last step nothing was recorded: ")
                                .endsWith("; the import can be started again, and goes on where it broke off"),
                        line -> assertThat(line)
                                .startsWith("planning-services: " + db + ": of the last step nothing was recorded: ")
                                .endsWith("; the command can be given again with `--command c-1`"));
    }

    @Test
    void keepsThemOnTheDisk() {
        assertThat(run("desk", "import", "--db", database("disk") + ";write_delay=500", COMPLIANT))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("planning-services: " + database("disk") + ": of the last step nothing was recorded:"
                        + " `WRITE_DELAY` of H2 must be `0`, found `500`");
        run("desk", "import", "--db", database("disk") + ";write_delay=0", COMPLIANT);

        run("desk", "show", "--db", database("disk"), "V-1");

        assertThat(folder.toFile().list()).containsExactly("disk.mv.db");
        assertThat(folder.resolve("disk.mv.db")).isNotEmptyFile();
        assertThat(out.toString()).contains("Voucher V-1: S-EDPS, 10 days of E-2001; PAID, settled");
    }
}
