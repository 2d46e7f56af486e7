package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.ACT_07;
import static org.planningservices.step.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.step.VoucherAction.REDEEM;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.ToolRole;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;

/** ACT-07. Refused: the operator's role is none of location contact, MPN partner admin, global admin. */
final class OperatorHasToolRole extends ToolRole implements Remediable {

    OperatorHasToolRole() {
        super(ACT_07, RESERVE, CANCEL_RESERVATION, REDEEM);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.toolRolesBefore2019();
    }

    @Override
    protected Set<OperatorRole> roles(Terms terms) {
        return terms.toolRolesBefore2019().value();
    }

    @Override
    public @Nullable Fix fix(Case c) {
        return Fix.operator(c, roles(c.terms()));
    }
}
