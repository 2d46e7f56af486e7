package org.planningservices.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a UTF-8 file, one at a time; they end at LF or CR LF, and none is over 1 MiB. */
final class Lines {

    /** The most bytes that a line may have, its end not counted. */
    static final int LONGEST = 1 << 20;

    /** The most bytes that a char of a text becomes. */
    private static final int MOST_BYTES = 3;

    private static final int CHUNK = 1 << 16;

    /** Room for a line feed, and for what is read eight bytes at a time. */
    private static final int SLACK = 1 + ValueTable.SLACK;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * ONES;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    /** What was read and not asked for, up to {@code limit}; some bytes after it can be read without harm. */
    private byte[] bytes = new byte[CHUNK + SLACK];

    private int limit;
    private int start;
    private int end;
    private int next;
    private int added;
    private int number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Reads all the lines of a file that is not over 1 MiB, joined by LF. */
    static String all(InputStream in) throws IOException {
        return all(in, LONGEST);
    }

    /** Reads all the lines of a file of at most {@code longest} bytes, joined by LF. */
    static String all(InputStream in, int longest) throws IOException {
        byte[] bytes = in.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new FormatException(1, null, "a file of at most " + longest + " bytes", "a longer one");
        }
        Lines lines = new Lines(new ByteArrayInputStream(bytes));
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.text());
        }
        return String.join("\n", all);
    }

    /** Tells whether a text has more bytes than a line may have. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST
                || (text.length() > LONGEST / MOST_BYTES && text.getBytes(StandardCharsets.UTF_8).length > LONGEST);
    }

    /** Returns the number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** Goes to the next line; returns false after the last. */
    boolean next() throws IOException {
        start = next;
        int found = lineFeed(start);
        while (found < 0 && fill()) {
            found = lineFeed(limit - added);
        }
        if (start == limit) {
            return false;
        }
        number++;
        if (found < 0) {
            bytes[limit] = '\n';
            end = limit;
            next = limit;
        } else {
            end = found > start && bytes[found - 1] == '\r' ? found - 1 : found;
            next = found + 1;
        }
        if (number == 1 && Arrays.equals(bytes, start, Math.min(start + MARK.length, end), MARK, 0, MARK.length)) {
            start += MARK.length;
        }
        if (end - start > LONGEST) {
            throw tooLong(number);
        }
        return true;
    }

    /** Returns the bytes among which the line stands, and after it a line feed, perhaps after a carriage return. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns where the line begins. */
    int start() {
        return start;
    }

    /** Returns the line, without its end. */
    String text() {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(number, null, "UTF-8", "bytes that are not");
        }
    }

    /** Reads more bytes of the line; returns false if there are none. */
    private boolean fill() throws IOException {
        if (limit - start > LONGEST + MARK.length + 1) {
            throw tooLong(number + 1);
        }
        if (limit + SLACK == bytes.length) {
            makeRoom();
        }
        added = Math.max(0, in.read(bytes, limit, bytes.length - SLACK - limit));
        limit += added;
        return added > 0;
    }

    private void makeRoom() {
        byte[] from = bytes;
        if (start == 0) {
            bytes = new byte[2 * from.length];
        }
        limit -= start;
        System.arraycopy(from, start, bytes, 0, limit);
        start = 0;
    }

    /** Returns where the first line feed is from a place on; less than zero if there is none. */
    private int lineFeed(int from) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long word = ValueTable.word(bytes, at) ^ LINE_FEEDS;
            long found = (word - ONES) & ~word & HIGHS;
            if (found != 0) {
                int place = at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
                return place < limit ? place : -1;
            }
        }
        return -1;
    }

    /** Returns the fault of a line that is too long. */
    static FormatException tooLong(int number) {
        return new FormatException(number, null, "a line of at most " + LONGEST + " bytes", "a longer one");
    }
}
