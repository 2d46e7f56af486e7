package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.NOT_ASKED;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.PAY_07;
import static org.planningservices.rule.Sources.SAVB;
import static org.planningservices.voucher.VoucherAction.MAKE_PAYMENT;

/** PAY-07. Refuses nothing: an obligation, reported as a missed deadline when it is not kept. */
final class PayInTime extends Law {

    PayInTime() {
        super(rule(PAY_07, "payment is made within 30 days of the approval", MAKE_PAYMENT)
                .basis(STATED)
                .addSource(SAVB));
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
