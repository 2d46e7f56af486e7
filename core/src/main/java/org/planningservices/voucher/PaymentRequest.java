package org.planningservices.voucher;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;

/**
 * A payment request: the step and its day. The vouchers that it covers have its status. Immutable.
 *
 * @param step  the request, with its id, partner, location and vouchers
 * @param requestedOn  the day of the request
 */
public record PaymentRequest(RequestPayment step, LocalDate requestedOn) {

    /**
     * Checks that no part is null.
     *
     * @param step  the request, with its id, partner, location and vouchers
     * @param requestedOn  the day of the request
     */
    public PaymentRequest {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(requestedOn, "requestedOn");
    }

    /**
     * Returns the id of the payment request.
     *
     * @return the number
     */
    public PaymentRequestId id() {
        return step.requestId();
    }
}
