package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_09;
import static org.planningservices.step.VoucherAction.REDEEM;

import java.util.List;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;

/** TIM-09. Refused: the day is after the program's last day to redeem. */
final class RedeemWhileTheProgramLasts extends RuleCondition {

    RedeemWhileTheProgramLasts() {
        super(TIM_09, REDEEM);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.lastRedemptionDay();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("lastDay", terms.lastRedemptionDay().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() > c.calendar().lastRedemptionDay());
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(c.calendar().lastRedemptionDay());
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("lastDay", c.terms().lastRedemptionDay().value()), ComparedValue.of("day", c.on()));
    }
}
