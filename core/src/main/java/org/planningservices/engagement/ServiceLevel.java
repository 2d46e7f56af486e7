package org.planningservices.engagement;

import org.planningservices.require.Require;

/**
 * The length of the engagement that a voucher pays for, in days (VCH-03).
 *
 * <p>Any number of days is a value; the rules decide whether the program has it. Immutable.
 *
 * @param days  the days, zero or more
 */
public record ServiceLevel(int days) implements Comparable<ServiceLevel> {

    /** The levels of 0 to 31 days, one instance each. */
    private static final ServiceLevel[] CACHED = new ServiceLevel[32];

    static {
        for (int days = 0; days < CACHED.length; days++) {
            CACHED[days] = new ServiceLevel(days);
        }
    }

    /**
     * Checks the days.
     *
     * @param days  the days, zero or more
     * @throws IllegalArgumentException if it is anything else
     */
    public ServiceLevel {
        Require.notNegative(days, "service level");
    }

    /**
     * Returns the service level of so many days.
     *
     * @param days  the days, zero or more
     * @return the service level
     * @throws IllegalArgumentException if the days are negative
     */
    public static ServiceLevel ofDays(int days) {
        return days >= 0 && days < CACHED.length ? CACHED[days] : new ServiceLevel(days);
    }

    /** Compares by days, fewest first. */
    @Override
    public int compareTo(ServiceLevel other) {
        return Integer.compare(days, other.days);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceLevel that && days == that.days;
    }

    @Override
    public int hashCode() {
        return days;
    }

    /** Returns the days. */
    @Override
    public String toString() {
        return Integer.toString(days);
    }
}
