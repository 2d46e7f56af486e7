package org.planningservices.report.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.planningservices.report.text.HiddenCharacters;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

/** Writes calendars as text (RFC 5545), without regular expressions, formatters and time zones, for the compiler to JavaScript. */
final class CalendarText {

    static final String BEGIN = "BEGIN:VCALENDAR";
    static final String END = "END:VCALENDAR";
    static final String DAY = "X-PLANNINGSERVICES-DAY:";
    static final String BEGIN_EVENT = "BEGIN:VEVENT";
    static final String END_EVENT = "END:VEVENT";
    static final String UID = "UID:";
    static final String STAMP = "DTSTAMP:";
    static final String MIDNIGHT = "T000000Z";
    static final String START = "DTSTART;VALUE=DATE:";
    static final String SEQUENCE = "SEQUENCE:";
    static final String STATUS = "STATUS:";
    static final String CANCELLED = "CANCELLED";
    static final String CONFIRMED = "CONFIRMED";
    static final String SUMMARY = "SUMMARY:";
    static final String DESCRIPTION = "DESCRIPTION:";

    private static final String UID_END = "@planningservices.org";
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int[] ALARMS = {30, 7, 1};

    /** The component of a calendar without events: RFC 5545 requires at least one component. */
    private static final List<String> NO_EVENTS = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE");

    /** The most octets that a line may have, without its line end. */
    private static final int LONGEST_LINE = 75;

    private static final String HEX = "0123456789ABCDEF";

    private CalendarText() {}

    /**
     * Returns the {@code UID} of an event. Each character of the voucher's id other than an ASCII letter or digit, a hyphen or an
     * underscore is written as its octets in UTF-8, so different ids never give the same {@code UID}.
     */
    static String uid(VoucherId voucher, RuleId rule) {
        StringBuilder uid = new StringBuilder();
        for (byte octet : voucher.value().getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                uid.append((char) octet);
            } else {
                uid.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
            }
        }
        return uid.append('.').append(rule).append(UID_END).toString();
    }

    /** Returns whether a text has only characters that a {@code UID} may have, and at least one. */
    static boolean isUid(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (!isPlain(one) && one != '.' && one != '%' && one != '@') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isPlain(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '_';
    }

    /** Returns a text in which each character that could move or hide other text is written as its code. */
    static String visible(String text) {
        return HiddenCharacters.coded(text, "\\u");
    }

    static void append(DeadlineCalendar calendar, StringBuilder out) {
        line(BEGIN, out);
        line("VERSION:2.0", out);
        line("PRODID:-//planningservices.org//Deadlines//EN", out);
        line("CALSCALE:GREGORIAN", out);
        line(DAY + day(calendar.on()), out);
        for (DeadlineEvent event : calendar.events()) {
            append(event, out);
        }
        if (calendar.events().isEmpty()) {
            NO_EVENTS.forEach(text -> line(text, out));
        }
        line(END, out);
    }

    private static void append(DeadlineEvent event, StringBuilder out) {
        line(BEGIN_EVENT, out);
        line(UID + event.uid(), out);
        line(STAMP + day(event.revisedOn()) + MIDNIGHT, out);
        line(START + day(event.day()), out);
        if (event.day().isBefore(LAST_DAY)) { // without an end, an event lasts its one day
            line("DTEND;VALUE=DATE:" + day(event.day().plusDays(1)), out);
        }
        line(SEQUENCE + event.sequence(), out);
        line(STATUS + (event.isCanceled() ? CANCELLED : CONFIRMED), out);
        line("TRANSP:TRANSPARENT", out);
        line(SUMMARY + escaped(event.summary()), out);
        line(DESCRIPTION + escaped(event.description()), out);
        if (!event.isCanceled()) {
            for (int days : ALARMS) {
                line("BEGIN:VALARM", out);
                line("ACTION:DISPLAY", out);
                line("TRIGGER:-P" + days + "D", out);
                line(DESCRIPTION + escaped(event.summary()), out);
                line("END:VALARM", out);
            }
        }
        line(END_EVENT, out);
    }

    private static String day(LocalDate day) {
        return digits(day.getYear(), 4) + digits(day.getMonthValue(), 2) + digits(day.getDayOfMonth(), 2);
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '\n' -> escaped.append("\\n");
                case '\\', ';', ',' -> escaped.append('\\').append(one);
                default -> escaped.append(one);
            }
        }
        return escaped.toString();
    }

    /** Appends a line. If it is too long, it is folded between two characters, and each further part begins with a space. */
    private static void line(String text, StringBuilder out) {
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int octets = octets(point);
            if (length + octets > LONGEST_LINE) {
                out.append("\r\n ");
                length = 1;
            }
            out.appendCodePoint(point);
            length += octets;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        } else if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
