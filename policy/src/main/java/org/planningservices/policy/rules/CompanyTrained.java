package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_06;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2020;
import static org.planningservices.step.PartnerAction.ENROLL_IN_OFFERING;

import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Trained;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;

/** ELG-06. Refused: no compliance training was passed on or before the day. */
final class CompanyTrained extends Trained implements Remediable {

    CompanyTrained() {
        super(ELG_06, stated(PROGRAM_PAGE_2020), ENROLL_IN_OFFERING);
    }

    @Override
    public Fix fix(Case c) {
        return Fix.training(c);
    }
}
