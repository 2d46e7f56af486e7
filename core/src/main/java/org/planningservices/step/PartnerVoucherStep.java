package org.planningservices.step;

import org.planningservices.party.PartnerId;

/** A step of one voucher that a partner takes. Immutable. */
public sealed interface PartnerVoucherStep extends VoucherStep
        permits OperatorStep, Reschedule, StartEngagement, CompleteEngagement, SubmitCompletionReport {

    /**
     * Returns the partner that takes the step.
     *
     * @return the partner
     */
    PartnerId partnerId();
}
