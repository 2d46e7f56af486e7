package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.planningservices.json.GoodJournal.fault;
import static org.planningservices.json.GoodJournal.read;
import static org.planningservices.json.GoodJournal.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;

/** What a journal may look like, and what the reader says of one that does not. */
class JournalReaderTest {

    private static final int MEBIBYTE = 1_048_576;
    private static final int LONGEST_MESSAGE = 1000;
    private static final String PARTNER = record("partner");
    private static final String MARK = "\uFEFF";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                                                | line 1: expected a JSON object, found `[]`
                    5                                                 | line 1: expected a JSON object, found `5`
                    "partner"                                         | line 1: expected a JSON object, found `"partner"`
                    null                                              | line 1: expected a JSON object, found `null`
                    partner                                           | line 1: expected a JSON object, found `partner`
                    {"type":"partner","partner":"P-1"                 | line 1: expected a JSON object, found `{"type":"partner","partner":"P-1"`
                    {"type":"partner","partner":"P-1",}               | line 1: expected a JSON object, found `{"type":"partner","partner":"P-1",}`
                    {type:"partner","partner":"P-1"}                  | line 1: expected a JSON object, found `{type:"partner","partner":"P-1"}`
                    {"type":"partner","partner":"P-1"} // note        | line 1: expected a JSON object, found `{"type":"partner","partner":"P-1"} // note`
                    {"type":"partner","partner":"P-1"} ]              | line 1: expected a JSON object, found `{"type":"partner","partner":"P-1"} ]`
                    {"type":"partner","partner":"P-1"}{}              | line 1: expected one JSON object, found `{"type":"partner","partner":"P-1"}{}`
                    {"type":"partner","partner":"P-1"} 5              | line 1: expected one JSON object, found `{"type":"partner","partner":"P-1"} 5`
                    {}                                                | line 1, field `type`: expected a text, found no such field
                    {"partner":"P-1"}                                 | line 1, field `type`: expected a text, found no such field
                    {"type":"partner"}                                | line 1, field `partner`: expected a text, found no such field
                    {"type":"partner","partner":"P-1","name":"F"}     | line 1, field `name`: expected only `type`, `partner`, found another field
                    {"type":"partner","partner":"P-1","on":null}      | line 1, field `on`: expected only `type`, `partner`, found another field
                    {"type":"partner","Partner":"P-1"}                | line 1, field `partner`: expected a text, found no such field
                    {"type":"partner","partner":"P","partner":"P"}    | line 1, field `partner`: expected the field once, found it twice
                    {"type":"partner","partner":"P","type":"partner"} | line 1, field `type`: expected the field once, found it twice
                    """)
    void refusesALine(String line, String message) {
        FormatException fault = fault(line + "\n");

        assertThat(fault).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    location            | partner         |            | line 1, field `partner`: expected a text, found no such field
                    payment-rejected    | reason          |            | line 1, field `reason`: expected a text, found no such field
                    days-accrued        | on              |            | line 1, field `on`: expected a day, found no such field
                    days-accrued        | days            |            | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found no such field
                    payment-requested   | vouchers        |            | line 1, field `vouchers`: expected a list of texts, found no such field
                    location            | country         |            | line 1, field `country`: expected a text, found no such field
                    competency          | level           |            | line 1, field `level`: expected a text, found no such field

                    location            | partner         | null       | line 1, field `partner`: expected a value, found `null`
                    payment-rejected    | reason          | null       | line 1, field `reason`: expected a value, found `null`
                    days-accrued        | on              | null       | line 1, field `on`: expected a value, found `null`
                    days-accrued        | days            | null       | line 1, field `days`: expected a value, found `null`
                    payment-requested   | vouchers        | null       | line 1, field `vouchers`: expected a value, found `null`
                    voucher-reserved    | cloud           | null       | line 1, field `cloud`: expected a value, found `null`
                    voucher-reserved    | role            | null       | line 1, field `role`: expected a value, found `null`
                    competency          | level           | null       | line 1, field `level`: expected a value, found `null`
                    competency          | until           | null       | line 1, field `until`: expected a value, found `null`
                    location            | country         | null       | line 1, field `country`: expected a value, found `null`
                    consultant          | competencies    | [null]     | line 1, field `competencies`: expected a list of texts, found a list with something else in it

                    location            | partner         | 5          | line 1, field `partner`: expected a text, found the number `5`
                    location            | partner         | true       | line 1, field `partner`: expected a text, found `true`
                    location            | partner         | ["P-1"]    | line 1, field `partner`: expected a text, found a list
                    location            | partner         | [5]        | line 1, field `partner`: expected a text, found a list with something else in it
                    location            | partner         | {"a":[{}]} | line 1, field `partner`: expected a text, found an object
                    voucher-reserved    | division        | 5          | line 1, field `division`: expected a text, found the number `5`
                    voucher-reserved    | role            | 5          | line 1, field `role`: expected a text, found the number `5`
                    payment-rejected    | reason          | 5          | line 1, field `reason`: expected a text, found the number `5`
                    days-accrued        | on              | 20180710   | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found the number `20180710`
                    days-accrued        | on              | ["x"]      | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found a list
                    days-accrued        | on              | {}         | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found an object
                    days-accrued        | days            | "15"       | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the text `15`
                    days-accrued        | days            | true       | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found `true`
                    days-accrued        | days            | [15]       | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found a list with something else in it
                    days-accrued        | days            | {}         | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found an object
                    voucher-reserved    | cloud           | "true"     | line 1, field `cloud`: expected `true` or `false`, found the text `true`
                    voucher-reserved    | cloud           | 1          | line 1, field `cloud`: expected `true` or `false`, found the number `1`
                    voucher-reserved    | cloud           | []         | line 1, field `cloud`: expected `true` or `false`, found a list
                    payment-requested   | vouchers        | "V-1"      | line 1, field `vouchers`: expected a list of texts, found the text `V-1`
                    payment-requested   | vouchers        | 5          | line 1, field `vouchers`: expected a list of texts, found the number `5`
                    payment-requested   | vouchers        | {}         | line 1, field `vouchers`: expected a list of texts, found an object
                    payment-requested   | vouchers        | ["V-1",5]  | line 1, field `vouchers`: expected a list of texts, found a list with something else in it
                    payment-requested   | vouchers        | [["V-1"]]  | line 1, field `vouchers`: expected a list of texts, found a list with something else in it
                    competency          | level           | 1          | line 1, field `level`: expected a text, found the number `1`
                    location            | country         | 31         | line 1, field `country`: expected a text, found the number `31`

                    days-accrued        | on | "2018-7-10"            | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2018-7-10`
                    days-accrued        | on | "10-07-2018"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `10-07-2018`
                    days-accrued        | on | "2018/07/10"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2018/07/10`
                    days-accrued        | on | "20180710"             | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `20180710`
                    days-accrued        | on | "2018-07-10T00:00"     | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2018-07-10T00:00`
                    days-accrued        | on | " 2018-07-10"          | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found ` 2018-07-10`
                    days-accrued        | on | "+2018-07-10"          | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `+2018-07-10`
                    days-accrued        | on | "２018-07-10"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `２018-07-10`
                    days-accrued        | on | ""                     | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found ``
                    days-accrued        | on | "2019-02-29"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2019-02-29`, which does not exist
                    days-accrued        | on | "2018-06-31"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2018-06-31`, which does not exist
                    days-accrued        | on | "2018-13-01"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2018-13-01`, which does not exist
                    days-accrued        | on | "2018-00-10"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2018-00-10`, which does not exist
                    days-accrued        | on | "1989-12-31"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `1989-12-31`
                    days-accrued        | on | "2100-01-01"           | line 1, field `on`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2100-01-01`
                    voucher-reserved    | plannedStart | "2100-01-01" | line 1, field `plannedStart`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2100-01-01`
                    competency          | until        | "2100-01-01" | line 1, field `until`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2100-01-01`

                    enrollment          | endsOn | "2018-06-30"       | line 1, field `endsOn`: expected `2018-07-01` or a later day, found `2018-06-30`
                    competency          | until  | "2017-12-31"       | line 1, field `until`: expected `2018-01-01` or a later day, found `2017-12-31`

                    days-accrued        | days         | -0     | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `-0`
                    days-accrued        | days         | -1     | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `-1`
                    days-accrued        | days         | 5.0    | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `5.0`
                    days-accrued        | days         | 1e1    | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `1e1`
                    days-accrued        | days         | 1E1    | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `1E1`
                    days-accrued        | days         | 100001 | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    days-accrued        | days         | 4294967301 | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `4294967301`
                    days-accrued        | days         | 18446744073709551621 | line 1, field `days`: expected a number from 0 to 100000, in digits alone, found the number `18446744073709551621`
                    days-converted      | trainingDays | 100001 | line 1, field `trainingDays`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    days-converted      | planningDays | 100001 | line 1, field `planningDays`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    voucher-created     | serviceLevel | 100001 | line 1, field `serviceLevel`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    engagement-completed | deliveredDays | 100001 | line 1, field `deliveredDays`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    engagement-completed | offsiteDays  | 100001 | line 1, field `offsiteDays`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    days-accrued        | days         | 005    | line 1: expected a JSON object, found `{"type":"days-accrued","on":"2018-07-10","enrollment":"E-1",…`
                    days-accrued        | days         | +5     | line 1: expected a JSON object, found `{"type":"days-accrued","on":"2018-07-10","enrollment":"E-1",…`
                    days-accrued        | days         | NaN    | line 1: expected a JSON object, found `{"type":"days-accrued","on":"2018-07-10","enrollment":"E-1",…`

                    location            | location     | ""          | line 1, field `location`: expected a text that is not blank, found ``
                    location            | location     | " "         | line 1, field `location`: expected a text that is not blank, found ` `
                    voucher-reserved    | role         | " "         | line 1, field `role`: expected a text that is not blank, found ` `
                    voucher-reserved    | division     | ""          | line 1, field `division`: expected a text that is not blank, found ``
                    voucher-reserved    | product      | ""          | line 1, field `product`: expected a text that is not blank, found ``
                    voucher-assigned    | projectManager | ""        | line 1, field `projectManager`: expected a text that is not blank, found ``
                    payment-requested   | vouchers     | ["V-1",""]  | line 1, field `vouchers`: expected a text that is not blank, found ``
                    consultant          | competencies | [" "]       | line 1, field `competencies`: expected a text that is not blank, found ` `
                    competency          | level        | ""          | line 1, field `level`: expected a text that is not blank, found ``
                    location            | country      | ""          | line 1, field `country`: expected a text that is not blank, found ``

                    location            | location     | "a\\ud83d"  | line 1, field `location`: expected a text of whole characters, found half a surrogate pair in `a\\ud83d`
                    location            | location     | "\\ude00a"  | line 1, field `location`: expected a text of whole characters, found half a surrogate pair in `\\ude00a`
                    location            | location     | "\\ude00\\ud83d" | line 1, field `location`: expected a text of whole characters, found half a surrogate pair in `\\ude00\\ud83d`
                    payment-rejected    | reason       | "\\ud83d\\ud83d\\ude00" | line 1, field `reason`: expected a text of whole characters, found half a surrogate pair in `\\ud83d😀`
                    payment-requested   | vouchers     | ["\\ud83d"] | line 1, field `vouchers`: expected a text of whole characters, found half a surrogate pair in `\\ud83d`
                    location            | location     | "\\ud83g"   | line 1: expected a JSON object, found `{"type":"location","partner":"fabrikam","country":"NL","loca…`

                    competency          | level           | "bronze" | line 1, field `level`: expected one of `silver`, `gold`, found `bronze`
                    competency          | level           | "Gold"   | line 1, field `level`: expected one of `silver`, `gold`, found `Gold`
                    location            | country         | "nl"     | line 1, field `country`: expected two capital letters from A to Z, found `nl`
                    location            | country         | "N"      | line 1, field `country`: expected two capital letters from A to Z, found `N`
                    location            | country         | "NLD"    | line 1, field `country`: expected two capital letters from A to Z, found `NLD`
                    location            | country         | "N1"     | line 1, field `country`: expected two capital letters from A to Z, found `N1`
                    location            | country         | "ÅL"     | line 1, field `country`: expected two capital letters from A to Z, found `ÅL`
                    voucher-reserved    | deliveryCountry | "nl"     | line 1, field `deliveryCountry`: expected two capital letters from A to Z, found `nl`

                    payment-requested   | vouchers | []                  | line 1, field `vouchers`: expected one element or more, found an empty list
                    payment-requested   | vouchers | ["V-1","V-2","V-1"] | line 1, field `vouchers`: expected no element twice, found `V-1` twice
                    """)
    void refusesAField(String type, String field, @Nullable String json, String message) {
        String line = json == null ? GoodJournal.recordWithout(type, field) : record(type, field, json);

        FormatException fault = fault(line);

        assertThat(fault).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01", "2000-02-29", "2099-12-31"})
    void acceptsADayOnTheEdges(String day) {
        Journal journal = read(record("days-accrued", "on", "\"" + day + "\""));

        assertThat(journal.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "99999", "100000"})
    void acceptsANumberOnTheEdges(String number) {
        Journal journal = read(record("days-accrued", "days", number));

        assertThat(journal.entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"enrollment, endsOn, 2018-07-01", "competency, until, 2018-01-01"})
    void acceptsALastDayThatIsTheFirst(String type, String field, String day) {
        Journal journal = read(record(type, field, "\"" + day + "\""));

        assertThat(journal.entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "voucher-created, offering, AZDPS",
        "voucher-reserved, engagement, azure-migration",
        "voucher-reserved, deliveryCountry, XX",
        "voucher-reserved, role, intern",
        "competency, competency, small-business"
    })
    void acceptsACodeThatOnlyTheRulesJudge(String type, String field, String code) {
        Journal journal = read(record(type, field, "\"" + code + "\""));

        assertThat(journal.entries()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void refusesWhatJavaCallsBlank(int point) {
        FormatException fault = fault(record("partner", "partner", "\"" + escaped(point) + " \""));

        assertThat(fault).hasMessageStartingWith("line 1, field `partner`: expected a text that is not blank, found `");
    }

    private static Stream<Integer> blanks() {
        return Stream.iterate(0, point -> point <= Character.MAX_CODE_POINT, point -> point + 1)
                .filter(Character::isWhitespace);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0000, 0x0085, 0x00A0, 0x2007, 0x200B, 0x202F, 0xFEFF})
    void acceptsWhatOnlyLooksBlank(int point) {
        Journal journal = read(record("partner", "partner", "\"" + escaped(point) + "\""));

        assertThat(journal.entries()).hasSize(1);
    }

    private static String escaped(int point) {
        return String.format("\\u%04x", point);
    }

    @ParameterizedTest
    @CsvSource({"completion-report-submitted, deliverable", "payment-rejected, reason", "reservation-cancelled, reason"
    })
    void acceptsABlankDeliverableAndABlankReason(String type, String field) {
        Journal journal = read(record(type, field, "\"\"") + "\n" + record(type, field, "\" \\t\\u2028\""));

        assertThat(journal.entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "😀"})
    void acceptsAThousandCodePoints(String point) {
        String text = "\"" + point.repeat(1000) + "\"";

        Journal journal = read(record("partner", "partner", text) + "\n"
                + record("payment-rejected", "reason", text) + "\n"
                + record("payment-requested", "vouchers", "[" + text + "]"));

        assertThat(journal.entries()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "partner, partner, %s",
        "payment-rejected, reason, %s",
        "voucher-reserved, product, %s",
        "payment-requested, vouchers, [%s]"
    })
    void refusesAThousandAndOneCodePoints(String type, String field, String json) {
        String text = "\"" + "😀".repeat(1001) + "\"";

        FormatException fault = fault(record(type, field, String.format(json, text)));

        assertThat(fault)
                .hasMessage("line 1, field `" + field
                        + "`: expected a text of at most 1000 characters, found a longer one, `" + "😀".repeat(60)
                        + "…`");
    }

    @Test
    void readsAPairOfSurrogatesAsOneCharacter() {
        Journal escaped = read(record("partner", "partner", "\"\\ud83d\\ude00\""));

        assertThat(escaped).isEqualTo(read(record("partner", "partner", "\"😀\"")));
    }

    @Test
    void namesTheTypesThatItKnows() {
        FormatException fault = fault("{\"type\":\"voucher-lost\"}");

        assertThat(fault)
                .hasMessage("line 1, field `type`: expected one of `enrollment`, `partner`, `location`, `competency`,"
                        + " `consultant`, `benefit-activated`, `days-accrued`, `days-converted`, `compliance-training`,"
                        + " `exam-passed`, `agreement-signed`, `profile-published`,"
                        + " `partner-enrolled`, `payment-tool-registered`, `voucher-created`, `voucher-assigned`,"
                        + " `voucher-reassigned`, `voucher-reserved`, `reservation-cancelled`,"
                        + " `engagement-rescheduled`, `engagement-started`, `engagement-completed`,"
                        + " `completion-report-submitted`, `voucher-redeemed`, `payment-requested`,"
                        + " `payment-approved`, `payment-rejected`, `payment-made`, `voucher-expired`,"
                        + " `voucher-revoked`, found `voucher-lost`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5    | line 1, field `type`: expected a text, found the number `5`
                    null | line 1, field `type`: expected a value, found `null`
                    []   | line 1, field `type`: expected a text, found a list
                    ""   | line 1, field `type`: expected a text that is not blank, found ``
                    """)
    void refusesATypeThatIsNoWord(String json, String message) {
        FormatException fault = fault("{\"type\":" + json + "}");

        assertThat(fault).hasMessage(message);
    }

    @Test
    void tellsTheLineAndTheFieldApart() {
        FormatException ofAField = fault("\n" + record("days-accrued", "days", "-1"));
        FormatException ofALine = fault("\n\n[]");

        assertThat(ofAField.line()).isEqualTo(2);
        assertThat(ofAField.field()).contains("days");
        assertThat(ofALine.line()).isEqualTo(3);
        assertThat(ofALine.field()).isEmpty();
    }

    @Test
    void tellsTheFirstFaultOfSeveral() {
        FormatException fault = fault(PARTNER + "\n{}\n[]\n");

        assertThat(fault).hasMessage("line 2, field `type`: expected a text, found no such field");
    }

    @Test
    void readsNumbersWithOneHashAsFastAsOthers() {
        String journal = IntStream.range(0, 1 << 14)
                .mapToObj(number -> IntStream.range(0, 14)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "{\"type\":\"partner\",\"partner\":\"", "\"}")))
                .collect(Collectors.joining("\n"));

        Journal read = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(journal));

        assertThat(read.entries()).hasSize(1 << 14);
    }

    @Test
    void refusesAFaultOnADayThatAnAuditMayNeverReach() {
        FormatException fault = fault(PARTNER + "\n"
                + record("days-accrued", "on", "\"2099-12-31\"") + "\n"
                + record("days-accrued", "on", "\"2099-12-31\"").replace("15", "-1"));

        assertThat(fault)
                .hasMessage(
                        "line 3, field `days`: expected a number from 0 to 100000, in digits alone, found the number `-1`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsLinesWithAndWithoutAnEnd(String end) {
        Journal ended = read(PARTNER + end + PARTNER + end);
        Journal open = read(PARTNER + end + PARTNER);

        assertThat(ended.entries()).extracting(JournalEntry::line).containsExactly(1, 2);
        assertThat(open).isEqualTo(ended);
    }

    @Test
    void refusesTwoRecordsBetweenWhichOnlyACarriageReturnStands() {
        FormatException fault = fault("{\"type\":\"partner\",\"partner\":\"P\"}\r{}\n");

        assertThat(fault)
                .hasMessage("line 1: expected one JSON object,"
                        + " found `{\"type\":\"partner\",\"partner\":\"P\"}\\u000d{}`");
    }

    @Test
    void skipsAndCountsBlankLines() {
        Journal journal = read("\n \t\n" + PARTNER + "\r\n\r\n\u3000\n" + PARTNER + "\n\n");

        assertThat(journal.entries()).extracting(JournalEntry::line).containsExactly(3, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n", MARK, MARK + "\n"})
    void readsAJournalWithoutRecords(String journal) {
        assertThat(read(journal).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void skipsAMarkAtTheStart(String before) {
        Journal marked = read(MARK + before + PARTNER);

        assertThat(marked).isEqualTo(read(before + PARTNER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    M{}      | line 1, field `type`: expected a text, found no such field
                    MM{}     | line 1: expected a JSON object, found `\\ufeff{}`
                    {M}      | line 1: expected a JSON object, found `{\\ufeff}`
                    {}M      | line 1: expected a JSON object, found `{}\\ufeff`
                    NM{}     | line 2: expected a JSON object, found `\\ufeff{}`
                    NM       | line 2: expected a JSON object, found `\\ufeff`
                    """)
    void refusesAMarkElsewhere(String journal, String message) {
        FormatException fault = fault(journal.replace("M", MARK).replace("N", "\n"));

        assertThat(fault).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // a second byte alone
                "c3", // a first byte alone
                "c3 28", // a first byte and no second
                "c0 af", // a slash, longer than need be
                "ed a0 bd", // half a surrogate pair
                "ed a0 bd ed b8 80", // a surrogate pair, as in CESU-8
                "f4 90 80 80", // beyond the last code point
                "f0 9f 98", // one byte short
                "ff fe" // the mark of UTF-16
            })
    void refusesBytesThatAreNotUtf8(String hex) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] inAText = joined(bytes(PARTNER + "\n{\"type\":\"partner\",\"partner\":\"P"), bytes, bytes("\"}\n"));
        byte[] atTheEnd = joined(bytes(PARTNER + "\n"), bytes, new byte[0]);

        assertThat(fault(inAText)).hasMessage("line 2: expected UTF-8, found bytes that are not");
        assertThat(fault(atTheEnd)).hasMessage("line 2: expected UTF-8, found bytes that are not");
    }

    @Test
    void refusesHalfAMark() {
        FormatException fault = fault(joined(new byte[] {(byte) 0xEF, (byte) 0xBB}, bytes(PARTNER), new byte[0]));

        assertThat(fault).hasMessage("line 1: expected UTF-8, found bytes that are not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\n", "%s\r\n", MARK + "%s", MARK + "%s\r\n"})
    void acceptsALineOfAMebibyte(String form) {
        Journal journal = read(String.format(form, lineOf(MEBIBYTE)));

        assertThat(journal.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\n", "%s\r\n", MARK + "%s", MARK + "%s\r\n"})
    void refusesALineOfAByteMore(String form) {
        FormatException fault = fault(String.format(form, lineOf(MEBIBYTE + 1)));

        assertThat(fault).hasMessage("line 1: expected a line of at most 1048576 bytes, found a longer one");
    }

    @Test
    void refusesALineThatIsFarTooLongAndOneThatIsBlank() {
        FormatException far = fault(PARTNER + "\n" + lineOf(5 * MEBIBYTE) + "\n");
        FormatException blank = fault(PARTNER + "\n" + " ".repeat(MEBIBYTE + 1) + "\n");

        assertThat(far).hasMessage("line 2: expected a line of at most 1048576 bytes, found a longer one");
        assertThat(blank).hasMessage("line 2: expected a line of at most 1048576 bytes, found a longer one");
    }

    /** Returns a record on a line of so many bytes, which is a character less. */
    private static String lineOf(int bytes) {
        String record = record("partner", "partner", "\"é\"");
        return record + " ".repeat(bytes - bytes(record).length);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void tellsEveryFaultBrieflyAndInPrintableCharacters(String hostile) {
        String json = "\"" + hostile + "\"";
        List<String> journals = List.of(
                hostile,
                json,
                "{" + json + ":1}",
                "{" + json + ":1," + json + ":1}",
                "{\"type\":" + json + "}",
                record("partner", "name", json),
                record("partner").replace("}", "," + json + ":1}"),
                record("days-accrued", "on", json),
                record("days-accrued", "days", json),
                record("location", "country", json),
                record("competency", "level", json),
                record("voucher-reserved", "cloud", json),
                record("payment-requested", "vouchers", json),
                record("payment-requested", "vouchers", "[" + json + "," + json + "]"),
                record("partner") + json);

        for (String journal : journals) {
            String message = Objects.requireNonNull(fault(journal).getMessage());

            assertThat(message).hasSizeLessThan(LONGEST_MESSAGE);
            assertThat(message.codePoints().filter(JournalReaderTest::isUnprintable))
                    .as(message)
                    .isEmpty();
        }
    }

    private static Stream<String> hostileTexts() {
        return Stream.of(
                "\u001b[2J\u0007",
                "\\u001b[2J\\u0007\\u0000\\n\\r\\u0085\\u009b",
                "\\u202e\\u2066\\u200b\\ufeff\u202e",
                "\\u2028\\u2029\u2028",
                "\\ud83d",
                "\\u0000".repeat(900),
                "😀".repeat(1000),
                "a".repeat(100_000),
                "[".repeat(100_000),
                "\\\"{}[],:`");
    }

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("hugeValues")
    void refusesAHugeValueBriefly(String json) {
        FormatException fault = fault(record("days-accrued", "days", json));

        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.getMessage()).hasSizeLessThan(LONGEST_MESSAGE);
    }

    private static Stream<String> hugeValues() {
        return Stream.of(
                "9".repeat(500_000),
                "1e999999999",
                "0." + "0".repeat(500_000),
                "[".repeat(500_000),
                "[".repeat(900) + "]".repeat(900),
                "{\"a\":".repeat(100_000),
                "[" + "5,".repeat(100_000) + "5]");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("good.journal.jsonl"), GoodJournal.TEXT);

        Journal journal = JournalReader.read(file);

        assertThat(journal).isEqualTo(read(GoodJournal.TEXT));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayInputStream in = new ByteArrayInputStream(bytes(PARTNER)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        JournalReader.read(in);

        assertThat(closed[0]).isFalse();
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void handsOverEachEntryInOrder() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();

        JournalReader.read(new ByteArrayInputStream(bytes(GoodJournal.TEXT)), entries::add);

        assertThat(entries).isEqualTo(read(GoodJournal.TEXT).entries());
    }

    @Test
    void handsOverAnEntryAsSoonAsItsLineEnds() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(bytes(PARTNER + "\n")), new ByteArrayInputStream(bytes(PARTNER)) {
                    @Override
                    public synchronized int read(byte[] into, int from, int length) {
                        assertThat(entries).hasSize(1);
                        return super.read(into, from, Math.min(length, 1));
                    }
                });

        JournalReader.read(in, entries::add);

        assertThat(entries).hasSize(2);
    }

    @Test
    void handsOverTheEntriesBeforeAFault() {
        List<JournalEntry> entries = new ArrayList<>();
        String journal = PARTNER + "\n\n" + PARTNER + "\n" + record("days-accrued", "days", "-1") + "\n" + PARTNER;

        assertThatThrownBy(() -> JournalReader.read(new ByteArrayInputStream(bytes(journal)), entries::add))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("line 4, field `days`");
        assertThat(entries).extracting(JournalEntry::line).containsExactly(1, 3);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] third) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        joined.writeBytes(third);
        return joined.toByteArray();
    }
}
