package org.planningservices.voucher;

import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;

/**
 * The customer makes a voucher from the days of an enrolment (VCH-01). Immutable.
 *
 * @param enrollment  the enrolment whose days it takes
 * @param offering  the offering, which is the type of the voucher
 * @param serviceLevel  the length of the engagement
 */
public record Create(EnrollmentId enrollment, Offering offering, ServiceLevel serviceLevel) implements VoucherStep {

    /**
     * Returns the step that makes a voucher.
     *
     * @param enrollment  the enrolment whose days it takes
     * @param offering  the offering
     * @param days  the length of the engagement in days, zero or more
     * @return the step
     */
    public static Create of(EnrollmentId enrollment, Offering offering, int days) {
        return new Create(enrollment, offering, ServiceLevel.ofDays(days));
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.CREATE;
    }
}
