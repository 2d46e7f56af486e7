package org.planningservices.policy.rules;

import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.SAT_03;
import static org.planningservices.rule.Sources.TRAINING_COMPANY_POLICIES;
import static org.planningservices.step.VoucherAction.REASSIGN;

import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;

/** SAT-03. Refused: a training voucher is not transferable. */
final class StaysWithTheIndividual extends RuleCondition {

    StaysWithTheIndividual() {
        super(SAT_03, stated(TRAINING_COMPANY_POLICIES), REASSIGN);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return RuleOutcome.REFUSED;
    }

    @Override
    protected Reason explain(Case c) {
        return reason();
    }
}
