package org.planningservices.policy.rules;

import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ACT_07;
import static org.planningservices.rule.Sources.PAGE_2019;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.rule.Sources.QSG;
import static org.planningservices.rule.Sources.SUMM;
import static org.planningservices.voucher.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.voucher.VoucherAction.REDEEM;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.time.LocalDate;

/** ACT-07. Refused: the operator's role is none of location contact, MPN partner admin, global admin. */
final class OperatorHasToolRole extends ToolRole {

    OperatorHasToolRole() {
        super(rule(
                        ACT_07,
                        "the operator is a location contact, MPN partner admin or global admin",
                        RESERVE,
                        CANCEL_RESERVATION,
                        REDEEM)
                .basis(STATED)
                .addSources(PROC, SUMM, QSG, PAGE_2019)
                .lastDay(LocalDate.of(2019, 3, 30)));
    }
}
