package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.REFUSED;
import static org.planningservices.policy.rules.RuleBook.VCH_02;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ELG_03;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;

import java.util.List;
import org.planningservices.engagement.Qualification;

/** ELG-03. Refused: the partner holds no competency for any engagement that the offering has on that day. */
final class CompetentForSomeEngagement extends Competent {

    CompetentForSomeEngagement() {
        super(ELG_03, implied(PAGE_2020, DPS, SEED), ENROLL_IN_OFFERING);
    }

    @Override
    boolean isAsked(Case c) {
        return VCH_02.outcome(c) != REFUSED;
    }

    @Override
    List<Qualification> asked(Case c) {
        return Qualifying.forOffering(c);
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.of(VCH_02, c);
        Qualifying.turnsOfOffering(c, days);
    }
}
