package org.planningservices.json;

import java.time.LocalDate;
import java.time.Year;

/** The days and the numbers that are accepted. */
enum Limits {
    /** Those of a file: what lies beyond them is taken for a slip of the pen. */
    FILE(1990, 2099, 100_000),
    /** Those of a stored record: every day that is written YYYY-MM-DD, and every number. */
    STORED(0, 9999, Integer.MAX_VALUE),
    /** Those of an answer, which says whatever the program says. */
    NONE(Year.MIN_VALUE, Year.MAX_VALUE, Integer.MAX_VALUE);

    private final int firstYear;
    private final int lastYear;
    private final int largestNumber;
    private final String day;
    private final String writtenDay;
    private final String number;
    private final String writtenNumber;

    Limits(int firstYear, int lastYear, int largestNumber) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.largestNumber = largestNumber;
        day = "a day from " + LocalDate.of(firstYear, 1, 1) + " to " + LocalDate.of(lastYear, 12, 31);
        writtenDay = day + ", written YYYY-MM-DD";
        number = "a number from 0 to " + largestNumber;
        writtenNumber = number + ", in digits alone";
    }

    boolean haveYear(int year) {
        return year >= firstYear && year <= lastYear;
    }

    boolean haveNumber(long number) {
        return number >= 0 && number <= largestNumber;
    }

    /** Returns which days are accepted, in words. */
    String day() {
        return day;
    }

    /** Returns how an accepted day is written, in words. */
    String writtenDay() {
        return writtenDay;
    }

    /** Returns which numbers are accepted, in words. */
    String number() {
        return number;
    }

    /** Returns how an accepted number is written, in words. */
    String writtenNumber() {
        return writtenNumber;
    }
}
