package org.planningservices.policy.engine;

/** What a law says of a case. */
public enum RuleOutcome {
    /** Yes. */
    ACCEPTED,
    /** No. */
    REFUSED,
    /** It needs a fact that was not given. */
    UNKNOWN,
    /** It has nothing to say: another day, another engagement, or another law has refused what it would build on. */
    NOT_ASKED;

    /** Returns {@link #REFUSED} or {@link #ACCEPTED}. */
    public static RuleOutcome refusedIf(boolean refused) {
        return refused ? REFUSED : ACCEPTED;
    }
}
