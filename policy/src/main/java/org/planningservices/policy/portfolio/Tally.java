package org.planningservices.policy.portfolio;

import java.io.Serializable;
import java.util.Objects;

/**
 * Counts and sums over some vouchers and the deadline that comes first for each. Immutable.
 *
 * @param vouchers  how many they are
 * @param overdue  for how many of them the deadline has passed
 * @param daysLeft  the days left, added up over those whose deadline is ahead
 * @param daysOver  the days since the deadline, added up over those for which it has passed
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // a record has a serialized form, too
public record Tally(long vouchers, long overdue, long daysLeft, long daysOver) implements Serializable {

    /** Returns the tally of vouchers that all have so many days left, negative once the deadline has passed, 0 without one. */
    static Tally of(long vouchers, int daysLeft) {
        return daysLeft < 0
                ? new Tally(vouchers, vouchers, 0, -vouchers * daysLeft)
                : new Tally(vouchers, 0, vouchers * daysLeft, 0);
    }

    /**
     * Returns the tally of these vouchers and others.
     *
     * @param other  the tally of the others
     * @return the sum
     */
    public Tally plus(Tally other) {
        Objects.requireNonNull(other, "other");
        return new Tally(
                vouchers + other.vouchers,
                overdue + other.overdue,
                daysLeft + other.daysLeft,
                daysOver + other.daysOver);
    }
}
