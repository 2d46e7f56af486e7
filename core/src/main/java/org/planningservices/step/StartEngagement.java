package org.planningservices.step;

import java.util.Objects;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.PartnerId;

/**
 * A consultant of the partner starts the engagement (ELG-04, ELG-13). Immutable.
 *
 * @param partnerId  the partner that takes the step
 * @param consultantId  the consultant who leads the engagement
 */
public record StartEngagement(PartnerId partnerId, ConsultantId consultantId) implements PartnerVoucherStep {

    /**
     * Checks that no part is null.
     *
     * @param partnerId  the partner that takes the step
     * @param consultantId  the consultant who leads the engagement
     */
    public StartEngagement {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(consultantId, "consultantId");
    }

    /**
     * Returns the step.
     *
     * @param partner  the partner that takes the step
     * @param consultant  the consultant who leads the engagement
     * @return the step
     */
    public static StartEngagement of(PartnerId partner, ConsultantId consultant) {
        return new StartEngagement(partner, consultant);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.START_ENGAGEMENT;
    }
}
