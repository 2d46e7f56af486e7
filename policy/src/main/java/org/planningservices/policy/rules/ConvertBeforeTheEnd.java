package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.ENT_11;
import static org.planningservices.step.EnrollmentAction.CONVERT_TRAINING_DAYS;

import java.util.List;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;

/** ENT-11. Refused: the day is on or after the end of conversion. */
final class ConvertBeforeTheEnd extends Law {

    ConvertBeforeTheEnd() {
        super(ENT_11, CONVERT_TRAINING_DAYS);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.conversionEnd();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("end", terms.conversionEnd().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.on().isBefore(c.terms().conversionEnd().value()));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.from(c.terms().conversionEnd().value());
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("lastDay", c.terms().conversionEnd().value().minusDays(1)), Compared.of("day", c.on()));
    }
}
