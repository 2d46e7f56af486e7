package org.planningservices.require;

/** Preconditions that name the argument and the value found. */
public final class Require {

    private Require() {}

    /**
     * Requires a text that is not blank.
     *
     * @param text  the text
     * @param name  what the text is, for the message
     * @return the text
     * @throws IllegalArgumentException if the text is blank
     */
    public static String notBlank(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, found `" + text + "`");
        }
        return text;
    }

    /**
     * Requires a number that is zero or more.
     *
     * @param number  the number
     * @param name  what the number is, for the message
     * @return the number
     * @throws IllegalArgumentException if the number is negative
     */
    public static int notNegative(int number, String name) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must be zero or more, found `" + number + "`");
        }
        return number;
    }
}
