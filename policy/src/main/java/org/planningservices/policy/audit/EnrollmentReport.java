package org.planningservices.policy.audit;

import java.util.List;
import java.util.Objects;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolMovement;

/**
 * What became of the days of an enrollment. Immutable.
 *
 * @param enrollment  the enrollment
 * @param pool  where its days are on the day of the report
 * @param movements  what moved days through that day, in order, each with its rule or provision
 */
public record EnrollmentReport(Enrollment enrollment, PoolBalance pool, List<PoolMovement> movements) {

    /**
     * Copies the movements.
     *
     * @param enrollment  the enrollment
     * @param pool  where its days are on the day of the report
     * @param movements  what moved days through that day, in order
     */
    public EnrollmentReport {
        Objects.requireNonNull(enrollment, "enrollment");
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(movements, "movements");
        movements = List.copyOf(movements);
    }

    /** Returns the id of the enrollment, and where its days are. */
    @Override
    public String toString() {
        return enrollment.id() + ": " + pool;
    }
}
