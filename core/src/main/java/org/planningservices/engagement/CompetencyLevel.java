package org.planningservices.engagement;

import java.util.Objects;

/** The level at which a competency is held or required, lowest first. */
public enum CompetencyLevel {
    /** Silver. */
    SILVER,
    /** Gold. */
    GOLD;

    /**
     * Returns whether this level meets a required level: silver and gold meet silver, only gold meets gold.
     *
     * @param required  the required level
     * @return true if this level meets it
     */
    public boolean meets(CompetencyLevel required) {
        Objects.requireNonNull(required, "required");
        return compareTo(required) >= 0;
    }
}
