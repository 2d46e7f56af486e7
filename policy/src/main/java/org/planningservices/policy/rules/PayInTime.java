package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.NOT_ASKED;
import static org.planningservices.rule.RuleId.PAY_07;
import static org.planningservices.step.VoucherAction.MAKE_PAYMENT;

import java.util.List;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;

/** PAY-07. Refuses nothing: an obligation, reported as a missed deadline when it is not kept. */
final class PayInTime extends RuleCondition {

    PayInTime() {
        super(PAY_07, MAKE_PAYMENT);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.paymentDueDays();
    }

    @Override
    List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("days", terms.paymentDueDays().value()));
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return NOT_ASKED;
    }

    @Override
    Reason explain(Case c) {
        throw new IllegalStateException("PAY-07 refuses nothing");
    }
}
