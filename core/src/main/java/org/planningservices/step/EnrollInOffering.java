package org.planningservices.step;

import java.util.Objects;
import org.planningservices.engagement.Offering;
import org.planningservices.party.PartnerId;

/**
 * A partner enrolls in an offering, or renews its enrollment there (ELG-03, ELG-05, ELG-06, ELG-08, ELG-11). Immutable.
 *
 * @param partnerId  the partner
 * @param offering  the offering
 */
public record EnrollInOffering(PartnerId partnerId, Offering offering) implements PartnerStep {

    /**
     * Checks that no part is null.
     *
     * @param partnerId  the partner
     * @param offering  the offering
     */
    public EnrollInOffering {
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
    public static EnrollInOffering of(PartnerId partner, Offering offering) {
        return new EnrollInOffering(partner, offering);
    }

    @Override
    public PartnerAction action() {
        return PartnerAction.ENROLL_IN_OFFERING;
    }
}
