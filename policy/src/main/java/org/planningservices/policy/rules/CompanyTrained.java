package org.planningservices.policy.rules;

import static org.planningservices.party.PartnerAction.ENROLL_IN_OFFERING;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_06;
import static org.planningservices.rule.Sources.PAGE_2020;

import java.time.LocalDate;

/** ELG-06. Refused: no compliance training was passed on or before the day. */
final class CompanyTrained extends Trained {

    CompanyTrained() {
        super(rule(ELG_06, "the company passed the compliance training", ENROLL_IN_OFFERING)
                .basis(STATED)
                .addSource(PAGE_2020)
                .firstDay(LocalDate.of(2020, 1, 31))
                .lastDay(LocalDate.of(2020, 12, 1)));
    }
}
