package org.planningservices.policy.rules;

import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_16;
import static org.planningservices.rule.Sources.PAGE_COMPETENCIES;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.time.LocalDate;

/** ELG-16. Refused: the partner holds none of the engagement's competencies. */
final class CompetentForEngagement extends Competent {

    CompetentForEngagement() {
        super(rule(ELG_16, "the partner holds a competency for the engagement", RESERVE)
                .basis(STATED)
                .addSource(PAGE_COMPETENCIES)
                .firstDay(LocalDate.of(2020, 1, 31)));
    }
}
