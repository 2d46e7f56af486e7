package org.planningservices.engagement;

/** The level at which a competency is held or asked for, lowest first. */
public enum CompetencyLevel {
    /** Silver. */
    SILVER,
    /** Gold. */
    GOLD;

    /**
     * Tells whether this level is enough where another is asked for: silver or gold for silver, gold alone for gold.
     *
     * @param required  the level asked for
     * @return true if this level meets it
     */
    public boolean meets(CompetencyLevel required) {
        return compareTo(required) >= 0;
    }
}
