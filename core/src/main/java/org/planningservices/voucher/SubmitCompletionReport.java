package org.planningservices.voucher;

import org.planningservices.party.PartnerId;

/**
 * The partner submits the completion report with the customer's deliverable (ENG-06, ENG-07). Immutable.
 *
 * @param partner  the partner that takes the step
 * @param deliverable  the name of the deliverable; may be empty or blank, which ENG-07 answers
 */
public record SubmitCompletionReport(PartnerId partner, String deliverable) implements PartnerVoucherStep {

    /**
     * Returns the step.
     *
     * @param partner  the partner that takes the step
     * @param deliverable  the name of the deliverable
     * @return the step
     */
    public static SubmitCompletionReport of(PartnerId partner, String deliverable) {
        return new SubmitCompletionReport(partner, deliverable);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.SUBMIT_COMPLETION_REPORT;
    }
}
