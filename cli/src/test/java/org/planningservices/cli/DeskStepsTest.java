package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enrollments, partners, vouchers and payments at the desk, from the command line alone. */
class DeskStepsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    /** Runs a command of the desk, its words separated by spaces, on the database of this test. */
    private int desk(String command) {
        String[] words = ("desk " + command + " --db jdbc:h2:file:" + folder.resolve("desk")).split(" ", -1);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private void accept(String... commands) {
        for (String command : commands) {
            assertThat(desk(command)).as(command + "\n" + out + err).isZero();
        }
    }

    /** Returns what a command prints that is refused. */
    private String refuse(String command) {
        out.getBuffer().setLength(0);
        assertThat(desk(command)).as(command + "\n" + out + err).isEqualTo(Main.FINDINGS);
        return out.toString();
    }

    private Path export() {
        Path file = folder.resolve("desk.journal.jsonl");
        accept("export --force --out " + file);
        return file;
    }

    private static final String READY = """
            {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2018-01-01","endsOn":"2020-12-31"}
            {"type":"partner","partner":"P"}
            {"type":"location","location":"L","partner":"P","country":"NL"}
            {"type":"competency","partner":"P","competency":"messaging","level":"silver","from":"2017-05-01"}
            {"type":"consultant","consultant":"K","partner":"P","competencies":["messaging"]}
            {"type":"benefit-activated","on":"2018-01-15","enrollment":"E"}
            {"type":"days-accrued","on":"2018-02-01","enrollment":"E","days":20}
            {"type":"agreement-signed","on":"2019-01-10","partner":"P"}
            {"type":"profile-published","on":"2019-01-11","partner":"P"}
            {"type":"compliance-training","on":"2019-02-11","partner":"P"}
            {"type":"partner-enrolled","on":"2019-02-18","partner":"P","offering":"S-EDPS"}
            """;

    /** Imports an enrollment with days, and a partner that is ready to deliver. */
    private void importReady() throws IOException {
        Path journal = Files.writeString(folder.resolve("ready.journal.jsonl"), READY);
        accept("import " + journal);
        Files.delete(journal);
    }

    private void createAndAssign() {
        accept(
                "create --on 2019-09-02 V --enrollment E --offering S-EDPS --days 10 --administrator a@c.example",
                "assign --on 2019-09-03 V --project-manager pm@c.example");
    }

    private static final String RESERVE = "reserve --on 2019-09-20 V --partner P --location L --role mpn-admin"
            + " --engagement exchange-deployment --delivery-country NL --planned-start 2019-11-04";

    @Test
    void writesWhatACommandAnsweredAsJson() throws IOException {
        importReady();
        createAndAssign();
        out.getBuffer().setLength(0);
        accept(RESERVE + " --format json --command c-9");
        String accepted = out.toString();
        String refused = refuse(RESERVE + " --format json");

        assertThat(accepted)
                .startsWith("{\n  \"answer\" : \"accepted\",\n  \"command\" : \"c-9\",")
                .contains("\"vouchers\" : [ {", "\"status\" : \"RESERVED\"");
        assertThat(refused)
                .contains("\"answer\" : \"refused\"", "\"rule\" : \"LIF-01\"")
                .doesNotContain("command ");
    }

    @Test
    void takesAVoucherFromItsEnrollmentToItsPayment() {
        accept(
                "open-enrollment --enrollment E --customer C --starts-on 2018-01-01 --ends-on 2020-12-31",
                "register-partner --partner P",
                "add-location --partner P --location L --country NL",
                "add-competency --partner P --competency messaging --level silver --from 2017-05-01",
                "add-consultant --partner P --consultant K --competency messaging",
                "activate-benefit --on 2018-01-15 --enrollment E",
                "accrue --on 2018-02-01 --enrollment E --days 20",
                "sign-agreement --on 2019-01-10 --partner P",
                "publish-profile --on 2019-01-11 --partner P",
                "complete-training --on 2019-02-11 --partner P",
                "enroll --on 2019-02-18 --partner P --offering S-EDPS");
        createAndAssign();
        accept(
                RESERVE,
                "reschedule --on 2019-10-28 V --partner P --planned-start 2019-11-18",
                "start --on 2019-11-18 V --partner P --consultant K",
                "complete --on 2019-12-13 V --partner P --delivered-days 10 --offsite-days 3",
                "report --on 2020-01-10 V --partner P --deliverable plan",
                "redeem --on 2020-02-29 V --partner P --location L --role mpn-admin",
                "register-for-payment --on 2020-03-02 --partner P --offering S-EDPS",
                "request-payment --on 2020-04-20 --request Q --partner P --location L V",
                "reject-payment --on 2020-04-22 --request Q --reason incomplete",
                "request-payment --on 2020-04-29 --request R --partner P --location L V",
                "approve-payment --on 2020-05-11 --request R",
                "make-payment --on 2020-06-10 --request R");

        Path export = export();
        int audit = Main.run(
                new PrintWriter(out), new PrintWriter(err), "audit", "--as-of", "2022-06-01", export.toString());

        assertThat(audit).as(out.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(export).content().isEqualTo(READY + """
                {"type":"voucher-created","on":"2019-09-02","voucher":"V","enrollment":"E","offering":"S-EDPS","serviceLevel":10,"administrator":"a@c.example"}
                {"type":"voucher-assigned","on":"2019-09-03","voucher":"V","projectManager":"pm@c.example"}
                {"type":"voucher-reserved","on":"2019-09-20","voucher":"V","partner":"P","location":"L","engagement":"exchange-deployment","deliveryCountry":"NL","plannedStart":"2019-11-04","role":"mpn-admin"}
                {"type":"engagement-rescheduled","on":"2019-10-28","voucher":"V","partner":"P","plannedStart":"2019-11-18"}
                {"type":"engagement-started","on":"2019-11-18","voucher":"V","partner":"P","consultant":"K"}
                {"type":"engagement-completed","on":"2019-12-13","voucher":"V","partner":"P","deliveredDays":10,"offsiteDays":3}
                {"type":"completion-report-submitted","on":"2020-01-10","voucher":"V","partner":"P","deliverable":"plan"}
                {"type":"voucher-redeemed","on":"2020-02-29","voucher":"V","partner":"P","location":"L","role":"mpn-admin"}
                {"type":"payment-tool-registered","on":"2020-03-02","partner":"P","offering":"S-EDPS"}
                {"type":"payment-requested","on":"2020-04-20","request":"Q","partner":"P","location":"L","vouchers":["V"]}
                {"type":"payment-rejected","on":"2020-04-22","request":"Q","reason":"incomplete"}
                {"type":"payment-requested","on":"2020-04-29","request":"R","partner":"P","location":"L","vouchers":["V"]}
                {"type":"payment-approved","on":"2020-05-11","request":"R"}
                {"type":"payment-made","on":"2020-06-10","request":"R"}
                """);
    }

    @Test
    void takesTheStepsThatLeadBackOrAway() throws IOException {
        importReady();
        createAndAssign();
        accept(
                "convert-training-days --on 2019-02-01 --enrollment E --training-days 3 --planning-days 1"
                        .replace("2019-02-01", "2019-09-03"),
                "pass-exam --on 2019-09-04 --partner P --consultant K --competency devices-and-deployment",
                "add-competency --partner P --competency devices-and-deployment --level gold --from 2018-01-01"
                        + " --until 2019-12-31",
                "reassign --on 2019-09-05 V --project-manager other@c.example",
                RESERVE,
                "cancel-reservation --on 2019-09-25 V --partner P --role mpn-admin --reason postponed",
                "create --on 2019-09-26 W --enrollment E --offering S-EDPS --days 5",
                "expire --on 2020-12-01 W");

        assertThat(export())
                .content()
                .contains(
                        "{\"type\":\"days-converted\",\"on\":\"2019-09-03\",\"enrollment\":\"E\",",
                        "\"from\":\"2018-01-01\",\"until\":\"2019-12-31\"}",
                        "{\"type\":\"exam-passed\",\"on\":\"2019-09-04\",\"partner\":\"P\",\"consultant\":\"K\"",
                        "{\"type\":\"voucher-reassigned\",\"on\":\"2019-09-05\",\"voucher\":\"V\"",
                        "{\"type\":\"reservation-cancelled\",\"on\":\"2019-09-25\",\"voucher\":\"V\"",
                        "{\"type\":\"voucher-expired\",\"on\":\"2020-12-01\",\"voucher\":\"W\"}");
    }

    @Test
    void refusesToRevoke() throws IOException {
        importReady();
        createAndAssign();

        String refused = refuse("revoke --on 2019-09-10 V");

        assertThat(refused).contains("refused: 2019-09-10  revoke (voucher V)\n  ! VCH-20 ");
    }

    @Test
    void refusesStepsInTheWrongOrder() throws IOException {
        importReady();

        assertThat(refuse("assign --on 2019-09-03 V --project-manager pm")).contains("  ! LIF-");
        createAndAssign();
        assertThat(refuse("start --on 2019-11-18 V --partner P --consultant K"))
                .contains("refused: 2019-11-18  start engagement by P with K (voucher V)\n  ! LIF-01 ")
                .contains("\n  possible  ")
                .containsPattern("\ncommand [0-9a-f-]{36}\n$");
        assertThat(refuse("make-payment --on 2020-06-10 --request R")).contains("  ! LIF-");
        assertThat(refuse("redeem --on 2019-09-20 V --partner P --location L --role mpn-admin"))
                .contains("  ! LIF-01 ");
        assertThat(refuse("accrue --on 2019-09-03 --enrollment F --days 5")).contains("  ! LIF-03 ");
    }

    @Test
    void refusesFactsThatBreakRulesAndStoresNothing() {
        accept("register-partner --partner P");

        assertThat(refuse("register-partner --partner P")).contains("refused: declared  partner P\n  ! LIF-01 ");
        assertThat(refuse("add-location --partner Q --location L --country NL")).contains("  ! LIF-03 ");
        assertThat(refuse("enroll --on 2020-09-01 --partner P --offering S-EDPS"))
                .contains("refused: 2020-09-01  enroll", "  ! ELG-06 ", "\n  possible  ");
        assertThat(refuse("register-for-payment --on 2020-09-01 --partner P --offering S-EDPS"))
                .contains("  ! PAY-02 ");
        assertThat(export()).content().isEqualTo("{\"type\":\"partner\",\"partner\":\"P\"}\n");
    }

    @Test
    void reportsWhatCannotBeDecided() throws IOException {
        importReady();
        createAndAssign();

        String undecided = refuse(RESERVE.replace(" --role mpn-admin", ""));

        assertThat(undecided)
                .startsWith("undecided: 2019-09-20  reserve by P at L")
                .contains("  ? ACT-08 ", "\n  no rule refuses it  ")
                .doesNotContain("possible", "never");
    }

    @Test
    void doesARepeatedCommandOnce() throws IOException {
        importReady();
        accept("complete-training --on 2019-09-02 --partner P --command c-1");
        out.getBuffer().setLength(0);

        accept(
                "complete-training --on 2019-09-03 --partner P --command c-1",
                "create --on 2019-09-02 V --enrollment E --offering S-EDPS --days 10 --command c-2",
                "create --on 2019-09-04 V --enrollment E --offering S-EDPS --days 10 --command c-2");
        String otherStep = refuse("assign --on 2019-09-04 V --project-manager pm --command c-2");
        String fact = refuse("sign-agreement --on 2019-09-04 --partner P --command c-2");
        String step = refuse("assign --on 2019-09-04 V --project-manager pm --command c-1");

        assertThat(otherStep).isEqualTo("""
                another command was accepted under the id `c-2`: 2019-09-02  create (voucher V)
                command c-2
                """);
        assertThat(fact).startsWith("another command was accepted under the id `c-2`: 2019-09-02  create");
        assertThat(step).startsWith("another command was accepted under the id `c-1`: 2019-09-02  compliance training");
        assertThat(export())
                .content()
                .containsOnlyOnce("\"voucher-created\"")
                .containsOnlyOnce("{\"type\":\"compliance-training\",\"on\":\"2019-09-02\"")
                .doesNotContain("2019-09-03", "2019-09-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete --on 2019-12-13 V --partner P --delivered-days 0 --offsite-days 5",
                "open-enrollment --enrollment E --customer C --starts-on 2020-12-31 --ends-on 2018-01-01",
                "add-location --partner P --location L --country nl",
                "add-competency --partner P --competency messaging --level bronze --from 2017-05-01",
                "create V --enrollment E --offering S-EDPS --days five",
                "request-payment --request R --partner P --location L V V",
                "request-payment --request R --partner P --location L",
                "report V --partner P",
                "accrue --enrollment E --days 5 extra",
                "activate-benefit --enrollment E"
            })
    void reportsArgumentsThatAreNotAsExpected(String command) {
        assertThat(desk(command)).isEqualTo(Main.FAILED);

        assertThat(err.toString()).startsWith("planning-services: ").doesNotContain("fault of the program");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        String command = "register-partner --partner P --command ";

        assertThat(desk(command + "c".repeat(101))).isEqualTo(Main.FAILED);
        assertThat(desk(command + "c".repeat(100))).isZero();

        assertThat(err.toString().lines())
                .containsExactly("planning-services: `--command` must have at most 100 characters, found 101");
    }

    @Test
    void listsTheCommandsInSections() {
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), "desk", "--help"))
                .isZero();

        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.matches("[A-Z].*:|  [a-z]+(-[a-z]+)*  .*"))
                        .map(line -> line.strip().replaceFirst("  .*", "")))
                .containsSubsequence("The database:", "import", "export", "show", "validate", "sweep", "compact")
                .containsSubsequence("Enrollments and their days:", "open-enrollment", "activate-benefit", "accrue")
                .containsSubsequence("Partners:", "register-partner", "add-location", "enroll", "register-for-payment")
                .containsSubsequence("Vouchers:", "create", "assign", "reserve", "redeem", "expire", "revoke")
                .containsSubsequence("Payments:", "request-payment", "make-payment", "Exit codes:");
    }

    @Test
    void compactsTheFile() throws IOException {
        importReady();
        createAndAssign();
        String content = content(export());
        long size = folder.resolve("desk.mv.db").toFile().length();
        out.getBuffer().setLength(0);

        accept("compact");

        assertThat(out.toString())
                .matches("compacted \\Q" + folder.resolve("desk.mv.db") + "\\E: [0-9]+ KiB before, [0-9]+ KiB after\n");
        assertThat(folder.resolve("desk.mv.db").toFile().length()).isLessThan(size / 4);
        assertThat(Stream.of(folder.toFile().list())).containsExactlyInAnyOrder("desk.mv.db", "desk.journal.jsonl");
        assertThat(content(export())).isEqualTo(content);
        accept(RESERVE);
    }

    private static String content(Path file) throws IOException {
        return Files.readString(file);
    }
}
