package org.planningservices.spring;

import java.time.Duration;

/** Receives the end of each sweep of the schedule. */
interface SweepListener {

    /** Called when a sweep has ended. */
    void ended(Duration took, boolean isFailed);
}
