package org.planningservices.policy.pool;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.VoucherId;

/**
 * Days of an enrollment that went from one place to another on a day, and the rule or provision by which they did. Immutable.
 *
 * <p>For example, 5 days of V-1 that returned on 2020-01-29 by ENT-07.
 *
 * @param on  the day
 * @param kind  where they went
 * @param days  how many
 * @param voucherId  the voucher they were for; empty for days earned, converted or removed
 * @param by  the id of the rule or provision
 */
public record PoolMovement(LocalDate on, Kind kind, long days, Optional<VoucherId> voucherId, RulebookId by) {
    /**
     * Checks that no part is null.
     *
     * @param on  the day
     * @param kind  where they went
     * @param days  how many
     * @param voucherId  the voucher they were for; empty for days earned, converted or removed
     * @param by  the id of the rule or provision
     */
    public PoolMovement {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(by, "by");
    }

    /** Where days went. */
    public enum Kind {
        /** Earned, into the pool (ENT-13). */
        ACCRUED,
        /** Got for training days, into the pool (ENT-11). */
        CONVERTED,
        /** Taken by a voucher that the pool did not have (ENT-06). */
        OVERDRAWN,
        /** From the pool into a voucher (ENT-06). */
        HELD,
        /** From a voucher, which was redeemed (TIM-06). */
        SPENT,
        /** From a voucher back into the pool (ENT-07, SAT-06). */
        RETURNED,
        /** From a voucher, for good (ENT-08, ENT-15). */
        LOST,
        /** From the pool, for good (ENT-14). */
        REMOVED
    }

    /** Returns the movement on one line. */
    @Override
    public String toString() {
        return on + " " + kind + " " + days + voucherId.map(id -> " " + id).orElse("") + " by " + by;
    }
}
