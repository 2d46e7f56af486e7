package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.rule.DayRange;

/** Days as numbers, in runs that neither overlap nor touch, earliest first. */
final class DayRuns {

    /** Stands for no first day. */
    static final int BEGINNING = Integer.MIN_VALUE;
    /** Stands for the day after the last where there is no last day. */
    static final int END = Integer.MAX_VALUE;

    /** The first day of each run, and the day after its last. */
    private int[] bounds = new int[4];

    private int count;

    /** Adds the days from one on, and before another; they must come after those that are there. */
    void add(int begin, int end) {
        if (count > 0 && bounds[count - 1] == begin) {
            bounds[count - 1] = end;
            return;
        }
        if (count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        bounds[count++] = begin;
        bounds[count++] = end;
    }

    /** Adds those days of others that lie from one day on and before another. */
    void addWithin(int begin, int end, DayRuns others) {
        for (int i = 0; i < others.count; i += 2) {
            int first = Math.max(begin, others.bounds[i]);
            int after = Math.min(end, others.bounds[i + 1]);
            if (first < after) {
                add(first, after);
            }
        }
    }

    /** Tells whether there is a day from one on and before another. */
    boolean hasWithin(int begin, int end) {
        for (int i = 0; i < count; i += 2) {
            if (bounds[i] < end && bounds[i + 1] > begin) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Returns the first day of all. */
    int first() {
        return bounds[0];
    }

    DaySet days() {
        List<DayRange> ranges = new ArrayList<>(count / 2);
        for (int i = 0; i < count; i += 2) {
            ranges.add(new DayRange(
                    bounds[i] == BEGINNING ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(bounds[i])),
                    bounds[i + 1] == END ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(bounds[i + 1] - 1L))));
        }
        return new DaySet(ranges);
    }
}
