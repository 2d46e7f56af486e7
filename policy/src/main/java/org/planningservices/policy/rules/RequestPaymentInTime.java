package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.TIM_07;
import static org.planningservices.step.VoucherAction.REQUEST_PAYMENT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
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
    protected Sourced<?> term(Terms terms) {
        return terms.paymentRequestWindowDays();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("days", terms.paymentRequestWindowDays().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(c.epochDay() > lastDay(c));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.after(lastDay(c));
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("redeemedOn", c.voucher().redeemedOn().orElseThrow()),
                ComparedValue.of("lastDay", date(lastDay(c))),
                ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    protected Derivation derivation(Case c) {
        return Derivations.paymentRequest(
                c.day().program(), c.voucher().redeemedOn().orElseThrow());
    }

    private static int lastDay(Case c) {
        return c.calendar().paymentRequestBy(c.voucher().redeemedDay());
    }
}
