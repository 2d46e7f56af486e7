package org.planningservices.policy.rules;

import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ELG_15;
import static org.planningservices.rule.Sources.QSG;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.time.LocalDate;

/** ELG-15. Refused: the partner holds none of the offering's competencies of the older table. */
final class CompetentForOffering extends Competent {

    CompetentForOffering() {
        super(rule(ELG_15, "the partner holds a competency for the offering", RESERVE)
                .basis(STATED)
                .addSource(QSG)
                .lastDay(LocalDate.of(2020, 1, 30)));
    }
}
