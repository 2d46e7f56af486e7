package org.planningservices.policy.rules;

import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_04;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.rule.Sources.SUMM;
import static org.planningservices.voucher.VoucherAction.START_ENGAGEMENT;

import java.util.Set;
import org.planningservices.rule.Argument;

/** ELG-04. Refused: as ELG-15 and ELG-16, on the day of the start. */
final class CompetentAtStart extends Competent {

    CompetentAtStart() {
        super(rule(ELG_04, "the partner holds the competency when the engagement starts", START_ENGAGEMENT)
                .basis(STATED)
                .addSources(POL, SUMM));
    }

    @Override
    boolean isAsked(Case c) {
        return concerns(c);
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER);
    }

    @Override
    boolean concerns(Case c) {
        return Qualifying.belongsToOffering(c);
    }
}
