package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_07;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;

/** TIM-07. Refused: the day is more than 60 days after the redemption. */
final class RequestPaymentInTime extends RuleCondition {

    RequestPaymentInTime() {
        super(TIM_07, REQUEST_PAYMENT);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.paymentRequestWindowDays();
    }

    @Override
    List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("days", terms.paymentRequestWindowDays().value()));
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() > lastDay(c));
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        days.after(lastDay(c));
    }

    @Override
    Reason explain(Case c) {
        return reason(
                ComparedValue.of("redeemedOn", c.voucher().redeemedOn().orElseThrow()),
                ComparedValue.of("lastDay", date(lastDay(c))),
                ComparedValue.of("day", c.on()));
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
