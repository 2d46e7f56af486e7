package org.planningservices.policy.rules;

import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.SAT_03;
import static org.planningservices.rule.Sources.PPLS;
import static org.planningservices.voucher.VoucherAction.REASSIGN;

/** SAT-03. Refused: a training voucher is not transferable. */
final class StaysWithTheIndividual extends Law {

    StaysWithTheIndividual() {
        super(rule(SAT_03, "a training voucher stays with the individual it is assigned to", REASSIGN)
                .basis(STATED)
                .addSource(PPLS)
                .secondHand(true));
    }

    @Override
    Outcome answer(Case c) {
        return Outcome.REFUSED;
    }

    @Override
    Reason explain(Case c) {
        return reason();
    }
}
