package org.planningservices.policy.audit;

import org.planningservices.party.Enrollment;
import org.planningservices.policy.pool.PoolBalance;

/**
 * What became of the days of an enrolment. Immutable.
 *
 * @param enrollment  the enrolment
 * @param pool  where its days are on the day of the report
 */
public record EnrollmentReport(Enrollment enrollment, PoolBalance pool) {}
