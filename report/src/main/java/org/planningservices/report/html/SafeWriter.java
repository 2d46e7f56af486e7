package org.planningservices.report.html;

import java.io.IOException;
import java.io.Writer;

/**
 * A writer that puts a replacement character in place of each character that HTML does not permit, or that changes the direction of
 * the text around it.
 */
final class SafeWriter extends Writer {

    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;

    SafeWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int begin = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (isUnsafe(text[i])) {
                out.write(text, begin, i - begin);
                out.write(REPLACEMENT);
                begin = i + 1;
            }
        }
        out.write(text, begin, end - begin);
    }

    /** Returns whether a character is a control character other than a tab or line feed, a noncharacter, or changes text direction. */
    static boolean isUnsafe(char c) {
        if (c < '\u007F') {
            return c < ' ' && c != '\n' && c != '\t';
        }
        return c <= '\u009F'
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
