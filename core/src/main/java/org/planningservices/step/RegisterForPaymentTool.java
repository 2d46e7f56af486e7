package org.planningservices.step;

import java.util.Objects;
import org.planningservices.engagement.Offering;
import org.planningservices.party.PartnerId;

/**
 * A partner registers in the payment tool for an offering (PAY-02). Immutable.
 *
 * @param partnerId  the partner
 * @param offering  the offering
 */
public record RegisterForPaymentTool(PartnerId partnerId, Offering offering) implements PartnerStep {

    /**
     * Checks that no part is null.
     *
     * @param partnerId  the partner
     * @param offering  the offering
     */
    public RegisterForPaymentTool {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(offering, "offering");
    }

    /**
     * Returns the step of this partner for this offering.
     *
     * @param partner  the partner
     * @param offering  the offering
     * @return the step
     */
    public static RegisterForPaymentTool of(PartnerId partner, Offering offering) {
        return new RegisterForPaymentTool(partner, offering);
    }

    @Override
    public PartnerAction action() {
        return PartnerAction.REGISTER_FOR_PAYMENT_TOOL;
    }
}
