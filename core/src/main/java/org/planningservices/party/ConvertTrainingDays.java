package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * An enrolment turns training days into planning days; the ratio is the caller's (ENT-11). Immutable.
 *
 * @param enrollment  the enrolment
 * @param trainingDays  the training days given, zero or more
 * @param planningDays  the planning days got, zero or more
 */
public record ConvertTrainingDays(EnrollmentId enrollment, int trainingDays, int planningDays)
        implements EnrollmentStep {

    /**
     * Checks the days.
     *
     * @param enrollment  the enrolment
     * @param trainingDays  the training days given, zero or more
     * @param planningDays  the planning days got, zero or more
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public ConvertTrainingDays {
        Require.notNegative(trainingDays, "training days");
        Require.notNegative(planningDays, "planning days");
    }

    /**
     * Returns the step that turns these training days into these planning days.
     *
     * @param enrollment  the enrolment
     * @param trainingDays  the training days given, zero or more
     * @param planningDays  the planning days got, zero or more
     * @return the step
     * @throws IllegalArgumentException if one of the numbers is negative
     */
    public static ConvertTrainingDays of(EnrollmentId enrollment, int trainingDays, int planningDays) {
        return new ConvertTrainingDays(enrollment, trainingDays, planningDays);
    }

    @Override
    public EnrollmentAction action() {
        return EnrollmentAction.CONVERT_TRAINING_DAYS;
    }
}
