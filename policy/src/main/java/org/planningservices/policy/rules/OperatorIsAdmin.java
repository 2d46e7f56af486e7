package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ACT_08;
import static org.planningservices.step.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.step.VoucherAction.REDEEM;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.Set;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ACT-08. Refused: the operator's role is neither MPN partner admin nor global admin. */
final class OperatorIsAdmin extends ToolRole {

    OperatorIsAdmin() {
        super(ACT_08, RESERVE, CANCEL_RESERVATION, REDEEM);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.toolRoles();
    }

    @Override
    Set<OperatorRole> roles(Terms terms) {
        return terms.toolRoles().value();
    }
}
