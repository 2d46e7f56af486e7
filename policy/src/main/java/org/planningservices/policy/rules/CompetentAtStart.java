package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ELG_04;
import static org.planningservices.step.VoucherAction.START_ENGAGEMENT;

import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ELG-04. Refused: as ELG-15 and ELG-16, on the day of the start. */
final class CompetentAtStart extends Competent {

    CompetentAtStart() {
        super(ELG_04, START_ENGAGEMENT);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.catalogue();
    }

    @Override
    boolean isAsked(Case c) {
        return appliesTo(c);
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        Qualifications.turns(c, days);
    }

    @Override
    Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER);
    }

    @Override
    boolean appliesTo(Case c) {
        return !Qualifications.belongsToAnotherOffering(c);
    }
}
