package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.portfolio.NextDeadline;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** What every sweep finds: per key the vouchers, those overdue, the days left and the days over. */
final class Aggregates {

    static final int FIRST_DAY = (int) LocalDate.of(2019, 1, 1).toEpochDay();
    static final int DAYS = 5 * 366;

    /** The rules that set a first deadline, in the order of {@link #byRule}. */
    static final RuleId[] RULES = {
        RuleId.TIM_08, RuleId.TIM_05, RuleId.TIM_06, RuleId.TIM_09, RuleId.TIM_07, RuleId.PAY_07
    };

    static final int NO_RULE = RULES.length;

    final long[] byStatus = new long[4 * VoucherStatus.values().length];
    final long[] byStanding = new long[Standing.values().length];
    final long[] byRule = new long[4 * (RULES.length + 1)];
    final long[] byDay = new long[DAYS];
    final long[] byCustomer = new long[4 * Vouchers.CUSTOMERS];
    final IntList expiryCandidates = new IntList();
    final IntList due = new IntList();

    void count(int status, int standing, int rule, int lastDay, int today, int customer) {
        int left = rule == NO_RULE ? 0 : lastDay - today;
        add(byStatus, 4 * status, left);
        byStanding[standing]++;
        add(byRule, 4 * rule, left);
        if (rule != NO_RULE) {
            byDay[lastDay - FIRST_DAY]++;
        }
        add(byCustomer, 4 * customer, left);
    }

    private static void add(long[] sums, int at, int left) {
        sums[at]++;
        if (left < 0) {
            sums[at + 1]++;
            sums[at + 3] -= left;
        } else {
            sums[at + 2] += left;
        }
    }

    /** Complains of the first thing that the library's report says otherwise. */
    @SuppressWarnings("EnumOrdinal") // places in an array
    void requireSame(String name, PortfolioReport report) {
        Totals totals = report.totals();
        for (VoucherStatus status : VoucherStatus.values()) {
            require(name, status, tally(byStatus, status.ordinal()), find(totals.byStatus(), status));
        }
        for (Standing standing : Standing.values()) {
            require(
                    name,
                    standing,
                    byStanding[standing.ordinal()],
                    find(totals.byStanding(), standing).vouchers());
        }
        for (int i = 0; i < RULES.length; i++) {
            require(name, RULES[i], tally(byRule, i), find(totals.byRule(), RULES[i]));
        }
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = LocalDate.ofEpochDay((long) FIRST_DAY + i);
            require(name, day, byDay[i], totals.byDay().getOrDefault(day, 0L));
        }
        totals.byCustomer()
                .forEach((customer, tally) -> require(
                        name,
                        customer,
                        tally(byCustomer, Integer.parseInt(customer.value().substring(1))),
                        tally));
        require(name, "expiry candidates", expiryCandidates.numbers(), Set.copyOf(report.expiryCandidates()));
        require(
                name,
                "due",
                due.numbers(),
                report.due().stream().map(NextDeadline::voucherId).collect(Collectors.toSet()));
    }

    static <K> Tally find(SortedMap<K, Tally> tallies, K key) {
        return tallies.getOrDefault(key, new Tally(0, 0, 0, 0));
    }

    static Tally tally(long[] sums, int place) {
        return new Tally(sums[4 * place], sums[4 * place + 1], sums[4 * place + 2], sums[4 * place + 3]);
    }

    static void require(String name, Object what, Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    "of `" + what + "` the library says `" + expected + "`, " + name + " says `" + found + "`");
        }
    }
}
