package org.planningservices.step;

/** A step of all the vouchers of a payment request. Immutable. */
public sealed interface PaymentStep extends LifecycleStep
        permits RequestPayment, ApprovePayment, RejectPayment, MakePayment {

    /**
     * Returns the id of the payment request.
     *
     * @return the number
     */
    PaymentRequestId requestId();
}
