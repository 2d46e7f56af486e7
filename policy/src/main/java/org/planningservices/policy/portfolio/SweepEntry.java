package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.portfolio.SweepRules.LastDay;
import org.planningservices.rule.DayRange;
import org.planningservices.voucher.VoucherStatus;

/** What a sweep finds for all vouchers with this status and this anchor. */
record SweepEntry(
        VoucherStatus status,
        int deadlineAnchor,
        Standing standing,
        Optional<LastDay> first,
        int daysLeft,
        boolean isDue,
        boolean mayExpire) {

    static SweepEntry of(SweepRules rules, VoucherStatus status, int deadlineAnchor, DayRange due) {
        Standing standing = rules.standing(status, deadlineAnchor);
        Optional<LastDay> first = rules.firstLastDay(status, deadlineAnchor);
        return new SweepEntry(
                status,
                deadlineAnchor,
                standing,
                first,
                first.map(last -> last.day() - DayCalendar.epochDay(rules.date()))
                        .orElse(0),
                first.filter(last -> due.contains(LocalDate.ofEpochDay(last.day())))
                        .isPresent(),
                standing == Standing.LAPSED && rules.canExpire(status));
    }
}
