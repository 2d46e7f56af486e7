package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ELG_16;
import static org.planningservices.step.VoucherAction.RESERVE;

import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ELG-16. Refused: the partner holds none of the engagement's competencies. */
final class CompetentForEngagement extends Competent {

    CompetentForEngagement() {
        super(ELG_16, RESERVE);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.catalogue();
    }
}
