package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.REFUSED;
import static org.planningservices.policy.rules.RuleBook.ENG_16;
import static org.planningservices.rule.RuleId.ELG_16;
import static org.planningservices.step.VoucherAction.RESERVE;

import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Competent;
import org.planningservices.policy.engine.Qualifications;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ELG-16. Refused: the partner holds none of the engagement's competencies. */
final class CompetentForEngagement extends Competent implements Remediable {

    CompetentForEngagement() {
        super(ELG_16, RESERVE);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.catalog();
    }

    @Override
    protected boolean isAsked(Case c) {
        return ENG_16.outcome(c) != REFUSED;
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.of(ENG_16, c);
        Qualifications.turns(c, days);
    }

    @Override
    public Fix fix(Case c) {
        return Fix.competency(c, asked(c));
    }
}
