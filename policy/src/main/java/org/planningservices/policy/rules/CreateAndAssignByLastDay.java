package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_08;
import static org.planningservices.step.VoucherAction.ASSIGN;
import static org.planningservices.step.VoucherAction.CREATE;
import static org.planningservices.step.VoucherAction.REASSIGN;

import java.util.List;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;

/** TIM-08. Refused: the day is after the last day to create or assign. */
final class CreateAndAssignByLastDay extends RuleCondition {

    CreateAndAssignByLastDay() {
        super(TIM_08, CREATE, ASSIGN, REASSIGN);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.lastCreationDay();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("lastDay", terms.lastCreationDay().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() > c.calendar().assignBy());
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(c.calendar().assignBy());
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("step", c.action()),
                ComparedValue.of("lastDay", c.terms().lastCreationDay().value()),
                ComparedValue.of("day", c.on()));
    }
}
