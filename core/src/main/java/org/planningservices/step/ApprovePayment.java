package org.planningservices.step;

import java.util.Objects;

/**
 * Microsoft approves a payment request (PAY-07). Immutable.
 *
 * @param requestId  the id of the payment request
 */
public record ApprovePayment(PaymentRequestId requestId) implements PaymentStep {

    /**
     * Checks that no part is null.
     *
     * @param requestId  the id of the payment request
     */
    public ApprovePayment {
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns the step.
     *
     * @param request  the id of the payment request
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
