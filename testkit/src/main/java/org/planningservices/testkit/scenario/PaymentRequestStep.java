package org.planningservices.testkit.scenario;

import java.util.Objects;

/**
 * A payment request: by default of the holder of the first voucher, at the location of its reservation. Immutable.
 */
public final class PaymentRequestStep extends StepByPartner {

    PaymentRequestStep(Draft draft) {
        super(draft);
    }

    @Override
    public PaymentRequestStep by(String partner) {
        Objects.requireNonNull(partner, "partner");
        return new PaymentRequestStep(with(Word.PARTNER, partner));
    }

    /**
     * Sets the location of the payment request.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return a copy of the request with this change
     */
    public PaymentRequestStep at(String location) {
        Objects.requireNonNull(location, "location");
        return new PaymentRequestStep(with(Word.LOCATION, location));
    }
}
