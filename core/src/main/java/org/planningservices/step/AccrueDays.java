package org.planningservices.step;

import org.planningservices.party.EnrollmentId;
import org.planningservices.require.Require;

/**
 * An enrolment earns planning days (ENT-13). Immutable.
 *
 * @param enrollment  the enrolment
 * @param days  the planning days, zero or more
 */
public record AccrueDays(EnrollmentId enrollment, int days) implements EnrollmentStep {

    /**
     * Checks the days.
     *
     * @param enrollment  the enrolment
     * @param days  the planning days, zero or more
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public AccrueDays {
        Require.notNegative(days, "days");
    }

    /**
     * Returns the step that earns an enrolment so many days.
     *
     * @param enrollment  the enrolment
     * @param days  the planning days, zero or more
     * @return the step
     * @throws IllegalArgumentException if the days are negative
     */
    public static AccrueDays of(EnrollmentId enrollment, int days) {
        return new AccrueDays(enrollment, days);
    }

    @Override
    public EnrollmentAction action() {
        return EnrollmentAction.ACCRUE_DAYS;
    }
}
