package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.SAT_03;
import static org.planningservices.rule.Sources.PPLS;
import static org.planningservices.step.VoucherAction.REASSIGN;

/** SAT-03. Refused: a training voucher is not transferable. */
final class StaysWithTheIndividual extends Law {

    StaysWithTheIndividual() {
        super(SAT_03, stated(PPLS), REASSIGN);
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
