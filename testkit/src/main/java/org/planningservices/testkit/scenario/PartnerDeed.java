package org.planningservices.testkit.scenario;

/**
 * A step that a partner takes: unless said otherwise the holder of the voucher, and {@code fabrikam} where none holds it.
 * Immutable.
 */
public class PartnerDeed extends Deed {

    PartnerDeed(Draft draft) {
        super(draft);
    }

    /**
     * Says which partner takes the step.
     *
     * @param partner  the partner; one never stated is not known to the rules
     * @return the step, said so
     */
    public PartnerDeed by(String partner) {
        return new PartnerDeed(with(Word.PARTNER, partner));
    }
}
