package org.planningservices.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.SweepRules;
import org.planningservices.policy.query.UpcomingDeadlines;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** What a sweep asks the program on a day. Immutable. */
record RuleDaySweep(RuleDay on) implements SweepRules {

    @Override
    public LocalDate date() {
        return on.date();
    }

    @Override
    public Terms terms() {
        return on.terms();
    }

    @Override
    public int deadlineAnchor(VoucherStatus status, int createdOn, int since) {
        return on.calendar().deadlineAnchor(status, createdOn, since);
    }

    @Override
    public Standing standing(VoucherStatus status, int deadlineAnchor) {
        return on.calendar().standing(status, deadlineAnchor, on.day());
    }

    @Override
    public Optional<LastDay> firstLastDay(VoucherStatus status, int deadlineAnchor) {
        return UpcomingDeadlines.first(on, status, deadlineAnchor).map(last -> new LastDay(last.rule(), last.day()));
    }

    @Override
    public Optional<Deadline> nextDeadline(PortfolioRow row) {
        return UpcomingDeadlines.first(
                on, row.status(), DayCalendar.epochDay(row.createdOn()), DayCalendar.epochDay(row.since()));
    }

    @Override
    public boolean canExpire(VoucherStatus status) {
        return on.program().lifecycle().startsFrom(VoucherAction.EXPIRE, status);
    }
}
