package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** The same aggregates in maps, as one writes them over objects. */
final class Maps<D> {

    private final Map<VoucherStatus, Sums> byStatus = new EnumMap<>(VoucherStatus.class);
    private final Map<Standing, Sums> byStanding = new EnumMap<>(Standing.class);
    private final Map<RuleId, Sums> byRule = new TreeMap<>();
    private final Map<D, Sums> byDay = new HashMap<>();
    private final Map<String, Sums> byCustomer = new HashMap<>();
    private final List<PlainVoucher> expiryCandidates = new ArrayList<>();
    private final List<PlainVoucher> due = new ArrayList<>();

    void count(PlainVoucher voucher, Standing standing, @Nullable RuleId rule, @Nullable D lastDay, long left) {
        byStatus.computeIfAbsent(voucher.status(), added -> new Sums()).add(left);
        byStanding.computeIfAbsent(standing, added -> new Sums()).add(left);
        byCustomer.computeIfAbsent(voucher.customer(), added -> new Sums()).add(left);
        if (rule != null && lastDay != null) {
            byRule.computeIfAbsent(rule, added -> new Sums()).add(left);
            byDay.computeIfAbsent(lastDay, added -> new Sums()).add(left);
        }
    }

    void addExpiryCandidate(PlainVoucher voucher) {
        expiryCandidates.add(voucher);
    }

    void addDue(PlainVoucher voucher) {
        due.add(voucher);
    }

    /** Complains of the first thing that the library's report says otherwise. */
    void requireSame(String name, PortfolioReport report, Function<LocalDate, D> day) {
        Totals totals = report.totals();
        totals.byStatus().forEach((status, tally) -> require(name, status, byStatus.get(status), tally));
        totals.byStanding().forEach((standing, tally) -> require(name, standing, byStanding.get(standing), tally));
        totals.byRule().forEach((rule, tally) -> require(name, rule, byRule.get(rule), tally));
        totals.byCustomer()
                .forEach((customer, tally) -> require(name, customer, byCustomer.get(customer.value()), tally));
        totals.byDay().forEach((date, count) -> {
            Sums sums = byDay.get(day.apply(date));
            Aggregates.require(name, date, sums == null ? 0L : sums.vouchers, count);
        });
        Aggregates.require(
                name,
                "keys",
                List.of(byStatus.size(), byStanding.size(), byRule.size(), byDay.size(), byCustomer.size()),
                List.of(
                        totals.byStatus().size(),
                        totals.byStanding().size(),
                        totals.byRule().size(),
                        totals.byDay().size(),
                        totals.byCustomer().size()));
        Aggregates.require(
                name,
                "expiry candidates",
                expiryCandidates.size(),
                report.expiryCandidates().size());
        Aggregates.require(name, "due", due.size(), report.due().size());
    }

    private static void require(String name, Object what, @Nullable Sums sums, Tally tally) {
        Aggregates.require(
                name,
                what,
                sums == null ? "nothing" : new Tally(sums.vouchers, sums.overdue, sums.daysLeft, sums.daysOver),
                tally);
    }

    private static final class Sums {

        private long vouchers;
        private long overdue;
        private long daysLeft;
        private long daysOver;

        void add(long left) {
            vouchers++;
            if (left < 0) {
                overdue++;
                daysOver -= left;
            } else {
                daysLeft += left;
            }
        }
    }
}
