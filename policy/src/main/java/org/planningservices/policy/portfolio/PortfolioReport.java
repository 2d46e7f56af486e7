package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.terms.TermDifference;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.step.VoucherId;

/**
 * What one pass over a portfolio found on a day.
 *
 * <p>For each voucher the deadline that comes first counts, also once it has passed; of two on the same day that of the rule
 * which comes first in the rulebook's table. Reports of parts add up to that of the whole, in any order. A report keeps hold of
 * its portfolios, since it names their vouchers; its totals do not. Immutable.
 */
public final class PortfolioReport {

    private static final Comparator<NextDeadline> BY_DAY_NUMBER_AND_RULE = Comparator.comparing(
                    (NextDeadline next) -> next.deadline().lastDay())
            .thenComparing(NextDeadline::voucherId)
            .thenComparing(next -> next.deadline().rule().id());

    private final RuleDay on;
    private final Totals totals;
    private final List<RowSelection> expiryCandidates;
    private final List<RowSelection> due;

    PortfolioReport(RuleDay on, Totals totals, List<RowSelection> expiryCandidates, List<RowSelection> due) {
        this.on = on;
        this.totals = totals;
        this.expiryCandidates = expiryCandidates;
        this.due = due;
    }

    /**
     * Makes one pass over a portfolio.
     *
     * @param on  the program on the day
     * @param portfolio  the portfolio
     * @param threads  the most threads to use, 1 or more
     * @param due  the days on which a first deadline is reported with its voucher
     * @return the report
     * @throws IllegalArgumentException if the number of threads is not positive
     */
    public static PortfolioReport of(RuleDay on, Portfolio portfolio, int threads, DayRange due) {
        if (threads < 1) {
            throw new IllegalArgumentException("one thread or more must be used, found `" + threads + "`");
        }
        return Sweep.report(on, portfolio, threads, due);
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate on() {
        return on.date();
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
     * Returns the vouchers that have lapsed and may be recorded as expired, as far as the columns tell (VCH-18): they do not
     * tell the day of the latest step, before which nothing may be recorded (LIF-02). A number is made a text only when this
     * is called.
     *
     * @return the numbers of the vouchers, in their order
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
     * @return the first deadlines of vouchers on those days, by day, then by number, then by rule
     */
    public List<NextDeadline> due() {
        return due.stream()
                .flatMap(found -> found.deadlines(on))
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
        if (!other.on().equals(on())) {
            throw new IllegalArgumentException(
                    "a report on `" + on() + "` was expected, found one on `" + other.on() + "`");
        }
        requireSame(on.program().terms(), other.on.program().terms());
        return new PortfolioReport(
                on,
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
