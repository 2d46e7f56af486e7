package org.planningservices.policy.portfolio;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.rules.LastDays;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.rule.DayRange;
import org.planningservices.voucher.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** What one thread sees of a portfolio, in a single pass. */
final class Sweep {

    private final Portfolio portfolio;
    private final VoucherCalendar calendar;
    private final LastDays lastDays;
    private final Set<VoucherStatus> mayExpire;
    private final int today;
    private final long firstDue;
    private final long lastDue;
    private final Cells cells = new Cells();
    private final DayCounts days = new DayCounts();
    private final Tallies byCustomer;
    private final Rows expiryCandidates = new Rows();
    private final Rows due = new Rows();

    private Sweep(RuleDay on, Portfolio portfolio, DayRange due) {
        this.portfolio = portfolio;
        calendar = on.calendar();
        lastDays = on.program().lastDays();
        mayExpire = VoucherAction.EXPIRE.from(
                on.program().terms().completionReport().value());
        today = on.day();
        firstDue = due.firstDay().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
        lastDue = due.lastDay().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
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
        for (int row = 0; row < columns.size(); row++) {
            VoucherStatus status = columns.status(row);
            int createdOn = columns.createdOn(row);
            int since = columns.since(row);
            Standing standing = calendar.standing(status, createdOn, since, today);
            long first = lastDays.first(status, createdOn, since);
            int lastDay = LastDays.day(first);
            int daysLeft = 0;
            if (lastDay != VoucherCalendar.NO_DAY) {
                daysLeft = lastDay - today;
                days.add(lastDay);
                if (lastDay >= firstDue && lastDay <= lastDue) {
                    due.add(firstRow + row);
                }
            }
            if (standing == Standing.LAPSED && mayExpire.contains(status)) {
                expiryCandidates.add(firstRow + row);
            }
            cells.count(status, standing, lastDay == VoucherCalendar.NO_DAY ? null : LastDays.rule(first), daysLeft);
            byCustomer.count(columns.customer(row), daysLeft);
        }
    }

    private Sweep plus(Sweep other) {
        cells.add(other.cells);
        days.add(other.days);
        byCustomer.add(other.byCustomer);
        expiryCandidates.add(other.expiryCandidates);
        due.add(other.due);
        return this;
    }

    private PortfolioReport report(RuleDay on) {
        return new PortfolioReport(
                on,
                new Totals(cells, days, portfolio.customers(), byCustomer),
                List.of(new Found(portfolio, expiryCandidates)),
                List.of(new Found(portfolio, due)));
    }
}
