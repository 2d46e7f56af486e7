package org.planningservices.voucher;

import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/**
 * The partner completes the engagement (ENG-03, ENG-12). Immutable.
 *
 * @param partner  the partner that takes the step
 * @param deliveredDays  the days delivered, zero or more
 * @param offsiteDays  the days of them that were delivered off site, zero or more
 */
public record CompleteEngagement(PartnerId partner, int deliveredDays, int offsiteDays) implements PartnerVoucherStep {

    /**
     * Checks the days.
     *
     * @param partner  the partner that takes the step
     * @param deliveredDays  the days delivered, zero or more
     * @param offsiteDays  the days of them that were delivered off site, zero or more
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public CompleteEngagement {
        Require.notNegative(deliveredDays, "delivered days");
        Require.notNegative(offsiteDays, "off-site days");
    }

    /**
     * Returns the step.
     *
     * @param partner  the partner that takes the step
     * @param deliveredDays  the days delivered, zero or more
     * @param offsiteDays  the days of them that were delivered off site, zero or more
     * @return the step
     * @throws IllegalArgumentException if one of the numbers is negative
     */
    public static CompleteEngagement of(PartnerId partner, int deliveredDays, int offsiteDays) {
        return new CompleteEngagement(partner, deliveredDays, offsiteDays);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.COMPLETE_ENGAGEMENT;
    }
}
