package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.TIM_07;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.QSG;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.voucher.VoucherAction.REQUEST_PAYMENT;

import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.Compared;

/** TIM-07. Refused: the day is more than 60 days after the redemption. */
final class RequestPaymentInTime extends Law {

    RequestPaymentInTime() {
        super(rule(TIM_07, "payment is asked for within 60 days of the redemption", REQUEST_PAYMENT)
                .basis(STATED)
                .addSources(DPS, SEED, QSG));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(c.epochDay() > lastDay(c));
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("redeemedOn", c.voucher().redeemedOn().orElseThrow()),
                Compared.of("lastDay", date(lastDay(c))),
                Compared.of("day", c.on()));
    }

    private static int lastDay(Case c) {
        return c.calendar()
                .paymentRequestBy(
                        VoucherCalendar.epochDay(c.voucher().redeemedOn().orElseThrow()));
    }
}
