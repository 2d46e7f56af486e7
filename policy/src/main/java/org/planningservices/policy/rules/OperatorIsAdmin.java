package org.planningservices.policy.rules;

import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ACT_08;
import static org.planningservices.rule.Sources.TOOL_FAQ;
import static org.planningservices.rule.Sources.TOOL_ROLES;
import static org.planningservices.voucher.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.voucher.VoucherAction.REDEEM;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.time.LocalDate;

/** ACT-08. Refused: the operator's role is neither MPN partner admin nor global admin. */
final class OperatorIsAdmin extends ToolRole {

    OperatorIsAdmin() {
        super(rule(ACT_08, "the operator is an MPN partner admin or global admin", RESERVE, CANCEL_RESERVATION, REDEEM)
                .basis(STATED)
                .addSources(TOOL_ROLES, TOOL_FAQ)
                .firstDay(LocalDate.of(2019, 3, 31)));
    }
}
