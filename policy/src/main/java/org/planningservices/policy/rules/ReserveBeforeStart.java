package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.VCH_23;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.rule.Sources.SUMM;
import static org.planningservices.step.VoucherAction.RESCHEDULE;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.decision.Argument;
import org.planningservices.rule.Compared;
import org.planningservices.rule.DayRange;

/** VCH-23. Refused: the planned start is before the day of the step. */
final class ReserveBeforeStart extends Law {

    ReserveBeforeStart() {
        super(VCH_23, stated(PROC, SUMM, POL), RESERVE, RESCHEDULE);
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(Objects.requireNonNull(c.plannedStart()).isBefore(c.on()));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.after(Objects.requireNonNull(c.plannedStart()));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PLANNED_START);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("plannedStart", Objects.requireNonNull(c.plannedStart())), Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return plan(c);
    }

    /** Plans to start between the day and the last valid day. */
    static Mend plan(Case c) {
        int lastDay = c.lastValidDay();
        DayRange days = lastDay == VoucherCalendar.NO_DAY || lastDay < c.epochDay()
                ? DayRange.from(c.on())
                : DayRange.of(c.on(), date(lastDay));
        return Mend.change(c, Argument.PLANNED_START, List.of(days), Amended.plannedFor(c.step(), c.on()));
    }
}
