package org.planningservices.cli;

/** Text from a file, made safe for a terminal. */
final class TerminalText {

    private TerminalText() {}

    /** Returns a text in which a question mark stands for each character that a terminal might obey. */
    static String line(String text) {
        char[] line = text.toCharArray();
        return new String(line, 0, makeSafe(line, 0, line.length));
    }

    /**
     * Puts a question mark in place of each character of a line that a terminal might obey.
     *
     * @param chars  the characters of the line, and perhaps others
     * @param from  where the line begins
     * @param to  where it ends, exclusive
     * @return where it ends now: before that if a character of two was replaced
     */
    static int makeSafe(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c < ' ' || c > '~') {
                return makeRestSafe(chars, i, to);
            }
        }
        return to;
    }

    private static int makeRestSafe(char[] chars, int from, int to) {
        int end = from;
        for (int i = from; i < to; ) {
            int codePoint = Character.codePointAt(chars, i, to);
            i += Character.charCount(codePoint);
            end += Character.toChars(isControl(codePoint) ? '?' : codePoint, chars, end);
        }
        return end;
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
