package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_09;
import static org.planningservices.step.VoucherAction.REDEEM;

import java.util.List;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;

/** TIM-09. Refused: the day is after the program's last day to redeem. */
final class RedeemWhileTheProgramLasts extends RuleCondition {

    RedeemWhileTheProgramLasts() {
        super(TIM_09, REDEEM);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.lastRedemptionDay();
    }

    @Override
    List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("lastDay", terms.lastRedemptionDay().value()));
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() > c.calendar().lastRedemptionDay());
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        days.after(c.calendar().lastRedemptionDay());
    }

    @Override
    Reason explain(Case c) {
        return reason(
                ComparedValue.of("lastDay", c.terms().lastRedemptionDay().value()), ComparedValue.of("day", c.on()));
    }
}
