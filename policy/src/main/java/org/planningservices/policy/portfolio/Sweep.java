package org.planningservices.policy.portfolio;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.planningservices.rule.DayRange;

/** The pass of one thread over the parts of a portfolio. */
final class Sweep {

    private final Portfolio portfolio;
    private final SweepRules rules;
    private final SweepCache cache;
    private final int[] anchors = new int[Columns.ROWS];
    private final Tallies byCustomer;
    private final RowIndexes expiryCandidates = new RowIndexes();
    private final RowIndexes due = new RowIndexes();

    private Sweep(SweepRules rules, Portfolio portfolio, DayRange due) {
        this.portfolio = portfolio;
        this.rules = rules;
        cache = new SweepCache(rules, due);
        byCustomer = new Tallies(portfolio.customers().size() + 1);
    }

    static PortfolioReport report(SweepRules rules, Portfolio portfolio, int threads, DayRange due) {
        AtomicInteger next = new AtomicInteger();
        int workersUsed = Math.min(threads, portfolio.columns().size());
        if (workersUsed <= 1) {
            return new Sweep(rules, portfolio, due).sweepFrom(next).report();
        }
        ExecutorService workers = Executors.newFixedThreadPool(workersUsed);
        try {
            List<CompletableFuture<Sweep>> parts = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> new Sweep(rules, portfolio, due).sweepFrom(next), workers))
                    .limit(workersUsed)
                    .toList();
            return parts.stream()
                    .map(CompletableFuture::join)
                    .reduce(Sweep::plus)
                    .orElseThrow()
                    .report();
        } finally {
            workers.shutdown();
        }
    }

    /** Sweeps one part of the portfolio after the other, as long as a part is left that no thread has begun. */
    private Sweep sweepFrom(AtomicInteger next) {
        List<Columns> parts = portfolio.columns();
        for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
            sweep(parts.get(part), part * Columns.ROWS);
        }
        return this;
    }

    private void sweep(Columns columns, int firstRow) {
        due.makeRoom(columns.size());
        expiryCandidates.makeRoom(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            anchors[row] = rules.deadlineAnchor(columns.status(row), columns.createdOn(row), columns.since(row));
        }
        for (int row = 0; row < columns.size(); row++) {
            int place = cache.count(columns.status(row), anchors[row]);
            byCustomer.count(columns.customer(row), cache.daysLeft(place));
            due.addIf(cache.isDue(place), firstRow + row);
            expiryCandidates.addIf(cache.mayExpire(place), firstRow + row);
        }
    }

    private Sweep plus(Sweep other) {
        cache.counts().add(other.cache.counts());
        byCustomer.add(other.byCustomer);
        expiryCandidates.add(other.expiryCandidates);
        due.add(other.due);
        return this;
    }

    private PortfolioReport report() {
        return new PortfolioReport(
                rules,
                new Totals(cache.counts(), portfolio.customers(), byCustomer),
                List.of(new RowSelection(portfolio, expiryCandidates)),
                List.of(new RowSelection(portfolio, due)));
    }
}
