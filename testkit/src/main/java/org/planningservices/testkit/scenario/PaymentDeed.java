package org.planningservices.testkit.scenario;

/**
 * A payment request: unless said otherwise by the holder of the first voucher, at the location of that reservation.
 * Immutable.
 */
public final class PaymentDeed extends PartnerDeed {

    PaymentDeed(Draft draft) {
        super(draft);
    }

    @Override
    public PaymentDeed by(String partner) {
        return new PaymentDeed(with(Word.PARTNER, partner));
    }

    /**
     * Says under which location payment is asked for.
     *
     * @param location  the location, such as {@code fabrikam-nl}
     * @return the request, said so
     */
    public PaymentDeed at(String location) {
        return new PaymentDeed(with(Word.LOCATION, location));
    }
}
