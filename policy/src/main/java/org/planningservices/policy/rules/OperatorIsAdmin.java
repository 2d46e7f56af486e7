package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.interpreted;
import static org.planningservices.rule.RuleId.ACT_08;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.PAGE_ROLES;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.rule.Sources.TOOL_FAQ;
import static org.planningservices.rule.Sources.TOOL_FAQ_FIRST;
import static org.planningservices.voucher.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.voucher.VoucherAction.REDEEM;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.util.Set;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.terms.Terms;

/** ACT-08. Refused: the operator's role is neither MPN partner admin nor global admin. */
final class OperatorIsAdmin extends ToolRole {

    OperatorIsAdmin() {
        super(
                ACT_08,
                interpreted(TOOL_FAQ, TOOL_FAQ_FIRST, PAGE_ROLES, PAGE_2020, DPS, SEED),
                RESERVE,
                CANCEL_RESERVATION,
                REDEEM);
    }

    @Override
    Set<OperatorRole> roles(Terms terms) {
        return terms.toolRoles().value();
    }
}
