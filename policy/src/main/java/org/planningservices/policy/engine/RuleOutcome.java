package org.planningservices.policy.engine;

/** The outcome of a condition for a case. */
public enum RuleOutcome {
    /** The condition holds. */
    ACCEPTED,
    /** The condition does not hold. */
    REFUSED,
    /** The condition needs a fact that was not given. */
    UNKNOWN,
    /**
     * The condition does not apply: on this day, to this engagement, or because another condition refuses what it builds on.
     */
    NOT_ASKED;

    /** Returns {@link #REFUSED} or {@link #ACCEPTED}. */
    public static RuleOutcome refusedIf(boolean refused) {
        return refused ? REFUSED : ACCEPTED;
    }
}
