package org.planningservices.voucher;

import java.time.LocalDate;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;

/**
 * A payment request that was made: what was asked, and when. Where it stands its vouchers tell. Immutable.
 *
 * @param step  what was asked: number, partner, location and vouchers
 * @param requestedOn  the day it was made
 */
public record PaymentRequest(RequestPayment step, LocalDate requestedOn) {

    /**
     * Returns the number of the payment request.
     *
     * @return the number
     */
    public PaymentRequestId id() {
        return step.requestId();
    }
}
