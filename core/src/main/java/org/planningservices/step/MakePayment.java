package org.planningservices.step;

/**
 * Microsoft pays an approved request (PAY-07). Immutable.
 *
 * @param requestId  the number of the payment request
 */
public record MakePayment(PaymentRequestId requestId) implements PaymentStep {

    /**
     * Returns the step.
     *
     * @param request  the number of the payment request
     * @return the step
     */
    public static MakePayment of(PaymentRequestId request) {
        return new MakePayment(request);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.MAKE_PAYMENT;
    }
}
