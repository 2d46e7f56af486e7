package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.ENT_13;
import static org.planningservices.step.EnrollmentAction.ACCRUE_DAYS;

import java.util.List;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;

/** ENT-13. Refused: the day is on or after the end of accrual. */
final class AccrueBeforeTheEnd extends Law {

    AccrueBeforeTheEnd() {
        super(ENT_13, ACCRUE_DAYS);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.accrualEnd();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("end", terms.accrualEnd().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.on().isBefore(c.terms().accrualEnd().value()));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.from(c.terms().accrualEnd().value());
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("lastDay", c.terms().accrualEnd().value().minusDays(1)), Compared.of("day", c.on()));
    }
}
