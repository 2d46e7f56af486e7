package org.planningservices.report.table;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * The comparison of the last days in a list of vouchers with those of the rules: which days differ, by which rule, and by how many days.
 *
 * <p>For example, a list that has 2021-12-26 as the last valid day of a voucher that was created on 2021-06-30 is a day too early, by
 * TIM-06: {@code created 2021-06-30; 180 days by TIM-01}. A day of the list is not verified if the rules set no such
 * day for the voucher as its row describes it, such as a last day to request payment before the voucher is redeemed. Immutable.
 */
public final class ExpiryCheck {

    private static final Set<VoucherStatus> COUNTED_FROM_REDEMPTION =
            Set.copyOf(EnumSet.range(VoucherStatus.REDEEMED, VoucherStatus.PAID));

    private final List<ExpiryDifference> differences;
    private final long verified;
    private final long unverified;

    private ExpiryCheck(List<ExpiryDifference> differences, long verified, long unverified) {
        this.differences = List.copyOf(differences);
        this.verified = verified;
        this.unverified = unverified;
    }

    /**
     * A day of a list that differs from the rules. Immutable.
     *
     * @param line  the line of the list, from 1
     * @param voucherId  the id of the voucher
     * @param column  the column of the day that differs
     * @param found  the day in the list
     * @param deadline  the last day by the rules, with its rule and how it came about
     */
    public record ExpiryDifference(
            long line, VoucherId voucherId, PortfolioColumn column, LocalDate found, Deadline deadline) {

        /**
         * Checks that no part is null.
         *
         * @param line  the line of the list, from 1
         * @param voucherId  the id of the voucher
         * @param column  the column of the day that differs
         * @param found  the day in the list
         * @param deadline  the last day by the rules
         */
        public ExpiryDifference {
            Objects.requireNonNull(voucherId, "voucherId");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(deadline, "deadline");
        }

        /**
         * Returns the number of days by which the list is too late.
         *
         * @return the days; negative if the list is too early, never 0
         */
        public long days() {
            return ChronoUnit.DAYS.between(deadline.lastDay(), found);
        }

        /** Returns the voucher, the column, both days and the rule. */
        @Override
        public String toString() {
            return voucherId + " " + column.code() + ": " + found + ", by the rules " + deadline.lastDay() + " ("
                    + deadline.rule().id() + ")";
        }
    }

    /**
     * Compares the last days of a list with the rules.
     *
     * @param list  the list
     * @param day  the program on a day; the last days do not depend on it, but the days left do
     * @return the check
     */
    public static ExpiryCheck of(PortfolioCsv list, ProgramDay day) {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(day, "day");
        List<ExpiryDifference> differences = new ArrayList<>();
        long verified = 0;
        long unverified = 0;
        for (PortfolioCsv.Row row : list.rows()) {
            Map<PortfolioColumn, Deadline> byRules = row.lastDays().isEmpty() ? Map.of() : lastDays(row.row(), day);
            for (Map.Entry<PortfolioColumn, LocalDate> one : new TreeMap<>(row.lastDays()).entrySet()) {
                Deadline deadline = byRules.get(one.getKey());
                if (deadline == null) {
                    unverified++;
                } else {
                    verified++;
                    if (!deadline.lastDay().equals(one.getValue())) {
                        differences.add(new ExpiryDifference(
                                row.line(), row.row().voucherId(), one.getKey(), one.getValue(), deadline));
                    }
                }
            }
        }
        return new ExpiryCheck(differences, verified, unverified);
    }

    private static Map<PortfolioColumn, Deadline> lastDays(PortfolioRow row, ProgramDay day) {
        Map<PortfolioColumn, Deadline> days = new EnumMap<>(PortfolioColumn.class);
        for (Deadline deadline : day.upcomingDeadlines(untilRedemption(row))) {
            RuleId rule = deadline.rule().id();
            if (rule.equals(RuleId.TIM_06) || rule.equals(RuleId.TIM_05)) {
                days.merge(PortfolioColumn.LAST_VALID_DAY, deadline, ExpiryCheck::redemption);
            }
            if (rule.equals(RuleId.TIM_06) || rule.equals(RuleId.TIM_09)) {
                days.put(PortfolioColumn.REDEEM_BY, deadline);
            }
        }
        if (row.status() != VoucherStatus.CREATED && !days.containsKey(PortfolioColumn.LAST_VALID_DAY)) {
            days.remove(PortfolioColumn.REDEEM_BY); // depends on the day of assignment, which the row does not have
        }
        List<Deadline> upcoming = day.upcomingDeadlines(row);
        find(RuleId.TIM_07, upcoming).ifPresent(one -> days.put(PortfolioColumn.PAYMENT_REQUEST_BY, one));
        find(RuleId.PAY_07, upcoming).ifPresent(one -> days.put(PortfolioColumn.PAY_BY, one));
        return days;
    }

    /** Returns the one of two deadlines that TIM-06 sets, and the second if neither is. */
    private static Deadline redemption(Deadline one, Deadline other) {
        return one.rule().id().equals(RuleId.TIM_06) ? one : other;
    }

    /** Returns the row of the voucher before its redemption. The row of a redeemed voucher does not have the day of assignment. */
    private static PortfolioRow untilRedemption(PortfolioRow row) {
        boolean isAssigned = row.since().isPresent() && !COUNTED_FROM_REDEMPTION.contains(row.status());
        return new PortfolioRow(
                row.voucherId(),
                row.customerId(),
                isAssigned ? VoucherStatus.ASSIGNED : VoucherStatus.CREATED,
                row.createdOn(),
                isAssigned ? row.since() : Optional.empty());
    }

    private static Optional<Deadline> find(RuleId rule, List<Deadline> deadlines) {
        return deadlines.stream().filter(one -> one.rule().id().equals(rule)).findFirst();
    }

    /**
     * Returns the days that differ.
     *
     * @return the differences, in the order of the list
     */
    public List<ExpiryDifference> differences() {
        return differences;
    }

    /**
     * Returns how many days were compared with the rules.
     *
     * @return the number, those that differ included
     */
    public long verifiedCount() {
        return verified;
    }

    /**
     * Returns how many days of the list could not be compared, because the rules set no such day for the row.
     *
     * @return the number
     */
    public long unverifiedCount() {
        return unverified;
    }

    /** Returns how many days differ, and how many were compared. */
    @Override
    public String toString() {
        return differences.size() + " of " + verified + " days differ";
    }
}
