package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.VCH_20;
import static org.planningservices.step.VoucherAction.REVOKE;

import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Revocation;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Basis;

/** VCH-20. Refused: the terms do not permit revocation. */
final class RevokeWherePermitted extends Law {

    RevokeWherePermitted() {
        super(VCH_20, REVOKE);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.revocation();
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.terms().revocation().value() == Revocation.REFUSED);
    }

    @Override
    Reason explain(Case c) {
        return c.terms().revocation().basis() == Basis.INTERPRETED ? variant("silent") : reason();
    }
}
