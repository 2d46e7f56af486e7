package org.planningservices.testkit.scenario;

/**
 * A payment request: unless said otherwise by the holder of the first voucher, at the location of that reservation.
 * Immutable.
 */
public final class PaymentRequestStep extends StepByPartner {

    PaymentRequestStep(Draft draft) {
        super(draft);
    }

    @Override
    public PaymentRequestStep by(String partner) {
        return new PaymentRequestStep(with(Word.PARTNER, partner));
    }

    /**
     * Says under which location payment is asked for.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return the request, said so
     */
    public PaymentRequestStep at(String location) {
        return new PaymentRequestStep(with(Word.LOCATION, location));
    }
}
