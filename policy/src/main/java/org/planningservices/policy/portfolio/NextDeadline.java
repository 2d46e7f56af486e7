package org.planningservices.policy.portfolio;

import java.util.Objects;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.step.VoucherId;

/**
 * The deadline that comes first for a voucher. Immutable.
 *
 * @param voucherId  the id of the voucher
 * @param deadline  the deadline, with its rule
 */
public record NextDeadline(VoucherId voucherId, Deadline deadline) {
    /**
     * Checks that no part is null.
     *
     * @param voucherId  the id of the voucher
     * @param deadline  the deadline, with its rule
     */
    public NextDeadline {
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** Returns the id of the voucher and the deadline. */
    @Override
    public String toString() {
        return voucherId + " " + deadline;
    }
}
