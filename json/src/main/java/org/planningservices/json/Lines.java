package org.planningservices.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 file, one at a time; they end at LF or CR LF, and none is over 1 MiB. */
final class Lines {

    /** The most bytes that a line may have, its end not counted. */
    static final int LONGEST = 1 << 20;

    /** The most bytes that a char of a text becomes. */
    private static final int MOST_BYTES = 3;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] chunk = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[1024];
    private int length;
    private int number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Reads all the lines of a file that is not over 1 MiB, joined by LF. */
    static String all(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new FormatException(1, null, "a file of at most " + LONGEST + " bytes", "a longer one");
        }
        Lines lines = new Lines(new ByteArrayInputStream(bytes));
        StringJoiner all = new StringJoiner("\n");
        for (String line = lines.read(); line != null; line = lines.read()) {
            all.add(line);
        }
        return all.toString();
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

    /** Reads a line, without its end; null after the last. */
    @Nullable
    String read() throws IOException {
        length = 0;
        int found = readByte();
        if (found < 0) {
            return null;
        }
        number++;
        while (found >= 0 && found != '\n') {
            append((byte) found);
            found = readByte();
        }
        if (found == '\n' && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        int start = number == 1 && length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)
                ? MARK.length
                : 0;
        if (length - start > LONGEST) {
            throw tooLong(number);
        }
        try {
            return decoder.decode(ByteBuffer.wrap(line, start, length - start)).toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(number, null, "UTF-8", "bytes that are not");
        }
    }

    private int readByte() throws IOException {
        if (next == end) {
            end = in.read(chunk);
            next = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return chunk[next++] & 0xFF;
    }

    private void append(byte found) {
        if (length == line.length) {
            if (length > LONGEST + MARK.length + 1) {
                throw tooLong(number);
            }
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = found;
    }

    /** Returns the fault of a line that is too long. */
    static FormatException tooLong(int number) {
        return new FormatException(number, null, "a line of at most " + LONGEST + " bytes", "a longer one");
    }
}
