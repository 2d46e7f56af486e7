package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.VCH_20;
import static org.planningservices.step.VoucherAction.REVOKE;

import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Basis;

/** VCH-20. Refused: the terms do not permit revocation. */
final class RevokeWherePermitted extends RuleCondition {

    RevokeWherePermitted() {
        super(VCH_20, REVOKE);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.revocationPolicy();
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.terms().revocationPolicy().value() == RevocationPolicy.REFUSED);
    }

    @Override
    protected Reason explain(Case c) {
        return c.terms().revocationPolicy().basis() == Basis.INTERPRETED ? variant("silent") : reason();
    }
}
