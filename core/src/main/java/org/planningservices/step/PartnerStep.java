package org.planningservices.step;

import org.planningservices.engagement.Offering;
import org.planningservices.party.PartnerId;

/** A step that a partner takes for itself, for one offering. Immutable. */
public sealed interface PartnerStep extends Step permits EnrollInOffering, RegisterForPaymentTool {

    /**
     * Returns the partner that takes the step.
     *
     * @return the partner
     */
    PartnerId partnerId();

    /**
     * Returns the offering that the step is about.
     *
     * @return the offering
     */
    Offering offering();

    @Override
    PartnerAction action();
}
