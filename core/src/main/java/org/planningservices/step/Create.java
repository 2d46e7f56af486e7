package org.planningservices.step;

import java.util.Objects;
import java.util.Optional;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.require.Require;

/**
 * The customer creates a voucher from the days of an enrollment (VCH-01). Immutable.
 *
 * @param enrollmentId  the enrollment that provides the days
 * @param offering  the offering, which is the type of the voucher
 * @param serviceLevel  the length of the engagement
 * @param administrator  the e-mail of the customer's benefits administrator, with which a partner validates the voucher
 *     (VCH-07); empty if it is not known
 */
public record Create(
        EnrollmentId enrollmentId, Offering offering, ServiceLevel serviceLevel, Optional<String> administrator)
        implements VoucherStep {

    /**
     * Checks the e-mail.
     *
     * @param enrollmentId  the enrollment that provides the days
     * @param offering  the offering, which is the type of the voucher
     * @param serviceLevel  the length of the engagement
     * @param administrator  the e-mail: at most 1,000 code points, not blank; empty if it is not known
     * @throws IllegalArgumentException if the e-mail is anything else
     */
    public Create {
        Objects.requireNonNull(enrollmentId, "enrollmentId");
        Objects.requireNonNull(offering, "offering");
        Objects.requireNonNull(serviceLevel, "serviceLevel");
        Objects.requireNonNull(administrator, "administrator");
        administrator.ifPresent(email -> Require.notBlank(email, "administrator"));
    }

    /**
     * Returns the step that creates a voucher without an administrator.
     *
     * @param enrollment  the enrollment that provides the days
     * @param offering  the offering
     * @param days  the length of the engagement in days, zero or more
     * @return the step
     */
    public static Create of(EnrollmentId enrollment, Offering offering, int days) {
        return of(enrollment, offering, ServiceLevel.ofDays(days));
    }

    /**
     * Returns the step that creates a voucher without an administrator.
     *
     * @param enrollment  the enrollment that provides the days
     * @param offering  the offering
     * @param serviceLevel  the length of the engagement
     * @return the step
     */
    public static Create of(EnrollmentId enrollment, Offering offering, ServiceLevel serviceLevel) {
        return new Create(enrollment, offering, serviceLevel, Optional.empty());
    }

    /**
     * Returns a copy that names the customer's benefits administrator (VCH-07).
     *
     * @param email  the e-mail: at most 1,000 code points, not blank
     * @return the copy
     * @throws IllegalArgumentException if the e-mail is anything else
     */
    public Create withAdministrator(String email) {
        Objects.requireNonNull(email, "email");
        return new Create(enrollmentId, offering, serviceLevel, Optional.of(email));
    }

    /**
     * Returns a copy under another enrollment.
     *
     * @param enrollment  the enrollment that provides the days
     * @return the copy
     */
    public Create withEnrollmentId(EnrollmentId enrollment) {
        return new Create(enrollment, offering, serviceLevel, administrator);
    }

    /**
     * Returns a copy of another offering.
     *
     * @param offering  the offering
     * @return the copy
     */
    public Create withOffering(Offering offering) {
        return new Create(enrollmentId, offering, serviceLevel, administrator);
    }

    /**
     * Returns a copy of another length.
     *
     * @param serviceLevel  the length of the engagement
     * @return the copy
     */
    public Create withServiceLevel(ServiceLevel serviceLevel) {
        return new Create(enrollmentId, offering, serviceLevel, administrator);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.CREATE;
    }
}
