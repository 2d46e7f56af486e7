package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;

/**
 * A deadline that passed without what was due (TIM-07, PAY-07). Immutable.
 *
 * @param rule  the rule that sets it
 * @param due  the last day, inclusive
 * @param derivation  how that day came about
 */
public record MissedDeadline(Rule rule, LocalDate due, Derivation derivation) {
    /**
     * Checks that no part is null.
     *
     * @param rule  the rule that sets it
     * @param due  the last day, inclusive
     * @param derivation  how that day came about
     */
    public MissedDeadline {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(derivation, "derivation");
    }

    /** Returns the id of the rule and the last day. */
    @Override
    public String toString() {
        return rule.id() + ": " + due;
    }
}
