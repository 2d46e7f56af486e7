package org.planningservices.step;

import org.planningservices.party.EnrollmentId;

/** A step that adds days to an enrollment. Immutable. */
public sealed interface PoolStep extends Step permits AccrueDays, ConvertTrainingDays {

    /**
     * Returns the enrollment that gets the days.
     *
     * @return the enrollment
     */
    EnrollmentId enrollmentId();

    @Override
    PoolAction action();
}
