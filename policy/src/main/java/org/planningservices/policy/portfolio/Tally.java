package org.planningservices.policy.portfolio;

/**
 * Counts and sums over some vouchers and the deadline that comes first for each. Immutable.
 *
 * @param vouchers  how many they are
 * @param overdue  for how many of them the deadline has passed
 * @param daysLeft  the days left, added up over those whose deadline is ahead
 * @param daysOver  the days since the deadline, added up over those for which it has passed
 */
public record Tally(long vouchers, long overdue, long daysLeft, long daysOver) {

    /** The tally of no voucher. */
    static final Tally NONE = new Tally(0, 0, 0, 0);

    /**
     * Returns the tally of these vouchers and others.
     *
     * @param other  the tally of the others
     * @return the sum
     */
    public Tally plus(Tally other) {
        return new Tally(
                vouchers + other.vouchers,
                overdue + other.overdue,
                daysLeft + other.daysLeft,
                daysOver + other.daysOver);
    }
}
