package org.planningservices.policy.judging;

import java.time.LocalDate;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.pool.PoolLedger;

/** What an audit has learned of an enrollment so far. */
final class EnrollmentAccount {

    private final PoolLedger pool;
    private final CustomerAccount customer;
    private Enrollment enrollment;

    EnrollmentAccount(Enrollment enrollment, PoolLedger pool, CustomerAccount customer) {
        this.enrollment = enrollment;
        this.pool = pool;
        this.customer = customer;
    }

    /** Notes an activation; of several the first counts. */
    void activate(LocalDate on) {
        if (enrollment.activatedOn().isEmpty()) {
            enrollment = enrollment.withActivatedOn(on);
        }
    }

    Enrollment enrollment() {
        return enrollment;
    }

    PoolLedger pool() {
        return pool;
    }

    CustomerAccount customer() {
        return customer;
    }
}
