package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.rule.DayRange;

/**
 * Some days, as runs of days: none, one run, or several that neither overlap nor touch, earliest first.
 *
 * <p>For example, the days on which ELG-08 does not refuse a partner last enrolled on 2019-06-01: through
 * 2020-06-01, and from 2021-04-07. Immutable.
 *
 * @param ranges  the runs of days, earliest first
 */
public record DaySet(List<DayRange> ranges) {

    /**
     * Copies the runs and checks their order.
     *
     * @param ranges  the runs of days, earliest first
     * @throws IllegalArgumentException if two overlap or touch, or stand in another order
     */
    public DaySet {
        Objects.requireNonNull(ranges, "ranges");
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            Optional<LocalDate> end = ranges.get(i - 1).lastDay();
            Optional<LocalDate> begin = ranges.get(i).firstDay();
            if (end.isEmpty() || begin.isEmpty() || !end.get().plusDays(1).isBefore(begin.get())) {
                throw new IllegalArgumentException("runs of days must stand in order and apart, found `"
                        + ranges.get(i - 1) + "`, then `" + ranges.get(i) + "`");
            }
        }
    }

    /**
     * Tells whether there is no day at all.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * Tells whether a day is one of these.
     *
     * @param day  the day
     * @return true if it is
     */
    public boolean contains(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return ranges.stream().anyMatch(range -> range.contains(day));
    }

    /**
     * Finds the first of these days that is not before another.
     *
     * @param day  the other day
     * @return that day itself, or the first one after it; empty if there is none
     */
    public Optional<LocalDate> firstFrom(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return ranges.stream()
                .filter(range -> range.lastDay().filter(day::isAfter).isEmpty())
                .findFirst()
                .map(range -> range.firstDay().filter(day::isBefore).orElse(day));
    }

    /** Returns the days in words, such as {@code through 2020-06-01, from 2021-04-07}; {@code never} if there is none. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "never";
        }
        StringBuilder days = new StringBuilder();
        for (DayRange range : ranges) {
            days.append(days.length() == 0 ? "" : ", ").append(range);
        }
        return days.toString();
    }
}
