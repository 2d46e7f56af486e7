package org.planningservices.step;

import java.util.Objects;
import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/**
 * The partner submits the completion report with the customer's deliverable (ENG-06, ENG-07). Immutable.
 *
 * @param partnerId  the partner that takes the step
 * @param deliverable  the name of the deliverable: at most 1,000 code points; may be empty or blank, which ENG-07
 *     refuses
 */
public record SubmitCompletionReport(PartnerId partnerId, String deliverable) implements PartnerVoucherStep {

    /**
     * Checks the deliverable.
     *
     * @param partnerId  the partner that takes the step
     * @param deliverable  the name of the deliverable: at most 1,000 code points
     * @throws IllegalArgumentException if the deliverable is anything else
     */
    public SubmitCompletionReport {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(deliverable, "deliverable");
        Require.text(deliverable, "deliverable");
    }

    /**
     * Returns the step.
     *
     * @param partner  the partner that takes the step
     * @param deliverable  the name of the deliverable: at most 1,000 code points
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
