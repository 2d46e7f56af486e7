package org.planningservices.step;

import java.util.Objects;

/**
 * Microsoft pays an approved request (PAY-07). Immutable.
 *
 * @param requestId  the id of the payment request
 */
public record MakePayment(PaymentRequestId requestId) implements PaymentStep {

    /**
     * Checks that no part is null.
     *
     * @param requestId  the id of the payment request
     */
    public MakePayment {
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns the step.
     *
     * @param request  the id of the payment request
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
