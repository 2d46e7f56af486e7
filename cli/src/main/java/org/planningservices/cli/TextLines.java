package org.planningservices.cli;

import java.io.PrintWriter;

/** Prints lines that are put together piece by piece, made safe for a terminal; many of them at once. */
final class TextLines {

    private static final int CHUNK = 1 << 13;

    private final PrintWriter out;
    private final LineBuffer lines = new LineBuffer(2 * CHUNK);

    TextLines(PrintWriter out) {
        this.out = Presentation.current().layOut(out);
    }

    /** Returns where the next line is put together; there is one at a time. */
    LineBuffer start() {
        return lines;
    }

    /** Ends the line that was started. */
    void end() {
        lines.endLine();
        if (lines.size() >= CHUNK) {
            flush();
        }
    }

    /** Prints a whole line. */
    void print(String text) {
        lines.append(text);
        end();
    }

    /** Hands on what was printed so far. */
    void flush() {
        out.write(lines.chars(), 0, lines.size());
        lines.clear();
    }
}
