package org.planningservices.spring;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the desk, in the zone in which days are counted. */
final class DeskClock {

    private DeskClock() {}

    /**
     * Returns the clock for an application without a clock of its own. Its zone is UTC unless a property names another. The zone of
     * the machine does not count: it can differ between instances, which would then decide on different days.
     */
    static Clock system(PlanningServicesProperties properties) {
        ZoneId zone = properties.zone();
        return Clock.system(zone == null ? ZoneOffset.UTC : zone);
    }

    /** Returns a clock in the zone of the property; unchanged without the property. */
    static Clock of(Clock clock, PlanningServicesProperties properties) {
        ZoneId zone = properties.zone();
        return zone == null ? clock : clock.withZone(zone);
    }
}
