package org.planningservices.step;

import java.util.Objects;
import org.planningservices.party.EnrollmentId;
import org.planningservices.require.Require;

/**
 * An enrollment earns planning days (ENT-13). Immutable.
 *
 * @param enrollmentId  the enrollment
 * @param days  the planning days, zero or more
 */
public record AccrueDays(EnrollmentId enrollmentId, int days) implements PoolStep {

    /**
     * Checks the days.
     *
     * @param enrollmentId  the enrollment
     * @param days  the planning days, zero or more
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public AccrueDays {
        Objects.requireNonNull(enrollmentId, "enrollmentId");
        Require.notNegative(days, "days");
    }

    /**
     * Returns the step that adds earned days to an enrollment.
     *
     * @param enrollment  the enrollment
     * @param days  the planning days, zero or more
     * @return the step
     * @throws IllegalArgumentException if the days are negative
     */
    public static AccrueDays of(EnrollmentId enrollment, int days) {
        return new AccrueDays(enrollment, days);
    }

    @Override
    public PoolAction action() {
        return PoolAction.ACCRUE_DAYS;
    }
}
