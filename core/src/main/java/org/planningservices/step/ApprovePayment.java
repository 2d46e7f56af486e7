package org.planningservices.step;

/**
 * Microsoft approves a payment request (PAY-07). Immutable.
 *
 * @param requestId  the number of the payment request
 */
public record ApprovePayment(PaymentRequestId requestId) implements PaymentStep {

    /**
     * Returns the step.
     *
     * @param request  the number of the payment request
     * @return the step
     */
    public static ApprovePayment of(PaymentRequestId request) {
        return new ApprovePayment(request);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.APPROVE_PAYMENT;
    }
}
