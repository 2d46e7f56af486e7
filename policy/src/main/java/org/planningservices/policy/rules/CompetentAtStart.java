package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ELG_04;
import static org.planningservices.step.VoucherAction.START_ENGAGEMENT;

import java.util.Set;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;

/** ELG-04. Refused: as ELG-15 and ELG-16, on the day of the start. */
final class CompetentAtStart extends Competent {

    CompetentAtStart() {
        super(ELG_04, START_ENGAGEMENT);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.catalogue();
    }

    @Override
    boolean isAsked(Case c) {
        return concerns(c);
    }

    @Override
    void turns(Case c, TurningDays days) {
        Qualifying.turns(c, days);
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER);
    }

    @Override
    boolean concerns(Case c) {
        return !Qualifying.belongsToAnotherOffering(c);
    }
}
