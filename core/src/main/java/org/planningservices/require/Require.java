package org.planningservices.require;

/** Preconditions that name the argument and the value found. */
public final class Require {

    /** The most characters that a text may have, counted as Unicode code points. */
    public static final int LONGEST_TEXT = 1000;

    private static final int LONGEST_SHOWN = 60;

    private Require() {}

    /**
     * Requires a text of at most {@value #LONGEST_TEXT} code points, which may be blank.
     *
     * @param text  the text
     * @param name  what the text is, for the message
     * @throws IllegalArgumentException if the text is longer or contains an unpaired surrogate
     */
    public static void text(String text, String name) {
        if (text.length() > LONGEST_TEXT && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw refused(text, name + " must have at most " + LONGEST_TEXT + " characters");
        }
        if (hasUnpairedSurrogate(text)) {
            throw refused(text, name + " must not contain an unpaired surrogate");
        }
    }

    /**
     * Requires a text of at most {@value #LONGEST_TEXT} code points that is not blank.
     *
     * @param text  the text
     * @param name  what the text is, for the message
     * @throws IllegalArgumentException if the text is blank or longer, or contains an unpaired surrogate
     */
    public static void notBlank(String text, String name) {
        text(text, name);
        if (text.isBlank()) {
            throw refused(text, name + " must not be blank");
        }
    }

    /**
     * Requires a number that is zero or more.
     *
     * @param number  the number
     * @param name  what the number is, for the message
     * @throws IllegalArgumentException if the number is negative
     */
    public static void notNegative(int number, String name) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must be zero or more, found `" + number + "`");
        }
    }

    /**
     * Returns the exception for a text that is not accepted. Its message shows the start of the text.
     *
     * @param text  the text
     * @param demand  what the text is and what it must be
     * @return the exception to throw
     */
    public static IllegalArgumentException refused(String text, String demand) {
        return new IllegalArgumentException(demand + ", found `" + shown(text) + "`");
    }

    private static boolean hasUnpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Returns the start of a text, with unpaired surrogates escaped, since they cannot be printed. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                shown.append("\\u").append(Integer.toHexString(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST_SHOWN ? shown + "…" : shown.toString();
    }
}
