package org.planningservices.policy.portfolio;

import org.planningservices.policy.decision.Deadline;
import org.planningservices.step.VoucherId;

/**
 * The deadline that comes first for a voucher. Immutable.
 *
 * @param voucherId  the number of the voucher
 * @param deadline  the deadline, with its rule
 */
public record NextDeadline(VoucherId voucherId, Deadline deadline) {

    /** Returns the number of the voucher and the deadline. */
    @Override
    public String toString() {
        return voucherId + " " + deadline;
    }
}
