package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.LIF_03;
import static org.planningservices.rule.Sources.STEPS;

import org.jspecify.annotations.Nullable;
import org.planningservices.rule.Compared;
import org.planningservices.step.Create;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;

/** LIF-03. Refused: the step names a voucher or a payment request that was never created. */
final class NamesWhatWasCreated extends Law {

    NamesWhatWasCreated() {
        super(LIF_03, implied(STEPS), everyAction());
    }

    @Override
    Outcome answer(Case c) {
        if (c instanceof PaymentCase payment) {
            return refusedIf(payment.lacksVoucher() || namesNoRequest(payment));
        }
        return refusedIf(!c.hasVoucher() && !(c.step() instanceof Create) && c.step() instanceof VoucherStep);
    }

    @Override
    Reason explain(Case c) {
        if (!(c instanceof PaymentCase payment)) {
            return reason(Compared.of("number", c.id()));
        }
        return namesNoRequest(payment)
                ? variant("request", Compared.of("number", payment.number()))
                : reason(Compared.of("number", payment.missing()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        if (!(c instanceof PaymentCase payment)) {
            return Way.create(c, c.id(), c.lifecycle().from(c.voucherAction()));
        }
        if (namesNoRequest(payment)) {
            boolean claimed = payment.found().stream()
                    .anyMatch(voucher -> voucher.paymentRequest().isPresent());
            return claimed || payment.found().isEmpty() ? null : payment.requestFirst();
        }
        if (!(payment.step() instanceof RequestPayment)) {
            return null;
        }
        return payment.covered().isEmpty()
                ? Way.create(
                        c,
                        payment.missing().get(0),
                        payment.lifecycle().from(payment.paymentStep().action()))
                : payment.covering(payment.covered().stream().map(Voucher::id).toList());
    }

    @Override
    boolean isAboutRequest() {
        return true;
    }

    private static boolean namesNoRequest(PaymentCase payment) {
        return !(payment.step() instanceof RequestPayment) && !payment.isKnown();
    }
}
