package org.planningservices.explorer;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Parses days as the page writes them. */
final class Days {

    private static final int LENGTH = 10;

    private Days() {}

    /** Returns the day that a text such as {@code 2020-02-29} stands for. */
    static LocalDate of(String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, LENGTH);
            if (year >= 0 && month >= 0 && day >= 0) {
                try {
                    return LocalDate.of(year, month, day);
                } catch (DateTimeException e) {
                    throw new Fault("expected a day as YYYY-MM-DD, found `" + text + "`, which does not exist");
                }
            }
        }
        throw new Fault("expected a day as YYYY-MM-DD, found `" + text + "`");
    }

    /** Returns the number that the digits in a range form; -1 if the range contains another character. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
