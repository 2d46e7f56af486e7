package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_07;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Derivation;

/** TIM-07. Refused: the day is more than 60 days after the redemption. */
final class RequestPaymentInTime extends Law {

    RequestPaymentInTime() {
        super(TIM_07, REQUEST_PAYMENT);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.paymentRequestDays();
    }

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("days", terms.paymentRequestDays().value()));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() > lastDay(c));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.after(lastDay(c));
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("redeemedOn", c.voucher().redeemedOn().orElseThrow()),
                Compared.of("lastDay", date(lastDay(c))),
                Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Derivation derivation(Case c) {
        return Derivations.paymentRequest(
                c.day().program(), c.voucher().redeemedOn().orElseThrow());
    }

    private static int lastDay(Case c) {
        return c.calendar().paymentRequestBy(c.voucher().redeemedDay());
    }
}
