package org.planningservices.step;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.party.PartnerId;

/**
 * The partner moves the planned start of a reserved engagement (VCH-14). Immutable.
 *
 * @param partnerId  the partner that takes the step
 * @param plannedStart  the day on which the engagement is now planned to start
 */
public record Reschedule(PartnerId partnerId, LocalDate plannedStart) implements PartnerVoucherStep {

    /**
     * Checks that no part is null.
     *
     * @param partnerId  the partner that takes the step
     * @param plannedStart  the day on which the engagement is now planned to start
     */
    public Reschedule {
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(plannedStart, "plannedStart");
    }

    /**
     * Returns the step.
     *
     * @param partner  the partner that takes the step
     * @param plannedStart  the day on which the engagement is now planned to start
     * @return the step
     */
    public static Reschedule of(PartnerId partner, LocalDate plannedStart) {
        return new Reschedule(partner, plannedStart);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.RESCHEDULE;
    }
}
