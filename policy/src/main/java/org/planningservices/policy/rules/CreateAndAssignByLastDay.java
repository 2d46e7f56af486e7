package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_08;
import static org.planningservices.step.VoucherAction.ASSIGN;
import static org.planningservices.step.VoucherAction.CREATE;
import static org.planningservices.step.VoucherAction.REASSIGN;

import java.util.List;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;

/** TIM-08. Refused: the day is after the last day to create or assign. */
final class CreateAndAssignByLastDay extends Law {

    CreateAndAssignByLastDay() {
        super(TIM_08, CREATE, ASSIGN, REASSIGN);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.lastCreationDay();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("lastDay", terms.lastCreationDay().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() > c.calendar().assignBy());
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.after(c.calendar().assignBy());
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("step", c.action()),
                Compared.of("lastDay", c.terms().lastCreationDay().value()),
                Compared.of("day", c.on()));
    }
}
