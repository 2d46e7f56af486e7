package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_09;
import static org.planningservices.step.VoucherAction.REDEEM;

import java.util.List;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;

/** TIM-09. Refused: the day is after the program's last day to redeem. */
final class RedeemWhileTheProgramLasts extends Law {

    RedeemWhileTheProgramLasts() {
        super(TIM_09, REDEEM);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.lastRedemptionDay();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("lastDay", terms.lastRedemptionDay().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() > c.calendar().lastRedemptionDay());
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.after(c.calendar().lastRedemptionDay());
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("lastDay", c.terms().lastRedemptionDay().value()), Compared.of("day", c.on()));
    }
}
