package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.report.calendar.DeadlineCalendar;
import org.planningservices.report.calendar.DeadlineEvent;

/** The commands that print calendars and tables, check lists, and compare with older reports. */
class TablesTest {

    private static final String JOURNAL = "../examples/journals/portfolio-with-mistakes.journal.jsonl";
    private static final String LIST = "../examples/lists/expiry-dates.csv";
    private static final String MAPPING = "../examples/lists/expiry-dates.mapping";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private List<DeadlineEvent> events() throws IOException {
        return DeadlineCalendar.read(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)))
                .events();
    }

    @Test
    void writesACalendarAndThenWhatHasChanged() throws IOException {
        Path calendar = folder.resolve("deadlines.ics");

        assertThat(run("deadlines", "--format", "ics", "--on", "2020-10-30", JOURNAL))
                .isZero();
        List<DeadlineEvent> before = events();
        assertThat(run("deadlines", "--format", "ics", "--on", "2020-10-30", "--out", calendar.toString(), JOURNAL))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run(
                        "deadlines",
                        "--format",
                        "ics",
                        "--on",
                        "2020-10-30",
                        "--program",
                        "training-vouchers",
                        "--since",
                        calendar.toString(),
                        JOURNAL))
                .isZero();

        assertThat(before).isNotEmpty().noneMatch(DeadlineEvent::isCanceled);
        assertThat(events()).anyMatch(DeadlineEvent::isCanceled);
        assertThat(events())
                .extracting(DeadlineEvent::uid)
                .containsAll(before.stream().map(DeadlineEvent::uid).toList());
    }

    @Test
    void replacesACalendarOnlyIfForced() throws IOException {
        Path calendar = folder.resolve("deadlines.ics");
        Files.writeString(calendar, "mine");

        assertThat(run("deadlines", "--format=ics", "--on=2020-10-30", "--out=" + calendar, JOURNAL))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written: the file exists; `--force` replaces it");
        assertThat(calendar).hasContent("mine");
        assertThat(run("deadlines", "--format=ics", "--on=2020-10-30", "--force", "--out=" + calendar, JOURNAL))
                .isZero();
        assertThat(Files.readString(calendar)).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(folder).isDirectoryContaining(calendar::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void printsDeadlinesAsATable() {
        assertThat(run("deadlines", "--format", "csv", "--lang", "nl", "--on", "2021-12-01", JOURNAL, "V-5"))
                .isZero();

        assertThat(out.toString())
                .isEqualTo("voucher,rule,lastDay,daysLeft,title,derivation\r\n"
                        + "V-5,TIM-05,2021-12-27,26,\"een voucher wordt uiterlijk op zijn laatste geldige dag"
                        + " toegewezen, gereserveerd, geleverd en gerapporteerd\",aangemaakt op 2021-06-30; 180 dagen"
                        + " volgens TIM-01\r\n"
                        + "V-5,TIM-06,2021-12-27,26,een voucher wordt uiterlijk op zijn laatste geldige dag"
                        + " ingewisseld,aangemaakt op 2021-06-30; 180 dagen volgens TIM-01\r\n");
    }

    @Test
    void printsFindingsAsATable() {
        assertThat(run("audit", "--format", "csv", "--as-of", "2022-06-01", JOURNAL))
                .isEqualTo(1);

        assertThat(out.toString())
                .startsWith("line,on,record,vouchers,judgment,rule,title,message,source\r\n"
                        + "24,2020-12-01,enroll partner wingtip: DDPS,,broken,ELG-06,the company passed the compliance"
                        + " training,");
    }

    @Test
    void printsWhatIsNewSinceAnOlderReport() throws IOException {
        run("audit", "--format", "json", "--as-of", "2021-10-01", JOURNAL);
        Path older = folder.resolve("older.report.json");
        Files.writeString(older, out.toString());

        assertThat(run("audit", "--as-of", "2022-06-01", "--against", older.toString(), JOURNAL))
                .isEqualTo(1);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Findings as of 2022-06-01, compared with the report as of 2021-10-01 in " + older,
                        "New: 3",
                        "  line 60  TIM-06 broken: V-5",
                        "    redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`",
                        "  due 2022-02-26  TIM-07 missed: V-5",
                        "    redeemed 2021-12-28; 60 days by TIM-07",
                        "Gone: 0",
                        "Changed: 0");
        assertThat(run("audit", "--as-of", "2021-10-01", "--against", older.toString(), JOURNAL))
                .isZero();
    }

    @Test
    void printsWhatHasGoneWithItsVoucherAndItsTitle() throws IOException {
        run("audit", "--format", "json", "--as-of", "2022-06-01", JOURNAL);
        Path older = folder.resolve("older.report.json");
        Files.writeString(older, out.toString());

        assertThat(run("audit", "--as-of", "2021-10-01", "--against", older.toString(), JOURNAL))
                .isZero();
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Gone: 3",
                        "  line 60  TIM-06 broken: V-5",
                        "    a voucher is redeemed on or before its last valid day",
                        "  due 2022-02-26  TIM-07 missed: V-5");

        assertThat(run("audit", "--format=json", "--as-of", "2021-10-01", "--against", older.toString(), JOURNAL))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("gone").get(1).toString())
                .isEqualTo(
                        "{\"line\":60,\"rule\":\"TIM-06\",\"vouchers\":[\"V-5\"],\"before\":\"broken\",\"messages\":[]}");
        assertThat(json.get("asOf").asText()).isEqualTo("2021-10-01");
        assertThat(json.get("against").asText()).isEqualTo("2022-06-01");

        assertThat(run("audit", "--format=csv", "--as-of", "2021-10-01", "--against", older.toString(), JOURNAL))
                .isZero();
        assertThat(out.toString()).contains("gone,60,,V-5,TIM-06,broken,,\r\n");
    }

    @Test
    void comparesAListWithTheRules() {
        assertThat(run("check", "--portfolio", LIST, "--mapping", MAPPING, "--on", "2021-09-01"))
                .isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "? line 5, column `State`: expected one of `CREATED`, `Assigned`, `RESERVED`, `IN_DELIVERY`,"
                                + " `DELIVERED`, `REPORTED`, `Redeemed`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, `PAID`,"
                                + " `EXPIRED`, `REVOKED`, found `Lost`",
                        "! line 3  V-2  lastValidDay 2020-07-13: 90 days too early, by the rules 2020-10-11 (TIM-06)",
                        "    created 2020-01-15; 180 days by TIM-01; 90 more by TIM-14, second-hand",
                        "! line 4  V-3  lastValidDay 2021-08-01: 1 day too late, by the rules 2021-07-31 (TIM-06)",
                        "    created 2021-02-01; 180 days by TIM-01",
                        "",
                        "rows accepted              3",
                        "rows not accepted          1",
                        "last days compared         3",
                        "last days that differ      2",
                        "last days not verified     0");
    }

    @Test
    void writesTheCheckOfAListForAProgram() throws IOException {
        run("check", "--portfolio", LIST, "--mapping", MAPPING, "--on", "2021-09-01", "--format", "json");

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("differences").get(0).get("voucher").asText()).isEqualTo("V-2");
        assertThat(json.get("differences").get(0).get("days").asInt()).isEqualTo(-90);
        assertThat(json.get("differences").get(0).get("deadline").get("rule").isMissingNode())
                .isFalse();
        assertThat(json.get("faults").get(0).get("found").asText()).isEqualTo("Lost");
        assertThat(json.get("rowsAccepted").asInt()).isEqualTo(3);

        run("check", "--portfolio", LIST, "--mapping", MAPPING, "--on", "2021-09-01", "--format", "csv");

        assertThat(out.toString().lines())
                .containsExactly(
                        "line,voucher,column,found,expected,days,rule,derivation",
                        "3,V-2,lastValidDay,2020-07-13,2020-10-11,-90,TIM-06,\"created 2020-01-15; 180 days by TIM-01; 90"
                                + " more by TIM-14, second-hand\"",
                        "4,V-3,lastValidDay,2021-08-01,2021-07-31,1,TIM-06,created 2021-02-01; 180 days by TIM-01");
        assertThat(err.toString()).startsWith("planning-services: line 5, column `State`: expected one of");
    }

    @Test
    void agreesWithAListThatHasTheDaysOfTheRules() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "voucher,status,createdOn,lastValidDay\nV-1,CREATED,2021-06-30,2021-12-27\n");

        assertThat(run("check", "--portfolio", list.toString())).isZero();
        assertThat(run(
                        "check",
                        "--portfolio",
                        list.toString(),
                        "--terms",
                        "../examples/terms/workshop-vouchers.terms.json"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deadlines --since X J | `--since` needs `--format ics`",
                "deadlines --format ics --since X J V-4 | `--since` compares the calendars of all open vouchers: expected no voucher, found `V-4`",
                "deadlines --out X J | `--out` needs `--format csv` or `--format ics`",
                "deadlines --format csv --zone UTC J | `--zone` needs `--format text` or `--format json`",
                "deadlines --format xls J | `--format`: expected one of `csv`, `ics`, `json`, `text`, found `xls`",
                "deadlines --format ics --since J J | J: line 1: expected a calendar of deadlines, which begins with `BEGIN:VCALENDAR`, found",
                "audit --format csv J L | `--format csv` prints one table: expected one journal, found several",
                "audit --against X J L | `--against` compares one journal: expected one, found several",
                "audit --against J J | J: line 2: expected nothing after the object, found",
                "audit --against nowhere J | nowhere: cannot be read: there is no such file",
                "check | `check`: expected `LOG`, or `--portfolio FILE`, found nothing",
                "check --portfolio L J | `check`: expected `LOG`, or `--portfolio FILE`, found both",
                "check --format csv J | `--mapping`, `--on` and `--format csv` need `--portfolio`",
                "check --portfolio L | L: line 1, column `voucher`: expected a column of this name, found `Voucher number;Owner",
                "check --portfolio L --mapping L | L: line 1: expected a key, `=` and a value, found `Voucher number;Owner",
            })
    void saysWhatIsWrong(String command, String message) {
        assertThat(run(command.replaceAll("\\bJ\\b", JOURNAL)
                        .replaceAll("\\bL\\b", LIST)
                        .split(" ")))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("planning-services: "
                        + message.replaceAll("\\bJ:", JOURNAL + ":").replaceAll("\\bL:", LIST + ":"));
    }
}
