package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.REFUSED;
import static org.planningservices.policy.rules.RuleBook.VCH_02;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ELG_03;
import static org.planningservices.rule.Sources.PROGRAM_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2020;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;

import java.util.List;
import org.planningservices.engagement.Qualification;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Competent;
import org.planningservices.policy.engine.Qualifications;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;

/** ELG-03. Refused: the partner holds no competency for any engagement that the offering has on that day. */
final class CompetentForSomeEngagement extends Competent implements Remediable {

    CompetentForSomeEngagement() {
        super(ELG_03, implied(PROGRAM_PAGE_2020, PROGRAM_PAGE, PROGRAM_PAGE_DUTCH), ENROLL_IN_OFFERING);
    }

    @Override
    protected boolean isAsked(Case c) {
        return VCH_02.outcome(c) != REFUSED;
    }

    @Override
    protected List<Qualification> asked(Case c) {
        return Qualifications.forOffering(c);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.of(VCH_02, c);
        Qualifications.turnsOfOffering(c, days);
    }

    @Override
    public Fix fix(Case c) {
        return Fix.competency(c, asked(c));
    }
}
