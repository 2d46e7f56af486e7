package org.planningservices.policy.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** Tallies by status, by standing and by the rule of the first deadline, and how many such deadlines fall on each day. */
final class Counts implements Serializable {

    private final SortedMap<VoucherStatus, Tally> byStatus = new TreeMap<>();
    private final SortedMap<Standing, Tally> byStanding = new TreeMap<>();
    private final SortedMap<RuleId, Tally> byRule = new TreeMap<>();
    private final SortedMap<LocalDate, Long> byDay = new TreeMap<>();

    void add(SweepEntry entry, long vouchers) {
        Tally tally = Tally.of(vouchers, entry.daysLeft());
        byStatus.merge(entry.status(), tally, Tally::plus);
        byStanding.merge(entry.standing(), tally, Tally::plus);
        entry.first().ifPresent(last -> {
            byRule.merge(last.rule(), tally, Tally::plus);
            byDay.merge(LocalDate.ofEpochDay(last.day()), vouchers, Long::sum);
        });
    }

    void add(Counts others) {
        others.byStatus.forEach((status, tally) -> byStatus.merge(status, tally, Tally::plus));
        others.byStanding.forEach((standing, tally) -> byStanding.merge(standing, tally, Tally::plus));
        others.byRule.forEach((rule, tally) -> byRule.merge(rule, tally, Tally::plus));
        others.byDay.forEach((day, count) -> byDay.merge(day, count, Long::sum));
    }

    SortedMap<VoucherStatus, Tally> byStatus() {
        return Collections.unmodifiableSortedMap(byStatus);
    }

    SortedMap<Standing, Tally> byStanding() {
        return Collections.unmodifiableSortedMap(byStanding);
    }

    SortedMap<RuleId, Tally> byRule() {
        return Collections.unmodifiableSortedMap(byRule);
    }

    SortedMap<LocalDate, Long> byDay() {
        return Collections.unmodifiableSortedMap(byDay);
    }
}
