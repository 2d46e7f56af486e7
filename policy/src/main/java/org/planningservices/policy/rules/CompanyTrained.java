package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_06;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2020;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;

/** ELG-06. Refused: no compliance training was passed on or before the day. */
final class CompanyTrained extends Trained {

    CompanyTrained() {
        super(ELG_06, stated(PROGRAM_PAGE_2020), ENROLL_IN_OFFERING);
    }
}
