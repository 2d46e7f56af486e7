package org.planningservices.party;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.engagement.Offering;

/**
 * A day on which a partner enrolled in an offering, or registered for it. Immutable.
 *
 * @param offering  the offering
 * @param on  the day
 */
public record OfferingDate(Offering offering, LocalDate on) {

    /**
     * Checks that no part is null.
     *
     * @param offering  the offering
     * @param on  the day
     */
    public OfferingDate {
        Objects.requireNonNull(offering, "offering");
        Objects.requireNonNull(on, "on");
    }

    /**
     * Returns the offering with the day.
     *
     * @param offering  the offering
     * @param on  the day
     * @return the two
     */
    public static OfferingDate of(Offering offering, LocalDate on) {
        return new OfferingDate(offering, on);
    }
}
