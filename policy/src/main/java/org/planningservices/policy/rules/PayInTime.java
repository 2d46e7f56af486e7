package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.rule.RuleId.PAY_07;
import static org.planningservices.step.VoucherAction.MAKE_PAYMENT;

import java.util.List;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;

/** PAY-07. Refuses nothing: an obligation, reported as a missed deadline when it is not kept. */
final class PayInTime extends Law {

    PayInTime() {
        super(PAY_07, MAKE_PAYMENT);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.paymentDays();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("days", terms.paymentDays().value()));
    }

    @Override
    Outcome answer(Case c) {
        return NOT_ASKED;
    }

    @Override
    Reason explain(Case c) {
        throw new IllegalStateException("PAY-07 refuses nothing");
    }
}
