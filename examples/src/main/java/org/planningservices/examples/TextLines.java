package org.planningservices.examples;

import java.io.PrintWriter;

/** Prints lines that are put together piece by piece, made safe for a terminal; many of them at once. */
final class TextLines {

    private static final int CHUNK = 1 << 13;
    private static final String END = System.lineSeparator();

    private final PrintWriter out;
    private final StringBuilder line = new StringBuilder(256);
    private char[] chunk = new char[2 * CHUNK];
    private int size;

    TextLines(PrintWriter out) {
        this.out = out;
    }

    /** Returns a line that is empty so far; there is one at a time. */
    StringBuilder start() {
        line.setLength(0);
        return line;
    }

    /** Ends the line that was started. */
    void end() {
        Printable.makeSafe(line);
        line.append(END);
        int length = line.length();
        if (size + length > chunk.length) {
            flush();
            chunk = length > chunk.length ? new char[length] : chunk;
        }
        line.getChars(0, length, chunk, size);
        size += length;
        if (size >= CHUNK) {
            flush();
        }
    }

    /** Prints a whole line. */
    void print(String text) {
        start().append(text);
        end();
    }

    /** Hands on what was printed so far. */
    void flush() {
        out.write(chunk, 0, size);
        size = 0;
    }
}
