package org.planningservices.explorer.browser;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSString;

/** Methods of the JDK that TeaVM lacks, or that would make the page much larger. */
public final class Missing {

    private static final int DAY_LENGTH = 10;

    private Missing() {}

    /** Returns the set itself: nothing in the page changes it. */
    public static NavigableSet<?> unmodifiableNavigableSet(NavigableSet<?> set) {
        return set;
    }

    /** Reads a day as YYYY-MM-DD. */
    public static LocalDate parse(CharSequence text) {
        String day = text.toString();
        if (day.length() != DAY_LENGTH || day.charAt(4) != '-' || day.charAt(7) != '-') {
            throw new DateTimeException("expected a day as YYYY-MM-DD, found `" + day + "`");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(5, 7)),
                    Integer.parseInt(day.substring(8)));
        } catch (NumberFormatException e) {
            throw new DateTimeException("expected a day as YYYY-MM-DD, found `" + day + "`", e);
        }
    }

    /** Returns whether a text is blank. The method of TeaVM knows only one kind of space. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Character::isWhitespace);
    }

    /** Returns the lines of a text. */
    public static Stream<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(from, end));
            from = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines.stream();
    }

    /** Decodes UTF-8. The decoder of TeaVM accepts some bytes that are not UTF-8. */
    public static CharBuffer decode(CharsetDecoder decoder, ByteBuffer bytes) throws CharacterCodingException {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        JSString text = decodeUtf8(rest);
        if (text == null) {
            throw new CharacterCodingException();
        }
        return CharBuffer.wrap(text.stringValue());
    }

    @JSBody(
            params = "bytes",
            script = "try { return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes); }"
                    + " catch (notUtf8) { return null; }")
    private static native @Nullable JSString decodeUtf8(byte[] bytes);

    /** Returns the text without the values. Only Jackson calls it, for messages that the page does not show. */
    public static String format(String text, Object[] values) {
        return text;
    }
}
