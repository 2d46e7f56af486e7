package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.TIM_05;
import static org.planningservices.rule.Sources.PRODUCT_LIST;
import static org.planningservices.rule.Sources.PROGRAM_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.rule.Sources.VOUCHER_TOOL_PAGE;
import static org.planningservices.step.VoucherAction.ASSIGN;
import static org.planningservices.step.VoucherAction.COMPLETE_ENGAGEMENT;
import static org.planningservices.step.VoucherAction.REASSIGN;
import static org.planningservices.step.VoucherAction.RESCHEDULE;
import static org.planningservices.step.VoucherAction.RESERVE;
import static org.planningservices.step.VoucherAction.START_ENGAGEMENT;
import static org.planningservices.step.VoucherAction.SUBMIT_COMPLETION_REPORT;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;

/** TIM-05. Refused: the day, or the planned start, is after the last valid day. */
final class DeliverWithinValidity extends RuleCondition implements Remediable {

    DeliverWithinValidity() {
        super(
                TIM_05,
                stated(PROGRAM_PAGE, PROGRAM_PAGE_DUTCH, VOUCHER_TOOL_PAGE, PRODUCT_LIST),
                ASSIGN,
                REASSIGN,
                RESERVE,
                RESCHEDULE,
                START_ENGAGEMENT,
                COMPLETE_ENGAGEMENT,
                SUBMIT_COMPLETION_REPORT);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        int lastValidDay = c.lastValidDay();
        return refusedIf(isOver(c, lastValidDay) || c.plannedStartDay() > lastValidDay);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(c.lastValidDay());
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PLANNED_START);
    }

    @Override
    public boolean refusesRegardlessOfStep(Case c) {
        return isOver(c, c.lastValidDay());
    }

    private static boolean isOver(Case c, int lastValidDay) {
        return c.epochDay() > lastValidDay;
    }

    @Override
    protected Reason explain(Case c) {
        LocalDate lastDay = date(c.lastValidDay());
        return c.on().isAfter(lastDay)
                ? reason(
                        ComparedValue.of("step", c.action()),
                        ComparedValue.of("lastDay", lastDay),
                        ComparedValue.of("day", c.on()))
                : variant(
                        "plannedStart",
                        ComparedValue.of("lastDay", lastDay),
                        ComparedValue.of("plannedStart", Objects.requireNonNull(c.plannedStart())));
    }

    @Override
    @Nullable
    protected Derivation derivation(Case c) {
        return Derivations.lastValidDay(c.day().program(), c.voucher());
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return c.epochDay() > c.lastValidDay() ? null : ReserveBeforeStart.plan(c);
    }
}
