package org.planningservices.require;

import java.time.LocalDate;
import java.util.Optional;

/** Days as numbers: days since 1970-01-01, as of {@link LocalDate#toEpochDay()}, in the years 0 to 9999. */
public final class EpochDay {

    /** Stands for no day at all; later than every day. */
    public static final int NONE = Integer.MAX_VALUE;

    private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private EpochDay() {}

    /**
     * Returns the number of a day.
     *
     * @param day  the day
     * @return the days since 1970-01-01
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static int of(LocalDate day) {
        return of(day.toEpochDay(), day);
    }

    /**
     * Returns the number of a day that was converted before, if its year is in the range.
     *
     * @param number  the number of the day, {@linkplain #comparable comparable} or exact
     * @param day  the day
     * @return the days since 1970-01-01
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static int of(long number, LocalDate day) {
        if (number < FIRST || number > LAST) {
            throw outside(day);
        }
        return (int) number;
    }

    private static IllegalArgumentException outside(LocalDate day) {
        return new IllegalArgumentException("a day must lie in the years 0 to 9999, found `" + day + "`");
    }

    /**
     * Returns the number of a day that may lie in any year, to be compared with days of the years 0 to 9999: a day before
     * them has a number below theirs, and one after them a number above.
     *
     * @param day  the day
     * @return the days since 1970-01-01, {@code -NONE} at least and {@link #NONE} at most
     */
    public static int comparable(LocalDate day) {
        return (int) Math.max(-NONE, Math.min(NONE, day.toEpochDay()));
    }

    /**
     * Returns the day of a number.
     *
     * @param day  the days since 1970-01-01, or {@link #NONE}
     * @return the day; empty for {@link #NONE}
     */
    public static Optional<LocalDate> date(int day) {
        return day == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
