package org.planningservices.step;

import java.util.Objects;
import org.planningservices.require.Require;

/**
 * Microsoft rejects a payment request; its vouchers can be claimed again while TIM-07 allows (PAY-14). Immutable.
 *
 * @param requestId  the id of the payment request
 * @param reason  the reason: at most 1,000 code points, may be blank
 */
public record RejectPayment(PaymentRequestId requestId, String reason) implements PaymentStep {

    /**
     * Checks the reason.
     *
     * @param requestId  the id of the payment request
     * @param reason  the reason: at most 1,000 code points, may be blank
     * @throws IllegalArgumentException if the reason is anything else
     */
    public RejectPayment {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reason, "reason");
        Require.text(reason, "reason");
    }

    /**
     * Returns the step.
     *
     * @param request  the id of the payment request
     * @param reason  the reason: at most 1,000 code points, may be blank
     * @return the step
     * @throws IllegalArgumentException if the reason is anything else
     */
    public static RejectPayment of(PaymentRequestId request, String reason) {
        return new RejectPayment(request, reason);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REJECT_PAYMENT;
    }
}
