package org.planningservices.desk;

/**
 * The result of a sweep. Immutable.
 *
 * @param expired  the number of vouchers whose expiry is now recorded, by this sweep or by another one at the same time
 * @param left  the number of lapsed vouchers that the sweep skipped, because other commands were recorded first, the clock
 *     is behind, the id of the expiry command is used by another command, or a house rule refuses the expiry, lacks a fact, or
 *     failed
 */
public record SweepResult(int expired, int left) {

    SweepResult plus(SweepResult other) {
        return new SweepResult(expired + other.expired, left + other.left);
    }

    /** Returns the result in one line. */
    @Override
    public String toString() {
        return "expired " + expired + ", left " + left;
    }
}
