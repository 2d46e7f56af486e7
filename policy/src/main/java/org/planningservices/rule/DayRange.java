package org.planningservices.rule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of days, from the first to the last, both inclusive.
 *
 * <p>Without a first day it has no beginning, without a last day no end. For example, from 2021-04-07 on. Immutable.
 *
 * @param firstDay  the first day, inclusive; empty if there is no beginning
 * @param lastDay  the last day, inclusive; empty if there is no end
 */
public record DayRange(Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {

    /**
     * Checks the order of the days.
     *
     * @param firstDay  the first day, inclusive; empty if there is no beginning
     * @param lastDay  the last day, inclusive; empty if there is no end
     * @throws IllegalArgumentException if the last day is before the first
     */
    public DayRange {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        if (firstDay.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(firstDay.get())) {
            throw new IllegalArgumentException("a run of days must not end before it begins, found `" + firstDay.get()
                    + "` to `" + lastDay.get() + "`");
        }
    }

    /**
     * Returns the days from one to another.
     *
     * @param firstDay  the first day, inclusive
     * @param lastDay  the last day, inclusive
     * @return the days
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DayRange of(LocalDate firstDay, LocalDate lastDay) {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        return new DayRange(Optional.of(firstDay), Optional.of(lastDay));
    }

    /**
     * Returns the days from one on.
     *
     * @param firstDay  the first day, inclusive
     * @return the days
     */
    public static DayRange from(LocalDate firstDay) {
        Objects.requireNonNull(firstDay, "firstDay");
        return new DayRange(Optional.of(firstDay), Optional.empty());
    }

    /**
     * Returns the days up to one.
     *
     * @param lastDay  the last day, inclusive
     * @return the days
     */
    public static DayRange through(LocalDate lastDay) {
        Objects.requireNonNull(lastDay, "lastDay");
        return new DayRange(Optional.empty(), Optional.of(lastDay));
    }

    /**
     * Returns every day.
     *
     * @return the days
     */
    public static DayRange always() {
        return new DayRange(Optional.empty(), Optional.empty());
    }

    /**
     * Tells whether a day is one of these.
     *
     * @param day  the day
     * @return true if it is
     */
    public boolean contains(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return (firstDay.isEmpty() || !day.isBefore(firstDay.get()))
                && (lastDay.isEmpty() || !day.isAfter(lastDay.get()));
    }

    /** Returns the days in words, such as {@code 2019-03-31 to 2021-06-30}. */
    @Override
    public String toString() {
        if (firstDay.isPresent() && lastDay.isPresent()) {
            return firstDay.equals(lastDay) ? firstDay.get().toString() : firstDay.get() + " to " + lastDay.get();
        }
        return firstDay.map(day -> "from " + day)
                .or(() -> lastDay.map(day -> "through " + day))
                .orElse("always");
    }
}
