package org.planningservices.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.json.FormatException;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.step.VoucherId;

/** Calendars of deadlines, by examples. */
class DeadlineCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 1);

    private final List<Deadline> deadlines = SampleDeadlines.ofAssigned(LocalDate.of(2021, 6, 30), DAY);

    private DeadlineCalendar calendar(LocalDate on, String... vouchers) {
        DeadlineCalendar.Builder calendar = DeadlineCalendar.builder(on, Locale.ENGLISH);
        for (String voucher : vouchers) {
            calendar.add(VoucherId.of(voucher), deadlines.subList(0, 1));
        }
        return calendar.build();
    }

    @Test
    void hasAnAllDayEventForEachDeadline() {
        assertThat(calendar(DAY, "V-1").text()).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//planningservices.org//Deadlines//EN
                        CALSCALE:GREGORIAN
                        X-PLANNINGSERVICES-DAY:20211201
                        BEGIN:VEVENT
                        UID:V-1.TIM-05@planningservices.org
                        DTSTAMP:20211201T000000Z
                        DTSTART;VALUE=DATE:20211227
                        DTEND;VALUE=DATE:20211228
                        SEQUENCE:0
                        STATUS:CONFIRMED
                        TRANSP:TRANSPARENT
                        SUMMARY:V-1: a voucher is assigned\\, reserved\\, delivered and reported on o
                         r before its last valid day (TIM-05)
                        DESCRIPTION:created 2021-06-30\\; 180 days by TIM-01\\nPlanning Services page
                          (https://docs.microsoft.com/en-us/partner-center/software-assurance-dps\\;
                          2021-04-07)
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        TRIGGER:-P30D
                        DESCRIPTION:V-1: a voucher is assigned\\, reserved\\, delivered and reported\s
                         on or before its last valid day (TIM-05)
                        END:VALARM
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        TRIGGER:-P7D
                        DESCRIPTION:V-1: a voucher is assigned\\, reserved\\, delivered and reported\s
                         on or before its last valid day (TIM-05)
                        END:VALARM
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        TRIGGER:-P1D
                        DESCRIPTION:V-1: a voucher is assigned\\, reserved\\, delivered and reported\s
                         on or before its last valid day (TIM-05)
                        END:VALARM
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void tellsIdsApartWhateverTheirCharacters() {
        assertThat(calendar(DAY, "\u00e9", "%C3%A9", "%25C3%25A9", "a.b", "a%2Eb", "a b", "a/b")
                        .events())
                .extracting(DeadlineEvent::uid)
                .doesNotHaveDuplicates()
                .contains(
                        "%C3%A9.TIM-05@planningservices.org",
                        "%25C3%25A9.TIM-05@planningservices.org", "a%2Eb.TIM-05@planningservices.org");
    }

    @Test
    void isValidWithoutEvents() throws IOException {
        DeadlineCalendar empty = calendar(DAY);

        assertThat(read(empty.text())).isEqualTo(empty);
        assertThat(empty.text()).contains("BEGIN:VTIMEZONE\r\n");
    }

    @Test
    void hasNoEndAfterTheLastDayThatCanBeWritten() throws IOException {
        Deadline one = deadlines.get(0);
        DeadlineCalendar calendar = DeadlineCalendar.builder(DAY, Locale.ENGLISH)
                .add(
                        VoucherId.of("V-1"),
                        List.of(new Deadline(one.rule(), LocalDate.of(9999, 12, 31), DAY, one.derivation())))
                .build();

        assertThat(calendar.text()).contains("DTSTART;VALUE=DATE:99991231\r\nSEQUENCE:0\r\n");
        assertThat(read(calendar.text())).isEqualTo(calendar);
    }

    @Test
    void writesItsText() throws IOException {
        StringWriter out = new StringWriter();

        calendar(DAY, "V-1").write(out);

        assertThat(out).hasToString(calendar(DAY, "V-1").text());
    }

    @Test
    void isInDutch() {
        String text = DeadlineCalendar.builder(DAY, new Locale("nl"))
                .add(VoucherId.of("V-1"), deadlines)
                .build()
                .text();

        assertThat(text.replace("\r\n ", ""))
                .contains("een voucher wordt uiterlijk op zijn laatste geldige dag ingewisseld");
    }

    @Test
    void leavesAnEventAsItWasIfNothingChanged() {
        DeadlineCalendar before = calendar(DAY, "V-1");

        DeadlineCalendar after = calendar(DAY.plusDays(5), "V-1").since(before);

        assertThat(after.events()).isEqualTo(before.events());
    }

    @Test
    void raisesTheSequenceOfAnEventThatMoved() {
        DeadlineCalendar before = calendar(DAY, "V-1");
        DeadlineCalendar.Builder moved = DeadlineCalendar.builder(DAY.plusDays(5), Locale.ENGLISH);
        moved.add(
                VoucherId.of("V-1"),
                SampleDeadlines.ofAssigned(LocalDate.of(2021, 6, 29), DAY).subList(0, 1));

        DeadlineEvent event = moved.build().since(before).events().get(0);

        assertThat(event.day()).isEqualTo(LocalDate.of(2021, 12, 26));
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.revisedOn()).isEqualTo(DAY.plusDays(5));
        assertThat(event.isCanceled()).isFalse();
    }

    @Test
    void cancelsAnEventThatIsGone() {
        DeadlineCalendar after = calendar(DAY.plusDays(1), "V-2").since(calendar(DAY, "V-1", "V-2"));

        assertThat(after.events())
                .extracting(DeadlineEvent::uid, DeadlineEvent::isCanceled, DeadlineEvent::sequence)
                .containsExactly(
                        tuple("V-1.TIM-05@planningservices.org", true, 1),
                        tuple("V-2.TIM-05@planningservices.org", false, 0));
        assertThat(after.text()).contains("STATUS:CANCELLED");
    }

    @Test
    void keepsEventsWhoseDayHasPassedSoThatASequenceIsNeverLost() {
        DeadlineCalendar gone = calendar(DAY.plusDays(1)).since(calendar(DAY, "V-1"));

        assertThat(calendar(LocalDate.of(2021, 12, 27)).since(gone).events()).isEqualTo(gone.events());
        DeadlineCalendar past = calendar(LocalDate.of(2021, 12, 28)).since(gone);
        assertThat(past.events()).isEqualTo(gone.events());
        assertThat(calendar(DAY.plusDays(2), "V-1").since(past).events().get(0).sequence())
                .isEqualTo(2);
    }

    @Test
    void confirmsACanceledEventThatIsDueAgain() {
        DeadlineCalendar gone = calendar(DAY.plusDays(1)).since(calendar(DAY, "V-1"));

        DeadlineEvent event =
                calendar(DAY.plusDays(2), "V-1").since(gone).events().get(0);

        assertThat(event.isCanceled()).isFalse();
        assertThat(event.sequence()).isEqualTo(2);
    }

    @Test
    void refusesTwoDeadlinesByOneRule() {
        assertThatThrownBy(() -> calendar(DAY, "V-1", "V-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one deadline by `TIM-05` was expected for voucher `V-1`, found two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01", "+10000-01-01"})
    void refusesADayThatNoCalendarCanWrite(LocalDate day) {
        assertThatThrownBy(() -> DeadlineCalendar.builder(day, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a day in the years 0 to 9999 was expected, found `" + day + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN:VCALENDAR | BEGIN:VJOURNAL | line 1: expected a calendar of deadlines, which begins with `BEGIN:VCALENDAR`, found `BEGIN:VJOURNAL`",
                "VERSION:2.0 | VERSION:3.0 | line 2: expected `VERSION:2.0`, found `VERSION:3.0`",
                "DAY:20211201 | DAY:2021120 | line 5: expected a day, written YYYYMMDD, found `X-PLANNINGSERVICES-DAY:2021120`",
                "BEGIN:VEVENT | BEGIN:VTODO | line 6: expected `BEGIN:VTIMEZONE`, found `BEGIN:VTODO`",
                "UID:V | UID:V/ | line 7: expected a `UID` of ASCII letters, digits, and `-._%@`, found `UID:V/-1.TIM-05@planningservices.org`",
                "UID:V | ID:V | line 19: expected a line that begins with `UID:`, found `BEGIN:VALARM`",
                "T000000Z | T000001Z | line 8: expected `DTSTAMP:20211201T000000Z`, found `DTSTAMP:20211201T000001Z`",
                "START;VALUE=DATE:20211227 | START;VALUE=DATE:20210230 | line 9: expected a day, written YYYYMMDD, found `DTSTART;VALUE=DATE:20210230`",
                "END;VALUE=DATE:20211228 | END;VALUE=DATE:20211227 | line 10: expected `DTEND;VALUE=DATE:20211228`, found `DTEND;VALUE=DATE:20211227`",
                "SEQUENCE:0 | SEQUENCE:-1 | line 11: expected a number from 0 to 2147483646, found `SEQUENCE:-1`",
                "SEQUENCE:0 | SEQUENCE:2147483647 | line 11: expected a number from 0 to 2147483646, found `SEQUENCE:2147483647`",
                "CONFIRMED | TENTATIVE | line 12: expected `STATUS:CONFIRMED`, found `STATUS:TENTATIVE`",
                "SUMMARY:V | SUMMARY:\u001bV | line 14: expected a text without control and format characters, found `SUMMARY:\\u001bV-1: a voucher is assigned\\, reserved\\, delivered a…`",
                "END:VCALENDAR | END:VCALENDAR;X | line 38: expected `END:VCALENDAR`, found `END:VCALENDAR;X`",
            })
    void saysWhereAFileIsNotOneOfItsOwn(String part, String instead, String message) {
        String text = calendar(DAY, "V-1").text();
        assertThat(text).contains(part);

        assertThatThrownBy(() -> read(text.replace(part, instead)))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhereAFileEndsTooEarlyOrTooLate() {
        String text = calendar(DAY, "V-1").text();

        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1: expected a calendar of deadlines");
        assertThatThrownBy(() -> read(text.substring(0, text.length() - 2))).hasMessageContaining("a line end");
        assertThatThrownBy(() -> read(text + "X"))
                .hasMessageContaining("expected nothing after the calendar, found `X`");
        assertThatThrownBy(() -> read(text + "X\r\n")).hasMessageContaining("found `X`");
        assertThatThrownBy(() -> read(text.substring(0, text.indexOf("STATUS"))))
                .hasMessage("line 12: expected a line that begins with `STATUS:`, found the end of the file");
    }

    @Test
    void readsAFileWhoseLineEndsAnEditorHasChanged() throws IOException {
        DeadlineCalendar calendar = calendar(DAY, "V-1");

        assertThat(read(calendar.text().replace("\r\n", "\n"))).isEqualTo(calendar);
    }

    @Test
    void refusesTwoEventsOfOneUid() {
        String text = calendar(DAY, "V-1").text();
        int begin = text.indexOf("BEGIN:VEVENT");
        int end = text.indexOf("END:VCALENDAR");

        assertThatThrownBy(() -> read(text.substring(0, end) + text.substring(begin)))
                .hasMessageContaining("expected an event with another `UID`, found `V-1.TIM-05@planningservices.org`");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> DeadlineCalendar.read(new ByteArrayInputStream(new byte[] {(byte) 0xFF})))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("expected a calendar in UTF-8");
    }

    private static DeadlineCalendar read(String text) throws IOException {
        return DeadlineCalendar.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
