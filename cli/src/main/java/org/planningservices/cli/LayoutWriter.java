package org.planningservices.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wraps and colors lines of text, and hands each on when it ends.
 *
 * <p>A line breaks at spaces, never inside a word. Its continuation is indented to where the text of the line begins: after
 * its indentation, its mark ({@code !}, {@code ?}, {@code -}) or its label, which two spaces follow.
 */
final class LayoutWriter extends Writer {

    private static final Pattern BEGINNING = Pattern.compile(" *(?:[!?+\u2713-] |(?:\\S+ ){0,3}?\\S+ {2,}(?=\\S))?");
    private static final int LEAST_TEXT = 20;
    private static final int CONTINUATION = 2;

    private static final String END_OF_COLOR = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";

    private final PrintWriter out;
    private final int width;
    private final boolean color;
    private final StringBuilder line = new StringBuilder();

    LayoutWriter(PrintWriter out, OptionalInt width, boolean color) {
        this.out = out;
        this.width = width.orElse(Integer.MAX_VALUE);
        this.color = color;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == '\n') {
                print(line.toString());
                line.setLength(0);
            } else if (chars[i] != '\r') {
                line.append(chars[i]);
            }
        }
    }

    private void print(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        int indent = beginning.lookingAt() ? beginning.end() : 0;
        if (text.substring(0, indent).isBlank()) {
            indent += CONTINUATION;
        }
        if (width - indent < LEAST_TEXT) {
            indent = CONTINUATION;
        }
        String shade = color ? shade(text) : "";
        int from = 0;
        int room = width;
        while (text.codePointCount(from, text.length()) > room) {
            int limit = text.offsetByCodePoints(from, room);
            int end = lastSpace(text, from, limit);
            if (end < 0) {
                break;
            }
            println(text.substring(from, end), shade);
            from = end;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
            if (from < text.length()) {
                out.print(" ".repeat(indent));
            }
            room = width - indent;
        }
        println(text.substring(from), shade);
    }

    /** Returns where the last word ends that has room, or the first if even that has none; negative if no space follows. */
    private static int lastSpace(String text, int from, int limit) {
        int first = from;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        int end = text.lastIndexOf(' ', limit);
        if (end <= first) {
            end = text.indexOf(' ', first);
        }
        while (end > first && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end > first && !text.substring(end).isBlank() ? end : -1;
    }

    private void println(String text, String shade) {
        out.println(shade.isEmpty() || text.isEmpty() ? text : shade + text + END_OF_COLOR);
    }

    private static String shade(String text) {
        String content = text.stripLeading();
        if (content.startsWith("! ")) {
            return RED;
        }
        if (content.startsWith("? ")) {
            return YELLOW;
        }
        if (content.startsWith("\u2713 ")) {
            return GREEN;
        }
        return content.isEmpty() || content.length() < text.length() ? "" : BOLD;
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
