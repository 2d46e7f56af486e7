package org.planningservices.step;

import org.planningservices.require.Require;

/**
 * Microsoft rejects a payment request; its vouchers can be claimed again while TIM-07 allows (PAY-14). Immutable.
 *
 * @param requestId  the number of the payment request
 * @param reason  the reason: at most 1,000 whole characters, perhaps blank
 */
public record RejectPayment(PaymentRequestId requestId, String reason) implements PaymentStep {

    /**
     * Checks the reason.
     *
     * @param requestId  the number of the payment request
     * @param reason  the reason: at most 1,000 whole characters, perhaps blank
     * @throws IllegalArgumentException if the reason is anything else
     */
    public RejectPayment {
        Require.text(reason, "reason");
    }

    /**
     * Returns the step.
     *
     * @param request  the number of the payment request
     * @param reason  the reason: at most 1,000 whole characters, perhaps blank
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
