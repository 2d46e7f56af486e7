package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.TIM_08;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.voucher.VoucherAction.ASSIGN;
import static org.planningservices.voucher.VoucherAction.CREATE;
import static org.planningservices.voucher.VoucherAction.REASSIGN;

import org.planningservices.rule.Compared;

/** TIM-08. Refused: the day is after the last day to create or assign. */
final class CreateAndAssignByLastDay extends Law {

    CreateAndAssignByLastDay() {
        super(rule(TIM_08, "a voucher is created and assigned on or before 2021-06-30", CREATE, ASSIGN, REASSIGN)
                .basis(STATED)
                .addSources(DPS, SEED));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() > c.calendar().assignBy());
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("step", c.action()),
                Compared.of("lastDay", c.terms().lastCreationDay().value()),
                Compared.of("day", c.on()));
    }
}
