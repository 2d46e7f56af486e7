package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.portfolio.RowChange.State;
import org.planningservices.policy.portfolio.SweepRules.LastDay;
import org.planningservices.voucher.VoucherStatus;

/**
 * How two programs differ about the vouchers of a portfolio: which vouchers change, and how.
 *
 * <p>The rows are compared while the changes are read, part by part, and an object is made only for a row that changes. A
 * comparison has what the columns of a portfolio show: standings and last days, but no findings; those are in an
 * {@link org.planningservices.policy.audit.AuditComparison}. {@code ProgramDay.compare} makes comparisons. Immutable.
 */
public final class PortfolioComparison {

    private final SweepRules before;
    private final SweepRules after;
    private final Portfolio portfolio;

    private PortfolioComparison(SweepRules before, SweepRules after, Portfolio portfolio) {
        this.before = before;
        this.after = after;
        this.portfolio = portfolio;
    }

    /**
     * Returns the comparison of two programs over a portfolio.
     *
     * @param before  a program on a day
     * @param after  another program on a day, most often the same day
     * @param portfolio  the portfolio
     * @return the comparison
     */
    public static PortfolioComparison of(SweepRules before, SweepRules after, Portfolio portfolio) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(portfolio, "portfolio");
        return new PortfolioComparison(before, after, portfolio);
    }

    /**
     * Returns the vouchers that change: their standing, their last valid day, or the rule or the day of their first deadline.
     *
     * @return the changes in the order of the portfolio; compared lazily; the stream may be made parallel
     */
    public Stream<RowChange> changes() {
        return IntStream.range(0, portfolio.columns().size()).boxed().flatMap(this::changes);
    }

    private Stream<RowChange> changes(int part) {
        Columns columns = portfolio.columns().get(part);
        Side one = new Side(before);
        Side other = new Side(after);
        return IntStream.range(0, columns.size())
                .filter(row -> !one.answer(columns, row).equals(other.answer(columns, row)))
                .mapToObj(row -> change(columns.row(row, portfolio.customers())));
    }

    private RowChange change(PortfolioRow row) {
        return new RowChange(row, State.of(before, row), State.of(after, row));
    }

    /** Returns the two days and the portfolio. */
    @Override
    public String toString() {
        return before.date() + " -> " + after.date() + ", " + portfolio;
    }

    /** What the columns of a row come to. */
    private record Answer(Standing standing, Optional<LocalDate> lastValidDay, Optional<LastDay> first) {

        static Answer of(SweepRules rules, VoucherStatus status, int anchor) {
            return new Answer(
                    rules.standing(status, anchor),
                    State.lastValidDay(status, anchor),
                    rules.firstLastDay(status, anchor));
        }
    }

    /** The answers of a program about rows that are alike, each computed once. For one thread. */
    private static final class Side {

        private final SweepRules rules;
        private final Map<Long, Answer> answers = new HashMap<>();

        Side(SweepRules rules) {
            this.rules = rules;
        }

        @SuppressWarnings("EnumOrdinal") // part of a key in memory
        Answer answer(Columns columns, int row) {
            VoucherStatus status = columns.status(row);
            int anchor = rules.deadlineAnchor(status, columns.createdOn(row), columns.since(row));
            return answers.computeIfAbsent(
                    ((long) status.ordinal() << Integer.SIZE) | (anchor & 0xFFFF_FFFFL),
                    key -> Answer.of(rules, status, anchor));
        }
    }
}
