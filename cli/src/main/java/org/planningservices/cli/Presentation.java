package org.planningservices.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/**
 * The language and the layout of the text that a command prints for a reader.
 *
 * <p>One presentation is current for a thread, and for the threads that it starts, while a command runs. Text that is
 * printed at any other time is in English and not wrapped.
 *
 * @param locale  the language: English or Dutch
 * @param width  the width of a line in characters; empty if lines are not wrapped
 * @param color  whether marks and headings are colored
 */
record Presentation(Locale locale, OptionalInt width, boolean color) {

    /** English, not wrapped, without color: what a file or another program reads. */
    static final Presentation PLAIN = new Presentation(Locale.ENGLISH, OptionalInt.empty(), false);

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final ThreadLocal<Presentation> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected Presentation initialValue() {
            return PLAIN;
        }
    };

    static Presentation current() {
        return CURRENT.get();
    }

    /** Runs a command, during which this presentation is current. */
    int during(IntSupplier command) {
        Presentation before = CURRENT.get();
        CURRENT.set(this);
        try {
            return command.getAsInt();
        } finally {
            CURRENT.set(before);
        }
    }

    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    Presentation withLocale(Locale other) {
        return new Presentation(other, width, color);
    }

    Presentation withWidth(OptionalInt other) {
        return new Presentation(locale, other, color);
    }

    /** Returns a writer of lines, which wraps and colors them as this presentation asks. */
    PrintWriter layOut(PrintWriter out) {
        return width.isEmpty() && !color ? out : new PrintWriter(new LayoutWriter(out, width, color));
    }
}
