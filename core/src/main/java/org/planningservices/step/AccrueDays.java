package org.planningservices.step;

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
        Require.notNegative(days, "days");
    }

    /**
     * Returns the step that earns an enrollment so many days.
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
