package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.planningservices.policy.terms.TermDifference;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.step.VoucherId;

/**
 * What one pass over a portfolio found on a day.
 *
 * <p>For each voucher the deadline that comes first counts, also once it has passed; of two on the same day that of the rule
 * which comes first in the rulebook's table. Reports of parts add up to that of the whole, in any order. A report refers to
 * its portfolios, since it names their vouchers; its totals do not. Immutable.
 */
public final class PortfolioReport {

    private static final Comparator<NextDeadline> BY_DAY_NUMBER_AND_RULE = Comparator.comparing(
                    (NextDeadline next) -> next.deadline().lastDay())
            .thenComparing(NextDeadline::voucherId)
            .thenComparing(next -> next.deadline().rule().id());

    private final SweepRules rules;
    private final Totals totals;
    private final List<RowSelection> expiryCandidates;
    private final List<RowSelection> due;

    PortfolioReport(SweepRules rules, Totals totals, List<RowSelection> expiryCandidates, List<RowSelection> due) {
        this.rules = rules;
        this.totals = totals;
        this.expiryCandidates = expiryCandidates;
        this.due = due;
    }

    /**
     * Makes one pass over a portfolio.
     *
     * @param rules  the program on the day
     * @param portfolio  the portfolio
     * @param threads  the most threads to use, 1 or more
     * @param due  the days on which a first deadline is reported with its voucher
     * @return the report
     * @throws IllegalArgumentException if the number of threads is not positive
     */
    public static PortfolioReport of(SweepRules rules, Portfolio portfolio, int threads, DayRange due) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(due, "due");
        if (threads < 1) {
            throw new IllegalArgumentException("one thread or more must be used, found `" + threads + "`");
        }
        return Sweep.report(rules, portfolio, threads, due);
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate on() {
        return rules.date();
    }

    /**
     * Returns the counts and sums.
     *
     * @return the totals
     */
    public Totals totals() {
        return totals;
    }

    /**
     * Returns the vouchers that have lapsed and may be recorded as expired, as far as the columns show (VCH-18). They do not
     * have the day of the latest step, before which nothing may be recorded (LIF-02). An id is made a text only when this is
     * called.
     *
     * @return the ids of the vouchers, in their order
     */
    public List<VoucherId> expiryCandidates() {
        return expiryCandidates.stream()
                .flatMap(RowSelection::vouchers)
                .sorted()
                .toList();
    }

    /**
     * Returns what is due on the days asked for. A deadline is made an object only when this is called.
     *
     * @return the first deadlines of vouchers on those days, by day, then by id, then by rule
     */
    public List<NextDeadline> due() {
        return due.stream()
                .flatMap(found -> found.deadlines(rules))
                .sorted(BY_DAY_NUMBER_AND_RULE)
                .toList();
    }

    /**
     * Returns the report on these vouchers and others.
     *
     * @param other  the report on the others, on the same day under the same terms
     * @return the sum
     * @throws IllegalArgumentException if the days differ, or a value of the terms does
     */
    public PortfolioReport plus(PortfolioReport other) {
        Objects.requireNonNull(other, "other");
        if (!other.on().equals(on())) {
            throw new IllegalArgumentException(
                    "a report on `" + on() + "` was expected, found one on `" + other.on() + "`");
        }
        requireSame(rules.terms(), other.rules.terms());
        return new PortfolioReport(
                rules,
                totals.plus(other.totals),
                Stream.concat(expiryCandidates.stream(), other.expiryCandidates.stream())
                        .toList(),
                Stream.concat(due.stream(), other.due.stream()).toList());
    }

    private static void requireSame(Terms terms, Terms others) {
        List<String> different =
                terms.differencesFrom(others).stream().map(TermDifference::name).toList();
        if (!different.isEmpty()) {
            throw new IllegalArgumentException(
                    "a report under the same terms was expected, found one with another `" + different + "`");
        }
    }

    /** Returns the day and the tallies by status. */
    @Override
    public String toString() {
        return on() + ": " + totals;
    }
}
