package org.planningservices.examples;

/** Text from a file, made safe for a terminal. */
final class Printable {

    private Printable() {}

    /** Returns a text in which a question mark stands for each character that a terminal might obey. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text);
        return makeSafe(line) ? line.toString() : text;
    }

    /** Puts a question mark in place of each character that a terminal might obey; tells whether there was one. */
    static boolean makeSafe(StringBuilder line) {
        boolean changed = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || c > '~') {
                int codePoint = line.codePointAt(i);
                int last = i + Character.charCount(codePoint) - 1;
                if (isControl(codePoint)) {
                    line.replace(i, last + 1, "?");
                    changed = true;
                } else {
                    i = last;
                }
            }
        }
        return changed;
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
