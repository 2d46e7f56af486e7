package org.planningservices.policy.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.rules.LastDays;
import org.planningservices.policy.rules.LastDays.LastDay;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.rule.DayRange;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** What a sweep says of every voucher that has this status and this decisive day. */
record Answer(
        VoucherStatus status,
        int decisiveDay,
        Standing standing,
        Optional<LastDay> first,
        int daysLeft,
        boolean isDue,
        boolean mayExpire) {

    static Answer of(RuleDay on, VoucherStatus status, int decisiveDay, DayRange due) {
        Standing standing = on.calendar().standing(status, decisiveDay, on.day());
        Optional<LastDay> first = LastDays.first(on, status, decisiveDay);
        return new Answer(
                status,
                decisiveDay,
                standing,
                first,
                first.map(last -> last.day() - on.day()).orElse(0),
                first.filter(last -> due.contains(LocalDate.ofEpochDay(last.day())))
                        .isPresent(),
                standing == Standing.LAPSED && on.program().lifecycle().startsFrom(VoucherAction.EXPIRE, status));
    }
}
