package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_05;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2019;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;

import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Trained;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;

/** ELG-05. Refused: no compliance training was passed on or before the day. */
final class ParticipantTrained extends Trained implements Remediable {

    ParticipantTrained() {
        super(ELG_05, stated(PROGRAM_PAGE_2019), ENROLL_IN_OFFERING);
    }

    @Override
    public Fix fix(Case c) {
        return Fix.training(c);
    }
}
