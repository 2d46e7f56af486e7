package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_05;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2019;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;

/** ELG-05. Refused: no compliance training was passed on or before the day. */
final class ParticipantTrained extends Trained {

    ParticipantTrained() {
        super(ELG_05, stated(PROGRAM_PAGE_2019), ENROLL_IN_OFFERING);
    }
}
