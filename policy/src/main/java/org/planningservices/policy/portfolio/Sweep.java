package org.planningservices.policy.portfolio;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.rule.DayRange;

/** What one thread sees of a portfolio, in a single pass. */
final class Sweep {

    private final Portfolio portfolio;
    private final VoucherCalendar calendar;
    private final SweepCache answers;
    private final int[] decisiveDays = new int[Columns.ROWS];
    private final Tallies byCustomer;
    private final RowIndexes expiryCandidates = new RowIndexes();
    private final RowIndexes due = new RowIndexes();

    private Sweep(RuleDay on, Portfolio portfolio, DayRange due) {
        this.portfolio = portfolio;
        calendar = on.calendar();
        answers = new SweepCache(on, due);
        byCustomer = new Tallies(portfolio.customers().size() + 1);
    }

    static PortfolioReport report(RuleDay on, Portfolio portfolio, int threads, DayRange due) {
        AtomicInteger next = new AtomicInteger();
        int workersUsed = Math.min(threads, portfolio.columns().size());
        if (workersUsed <= 1) {
            return new Sweep(on, portfolio, due).takeFrom(next).report(on);
        }
        ExecutorService workers = Executors.newFixedThreadPool(workersUsed);
        try {
            List<CompletableFuture<Sweep>> parts = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> new Sweep(on, portfolio, due).takeFrom(next), workers))
                    .limit(workersUsed)
                    .toList();
            return parts.stream()
                    .map(CompletableFuture::join)
                    .reduce(Sweep::plus)
                    .orElseThrow()
                    .report(on);
        } finally {
            workers.shutdown();
        }
    }

    /** Takes one part of the portfolio after the other, as long as there is one that no thread has taken. */
    private Sweep takeFrom(AtomicInteger next) {
        List<Columns> parts = portfolio.columns();
        for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
            take(parts.get(part), part * Columns.ROWS);
        }
        return this;
    }

    private void take(Columns columns, int firstRow) {
        due.makeRoom(columns.size());
        expiryCandidates.makeRoom(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            decisiveDays[row] =
                    calendar.deadlineAnchor(columns.status(row), columns.createdOn(row), columns.since(row));
        }
        for (int row = 0; row < columns.size(); row++) {
            int place = answers.count(columns.status(row), decisiveDays[row]);
            byCustomer.count(columns.customer(row), answers.daysLeft(place));
            due.addIf(answers.isDue(place), firstRow + row);
            expiryCandidates.addIf(answers.mayExpire(place), firstRow + row);
        }
    }

    private Sweep plus(Sweep other) {
        answers.counts().add(other.answers.counts());
        byCustomer.add(other.byCustomer);
        expiryCandidates.add(other.expiryCandidates);
        due.add(other.due);
        return this;
    }

    private PortfolioReport report(RuleDay on) {
        return new PortfolioReport(
                on,
                new Totals(answers.counts(), portfolio.customers(), byCustomer),
                List.of(new RowSelection(portfolio, expiryCandidates)),
                List.of(new RowSelection(portfolio, due)));
    }
}
