package org.planningservices.voucher;

/**
 * Microsoft rejects a payment request; its vouchers can be claimed again while TIM-07 allows (PAY-14). Immutable.
 *
 * @param request  the number of the payment request
 * @param reason  the reason
 */
public record RejectPayment(PaymentRequestId request, String reason) implements PaymentStep {

    /**
     * Returns the step.
     *
     * @param request  the number of the payment request
     * @param reason  the reason
     * @return the step
     */
    public static RejectPayment of(PaymentRequestId request, String reason) {
        return new RejectPayment(request, reason);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REJECT_PAYMENT;
    }
}
