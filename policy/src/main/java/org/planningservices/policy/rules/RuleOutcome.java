package org.planningservices.policy.rules;

/** What a law says of a case. */
enum RuleOutcome {
    /** Yes. */
    ACCEPTED,
    /** No. */
    REFUSED,
    /** It needs a fact that was not given. */
    UNKNOWN,
    /** It has nothing to say: another day, another engagement, or another law has refused what it would build on. */
    NOT_ASKED;

    static RuleOutcome refusedIf(boolean refused) {
        return refused ? REFUSED : ACCEPTED;
    }
}
