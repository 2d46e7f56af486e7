package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ELG_16;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.REQUIREMENTS;
import static org.planningservices.voucher.VoucherAction.RESERVE;

/** ELG-16. Refused: the partner holds none of the engagement's competencies. */
final class CompetentForEngagement extends Competent {

    CompetentForEngagement() {
        super(ELG_16, implied(REQUIREMENTS, PAGE_2020), RESERVE);
    }
}
