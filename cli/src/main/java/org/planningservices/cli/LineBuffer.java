package org.planningservices.cli;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Lines of text in one array of characters, put together piece by piece. A line is made safe for a terminal when it ends.
 *
 * <p>Holds its characters until it is {@linkplain #clear cleared}, and grows as it needs. For one thread.
 */
final class LineBuffer {

    private static final String END = System.lineSeparator();
    private static final int INITIAL_SIZE = 1 << 8;
    private static final int LENGTH_OF_DAY = 10;

    private char[] chars;
    private int size;

    /** The place at which the line begins that has not ended. */
    private int start;

    LineBuffer() {
        this(INITIAL_SIZE);
    }

    LineBuffer(int initialSize) {
        chars = new char[initialSize];
    }

    /** Appends a text. */
    LineBuffer append(String text) {
        int length = text.length();
        makeRoom(length);
        text.getChars(0, length, chars, size);
        size += length;
        return this;
    }

    /** Appends a character. */
    LineBuffer append(char character) {
        makeRoom(1);
        chars[size++] = character;
        return this;
    }

    /** Appends a number. */
    LineBuffer append(int number) {
        return number >= 0 && number < 100 ? appendUpTo99(number) : append(Integer.toString(number));
    }

    private LineBuffer appendUpTo99(int number) {
        return number < 10
                ? append((char) ('0' + number))
                : append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Appends a day as YYYY-MM-DD. */
    LineBuffer append(LocalDate day) {
        int year = day.getYear();
        if (year < 1_000 || year > 9_999) {
            return append(day.toString());
        }
        makeRoom(LENGTH_OF_DAY);
        twoDigits(year / 100);
        twoDigits(year % 100);
        chars[size++] = '-';
        twoDigits(day.getMonthValue());
        chars[size++] = '-';
        twoDigits(day.getDayOfMonth());
        return this;
    }

    private void twoDigits(int number) {
        chars[size++] = (char) ('0' + number / 10);
        chars[size++] = (char) ('0' + number % 10);
    }

    private void makeRoom(int more) {
        if (size + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, size + more));
        }
    }

    /** Tells whether the line that has not ended has no characters. */
    boolean isLineEmpty() {
        return size == start;
    }

    /** Ends the line. */
    void endLine() {
        size = TerminalText.makeSafe(chars, start, size);
        append(END);
        start = size;
    }

    /** Returns the characters, of which the first {@link #size} count; they change with the buffer. */
    char[] chars() {
        return chars;
    }

    /** Returns how many characters there are. */
    int size() {
        return size;
    }

    /** Leaves out all characters. */
    void clear() {
        size = 0;
        start = 0;
    }

    /** Returns the characters as a text. */
    @Override
    public String toString() {
        return new String(chars, 0, size);
    }
}
