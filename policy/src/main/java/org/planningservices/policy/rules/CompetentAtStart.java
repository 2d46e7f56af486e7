package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ELG_04;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.REQUIREMENTS;
import static org.planningservices.voucher.VoucherAction.START_ENGAGEMENT;

import java.util.Set;
import org.planningservices.rule.Argument;

/** ELG-04. Refused: as ELG-15 and ELG-16, on the day of the start. */
final class CompetentAtStart extends Competent {

    CompetentAtStart() {
        super(ELG_04, implied(REQUIREMENTS, PAGE_2020), START_ENGAGEMENT);
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
        return !Qualifying.belongsToAnotherOffering(c);
    }
}
