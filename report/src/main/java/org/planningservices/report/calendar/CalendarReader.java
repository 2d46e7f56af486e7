package org.planningservices.report.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.json.FormatException;

/**
 * Reads the calendars that {@link CalendarText} writes, and no others.
 *
 * <p>It reads from a file only the values that differ between calendars, writes a calendar with these values, and compares it with the
 * file: the first line that differs is the fault. So the format is described in one place, the writer.
 */
final class CalendarReader {

    private static final int LARGEST = 1 << 28;

    private static final String LINE_END = "\r\n";

    /** An unfolded line, and the number of the line in the file at which it begins, from 1. */
    private record Line(int number, String text) {

        boolean begins(String name) {
            return text.startsWith(name);
        }

        FormatException fault(String expected) {
            return FormatException.of(number, expected, text);
        }
    }

    private final List<Line> lines;
    private int next;

    private CalendarReader(List<Line> lines) {
        this.lines = lines;
    }

    static DeadlineCalendar read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw FormatException.inWords(1, "a calendar of at most " + LARGEST + " bytes", "a longer one");
        }
        // an editor may have changed the line ends
        String text = text(bytes).replace(LINE_END, "\n").replace("\n", LINE_END);
        List<String> parts = parts(text);
        DeadlineCalendar calendar = new CalendarReader(unfolded(parts)).calendar();
        compare(parts(calendar.text()), parts);
        return calendar;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw FormatException.inWords(1, "a calendar in UTF-8", "bytes that are not");
        }
    }

    /** Returns the lines of the file, still folded, and the text after the last line end, which is empty in a whole file. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(LINE_END); end >= 0; end = text.indexOf(LINE_END, start)) {
            parts.add(text.substring(start, end));
            start = end + LINE_END.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<Line> unfolded(List<String> parts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            int first = i;
            StringBuilder text = new StringBuilder(parts.get(i++));
            while (i < parts.size() && parts.get(i).startsWith(" ")) {
                text.append(parts.get(i++), 1, parts.get(i - 1).length());
            }
            lines.add(new Line(first + 1, text.toString()));
        }
        return lines;
    }

    private static void compare(List<String> written, List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            if (i >= written.size() - 1 && !found.get(i).isEmpty()) {
                throw FormatException.of(i + 1, "nothing after the calendar", found.get(i));
            } else if (!written.get(i).equals(found.get(i))) {
                throw FormatException.of(i + 1, "`" + written.get(i) + "`", found.get(i));
            }
        }
        if (written.size() > found.size()) {
            throw FormatException.inWords(found.size(), "a line end", "the end of the file");
        }
    }

    private DeadlineCalendar calendar() {
        if (!lines.get(0).text().equals(CalendarText.BEGIN)) {
            throw lines.get(0).fault("a calendar of deadlines, which begins with `" + CalendarText.BEGIN + "`");
        }
        LocalDate on = day(value(CalendarText.DAY));
        Map<String, DeadlineEvent> events = new LinkedHashMap<>();
        while (toEvent()) {
            Line begin = lines.get(next);
            DeadlineEvent event = event();
            if (events.putIfAbsent(event.uid(), event) != null) {
                throw FormatException.of(begin.number(), "an event with another `UID`", event.uid());
            }
        }
        return DeadlineCalendar.of(on, events.values());
    }

    /** Goes to the next event; returns false if the calendar ends before one. */
    private boolean toEvent() {
        for (; next < lines.size(); next++) {
            if (lines.get(next).text().equals(CalendarText.BEGIN_EVENT)) {
                return true;
            }
        }
        return false;
    }

    private DeadlineEvent event() {
        String uid = uid(value(CalendarText.UID));
        LocalDate revisedOn = day(value(CalendarText.STAMP));
        LocalDate day = day(value(CalendarText.START));
        int sequence = number(value(CalendarText.SEQUENCE));
        boolean isCanceled = value(CalendarText.STATUS).text().endsWith(CalendarText.CANCELLED);
        String summary = unescaped(value(CalendarText.SUMMARY), CalendarText.SUMMARY);
        String description = unescaped(value(CalendarText.DESCRIPTION), CalendarText.DESCRIPTION);
        return new DeadlineEvent(uid, day, revisedOn, sequence, isCanceled, summary, description);
    }

    /** Returns the next line with this name, in the same component. */
    private Line value(String name) {
        for (next++; next < lines.size(); next++) {
            Line line = lines.get(next);
            if (line.begins(name)) {
                return line;
            } else if (line.begins("END:") || line.begins("BEGIN:")) {
                throw line.fault("a line that begins with `" + name + "`");
            }
        }
        Line last = lines.get(lines.size() - 1);
        throw FormatException.inWords(last.number(), "a line that begins with `" + name + "`", "the end of the file");
    }

    private static String uid(Line line) {
        String uid = line.text().substring(CalendarText.UID.length());
        if (!CalendarText.isUid(uid)) {
            throw line.fault("a `UID` of ASCII letters, digits, and `-._%@`");
        }
        return uid;
    }

    private static LocalDate day(Line line) {
        String text = line.text();
        int start = text.indexOf(':') + 1;
        try {
            return LocalDate.of(
                    digits(text, start, start + 4),
                    digits(text, start + 4, start + 6),
                    digits(text, start + 6, start + 8));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw line.fault("a day, written YYYYMMDD");
        }
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text.substring(start, end));
    }

    private static int number(Line line) {
        try {
            int number = Integer.parseInt(line.text().substring(CalendarText.SEQUENCE.length()));
            if (number >= 0 && number < Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of bounds
        }
        throw line.fault("a number from 0 to " + (Integer.MAX_VALUE - 1));
    }

    private static String unescaped(Line line, String name) {
        String escaped = line.text();
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = name.length(); i < escaped.length(); i++) {
            char one = escaped.charAt(i);
            if (one != '\\') {
                text.append(one);
            } else if (++i < escaped.length()) {
                text.append(escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
            }
        }
        String oneLine = text.toString().replace("\n", "");
        if (!CalendarText.visible(oneLine).equals(oneLine)) {
            throw line.fault("a text without control and format characters");
        }
        return text.toString();
    }
}
