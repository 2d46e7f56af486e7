package org.planningservices.step;

import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/**
 * The partner submits the completion report with the customer's deliverable (ENG-06, ENG-07). Immutable.
 *
 * @param partnerId  the partner that takes the step
 * @param deliverable  the name of the deliverable: at most 1,000 whole characters; may be empty or blank, which ENG-07
 *     answers
 */
public record SubmitCompletionReport(PartnerId partnerId, String deliverable) implements PartnerVoucherStep {

    /**
     * Checks the deliverable.
     *
     * @param partnerId  the partner that takes the step
     * @param deliverable  the name of the deliverable: at most 1,000 whole characters
     * @throws IllegalArgumentException if the deliverable is anything else
     */
    public SubmitCompletionReport {
        Require.text(deliverable, "deliverable");
    }

    /**
     * Returns the step.
     *
     * @param partner  the partner that takes the step
     * @param deliverable  the name of the deliverable: at most 1,000 whole characters
     * @return the step
     * @throws IllegalArgumentException if the deliverable is anything else
     */
    public static SubmitCompletionReport of(PartnerId partner, String deliverable) {
        return new SubmitCompletionReport(partner, deliverable);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.SUBMIT_COMPLETION_REPORT;
    }
}
