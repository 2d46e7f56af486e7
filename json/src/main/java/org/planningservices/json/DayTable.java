package org.planningservices.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days by the bytes that they are written in, YYYY-MM-DD in quotation marks. */
final class DayTable {

    /** How many bytes a day has, its quotation marks included. */
    static final int LENGTH = 12;

    private static final int YEARS = 10_000;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** The bytes {@code 0000-00-}, the first in the lowest bits. */
    private static final long ZEROS = 0x2D30_302D_3030_3030L;

    /** What carries into the high bit of each byte that is over nine where a digit is due, and over zero elsewhere. */
    private static final long CARRIES = 0x7F76_767F_7676_7676L;

    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final @Nullable LocalDate[] @Nullable [] years = new LocalDate[YEARS][];

    /** Returns the day that is written in a place; null if no day is, or none that was added. */
    @Nullable
    LocalDate find(byte[] bytes, int start) {
        long digits = ValueTable.word(bytes, start + 1) ^ ZEROS;
        if (bytes[start] != '"' || ((digits | (digits + CARRIES)) & HIGHS) != 0 || bytes[start + LENGTH - 1] != '"') {
            return null;
        }
        long pairs = digits * 10 + (digits >>> Byte.SIZE);
        @Nullable LocalDate[] year = years[((int) pairs & 0xFF) * 100 + ((int) (pairs >>> 16) & 0xFF)];
        int month = (int) (pairs >>> 40) & 0xFF;
        int tens = bytes[start + 9] - '0';
        int ones = bytes[start + 10] - '0';
        int day = tens * 10 + ones;
        return year == null || month > MONTHS || ones < 0 || ones > 9 || day < 1 || day > DAYS
                ? null
                : year[index(month, day)];
    }

    /** Adds a day of the years 0 to 9999. */
    void add(LocalDate day) {
        @Nullable LocalDate[] year = years[day.getYear()];
        if (year == null) {
            year = new LocalDate[index(MONTHS, DAYS) + 1];
            years[day.getYear()] = year;
        }
        year[index(day.getMonthValue(), day.getDayOfMonth())] = day;
    }

    private static int index(int month, int day) {
        return month * (DAYS + 1) + day;
    }
}
