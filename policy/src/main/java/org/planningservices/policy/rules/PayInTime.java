package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.NOT_ASKED;
import static org.planningservices.rule.RuleId.PAY_07;
import static org.planningservices.step.VoucherAction.MAKE_PAYMENT;

import java.util.List;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;

/** PAY-07. Refuses nothing: an obligation, reported as a missed deadline when payment is late. */
final class PayInTime extends RuleCondition {

    PayInTime() {
        super(PAY_07, MAKE_PAYMENT);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.paymentDueDays();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("days", terms.paymentDueDays().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return NOT_ASKED;
    }

    @Override
    protected Reason explain(Case c) {
        throw new IllegalStateException("PAY-07 refuses nothing");
    }
}
