package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.query.UpcomingDeadlines;
import org.planningservices.policy.query.UpcomingDeadlines.LastDay;
import org.planningservices.rule.DayRange;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** What a sweep says of every voucher that has this status and this decisive day. */
record SweepEntry(
        VoucherStatus status,
        int deadlineAnchor,
        Standing standing,
        Optional<LastDay> first,
        int daysLeft,
        boolean isDue,
        boolean mayExpire) {

    static SweepEntry of(RuleDay on, VoucherStatus status, int deadlineAnchor, DayRange due) {
        Standing standing = on.calendar().standing(status, deadlineAnchor, on.day());
        Optional<LastDay> first = UpcomingDeadlines.first(on, status, deadlineAnchor);
        return new SweepEntry(
                status,
                deadlineAnchor,
                standing,
                first,
                first.map(last -> last.day() - on.day()).orElse(0),
                first.filter(last -> due.contains(LocalDate.ofEpochDay(last.day())))
                        .isPresent(),
                standing == Standing.LAPSED && on.program().lifecycle().startsFrom(VoucherAction.EXPIRE, status));
    }
}
