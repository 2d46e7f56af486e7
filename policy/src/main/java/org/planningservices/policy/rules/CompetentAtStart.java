package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ELG_04;
import static org.planningservices.step.VoucherAction.START_ENGAGEMENT;

import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Competent;
import org.planningservices.policy.engine.Qualifications;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ELG-04. Refused: as ELG-15 and ELG-16, on the day of the start. */
final class CompetentAtStart extends Competent implements Remediable {

    CompetentAtStart() {
        super(ELG_04, START_ENGAGEMENT);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.catalog();
    }

    @Override
    protected boolean isAsked(Case c) {
        return appliesTo(c);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Qualifications.turns(c, days);
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER);
    }

    @Override
    protected boolean appliesTo(Case c) {
        return !Qualifications.belongsToAnotherOffering(c);
    }

    @Override
    public Fix fix(Case c) {
        return Fix.competency(c, asked(c));
    }
}
