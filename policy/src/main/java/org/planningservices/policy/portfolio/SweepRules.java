package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/**
 * What a sweep asks the program, on one day.
 *
 * <p>A sweep looks at millions of vouchers, so days are epoch days here: days since 1970-01-01, and
 * {@link Integer#MAX_VALUE} where there is no day. The program implements this interface; applications call
 * {@code ProgramDay.sweep}. {@code ProgramDay.sweepRules} is for code that generates the same computation for a database.
 */
public interface SweepRules {

    /**
     * A last day, and the rule that sets it.
     *
     * @param rule  the id of the rule
     * @param day  the last day, inclusive, as an epoch day
     */
    record LastDay(RuleId rule, int day) {
        /**
         * Checks that no part is null.
         *
         * @param rule  the id of the rule
         * @param day  the last day, inclusive, as an epoch day
         */
        public LastDay {
            Objects.requireNonNull(rule, "rule");
        }
    }

    /**
     * Returns the day of the sweep.
     *
     * @return the day
     */
    LocalDate date();

    /**
     * Returns the terms of the program.
     *
     * @return the terms
     */
    Terms terms();

    /**
     * Returns the one day from which the standing of a voucher and its remaining last days follow. Vouchers with the same
     * status and the same such day are alike to a sweep.
     *
     * @param status  the status of the voucher
     * @param createdOn  the epoch day of its creation
     * @param since  the epoch day from which its time counts; see {@link PortfolioRow#since()}
     * @return the epoch day
     */
    int deadlineAnchor(VoucherStatus status, int createdOn, int since);

    /**
     * Returns how vouchers stand on the day of the sweep.
     *
     * @param status  their status
     * @param deadlineAnchor  their {@linkplain #deadlineAnchor anchor}
     * @return the standing
     */
    Standing standing(VoucherStatus status, int deadlineAnchor);

    /**
     * Returns the last day of vouchers that comes first.
     *
     * @param status  their status
     * @param deadlineAnchor  their {@linkplain #deadlineAnchor anchor}
     * @return the first of their last days, also if it has passed; empty if they have none
     */
    Optional<LastDay> firstLastDay(VoucherStatus status, int deadlineAnchor);

    /**
     * Returns the deadline of a voucher that comes first.
     *
     * @param row  the voucher
     * @return the first of its deadlines, also if it has passed; empty if it has none
     */
    Optional<Deadline> nextDeadline(PortfolioRow row);

    /**
     * Tells whether a voucher of a status can be recorded as expired once it has lapsed.
     *
     * @param status  the status
     * @return true if the step can follow in the lifecycle of the program
     */
    boolean canExpire(VoucherStatus status);
}
