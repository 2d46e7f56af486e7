package org.planningservices.report.html;

import java.io.IOException;
import java.io.Writer;

/**
 * A writer of JSON into an HTML element. It writes characters that could end the element or begin another, and those that
 * {@link SafeWriter} replaces, as JSON escapes. Parsed, the JSON is unchanged.
 */
final class JsonInHtml extends Writer {

    private final Writer out;

    JsonInHtml(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int begin = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = text[i];
            // JSON has these characters only in strings
            if (c == '<' || c == '>' || c == '&' || (c >= ' ' && SafeWriter.isUnsafe(c))) {
                out.write(text, begin, i - begin);
                out.write(escaped(c));
                begin = i + 1;
            }
        }
        out.write(text, begin, end - begin);
    }

    private static String escaped(char c) {
        String code = Integer.toHexString(c);
        return "\\u" + "0000".substring(code.length()) + code;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Ends the JSON, but not what is written around it. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}
