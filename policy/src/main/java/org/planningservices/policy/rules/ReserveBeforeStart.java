package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.VCH_23;
import static org.planningservices.rule.Sources.POLICIES;
import static org.planningservices.rule.Sources.PROCESS_PAGE;
import static org.planningservices.rule.Sources.PROCESS_SUMMARY;
import static org.planningservices.step.VoucherAction.RESCHEDULE;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;

/** VCH-23. Refused: the planned start is before the day of the step. */
final class ReserveBeforeStart extends RuleCondition implements Remediable {

    ReserveBeforeStart() {
        super(VCH_23, stated(PROCESS_PAGE, PROCESS_SUMMARY, POLICIES), RESERVE, RESCHEDULE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(Objects.requireNonNull(c.plannedStart()).isBefore(c.on()));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(Objects.requireNonNull(c.plannedStart()));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PLANNED_START);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("plannedStart", Objects.requireNonNull(c.plannedStart())),
                ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return plan(c);
    }

    /** Plans to start between the day and the last valid day. */
    static Fix plan(Case c) {
        int lastDay = c.lastValidDay();
        DayRange days = lastDay == DayCalendar.NO_DAY || lastDay < c.epochDay()
                ? DayRange.from(c.on())
                : DayRange.of(c.on(), date(lastDay));
        return Fix.change(c, StepArgument.PLANNED_START, List.of(days), ChangedStep.plannedFor(c.step(), c.on()));
    }
}
