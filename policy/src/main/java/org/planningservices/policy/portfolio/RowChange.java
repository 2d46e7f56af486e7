package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.voucher.VoucherStatus;

/**
 * A voucher of a portfolio of which two programs say different things. Immutable.
 *
 * @param row  its row in the portfolio
 * @param before  what the program before says
 * @param after  what the program after says
 */
public record RowChange(PortfolioRow row, State before, State after) {

    /**
     * Checks that no part is null.
     *
     * @param row  its row in the portfolio
     * @param before  what the program before says
     * @param after  what the program after says
     */
    public RowChange {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * What a program says of a voucher on a day. Immutable.
     *
     * @param standing  how the voucher stands
     * @param lastValidDay  its last valid day, inclusive; empty if it has none, and once it is redeemed, for then only the days
     *     after the redemption count and a row no longer has the day of the assignment
     * @param nextDeadline  the deadline that comes first, also if it has passed; empty if there is none
     */
    public record State(Standing standing, Optional<LocalDate> lastValidDay, Optional<Deadline> nextDeadline) {

        /**
         * Checks that no part is null.
         *
         * @param standing  how the voucher stands
         * @param lastValidDay  its last valid day
         * @param nextDeadline  the deadline that comes first
         */
        public State {
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(lastValidDay, "lastValidDay");
            Objects.requireNonNull(nextDeadline, "nextDeadline");
        }

        /**
         * Returns what a program says of a voucher.
         *
         * @param rules  the program on the day
         * @param row  the row of the voucher
         * @return the state
         */
        public static State of(SweepRules rules, PortfolioRow row) {
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(row, "row");
            int anchor = rules.deadlineAnchor(row.status(), row.createdDay(), row.sinceDay());
            return new State(
                    rules.standing(row.status(), anchor), lastValidDay(row.status(), anchor), rules.nextDeadline(row));
        }

        static Optional<LocalDate> lastValidDay(VoucherStatus status, int anchor) {
            boolean isRedeemed = status.compareTo(VoucherStatus.REDEEMED) >= 0;
            return isRedeemed ? Optional.empty() : DayCalendar.date(anchor);
        }
    }

    /**
     * Tells whether the standing differs.
     *
     * @return true if it differs
     */
    public boolean hasOtherStanding() {
        return before.standing() != after.standing();
    }

    /** Returns the id of the voucher and, in one line, each part that differs as it is before and after. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, "", before.standing(), after.standing());
        add(parts, "last valid day ", text(before.lastValidDay()), text(after.lastValidDay()));
        add(parts, "next ", text(before.nextDeadline()), text(after.nextDeadline()));
        return row.voucherId() + ": " + String.join("; ", parts);
    }

    private static void add(List<String> parts, String name, Object before, Object after) {
        if (!before.toString().equals(after.toString())) {
            parts.add(name + before + " -> " + after);
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }
}
