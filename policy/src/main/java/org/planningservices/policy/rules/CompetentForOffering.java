package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ELG_15;
import static org.planningservices.step.VoucherAction.RESERVE;

import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ELG-15. Refused: the partner holds none of the offering's competencies of the older table. */
final class CompetentForOffering extends Competent {

    CompetentForOffering() {
        super(ELG_15, RESERVE);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.qualificationsBefore2020();
    }
}
