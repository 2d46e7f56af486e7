package org.planningservices.policy.portfolio;

import org.planningservices.policy.decision.Deadline;
import org.planningservices.step.VoucherId;

/**
 * The deadline that comes first for a voucher. Immutable.
 *
 * @param voucher  the number of the voucher
 * @param deadline  the deadline, with its rule
 */
public record NextDeadline(VoucherId voucher, Deadline deadline) {

    /** Returns the number of the voucher and the deadline. */
    @Override
    public String toString() {
        return voucher + " " + deadline;
    }
}
