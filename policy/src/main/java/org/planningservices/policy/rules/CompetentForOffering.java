package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.interpreted;
import static org.planningservices.rule.RuleId.ELG_15;
import static org.planningservices.rule.Sources.QSG;
import static org.planningservices.voucher.VoucherAction.RESERVE;

/** ELG-15. Refused: the partner holds none of the offering's competencies of the older table. */
final class CompetentForOffering extends Competent {

    CompetentForOffering() {
        super(ELG_15, interpreted(QSG), RESERVE);
    }
}
