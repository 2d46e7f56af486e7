package org.planningservices.step;

import org.planningservices.party.EnrollmentId;

/** A step that adds days to an enrolment. Immutable. */
public sealed interface PoolStep extends Step permits AccrueDays, ConvertTrainingDays {

    /**
     * Returns the enrolment that gets the days.
     *
     * @return the enrolment
     */
    EnrollmentId enrollmentId();

    @Override
    PoolAction action();
}
