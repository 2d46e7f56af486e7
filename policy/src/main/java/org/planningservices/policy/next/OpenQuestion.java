package org.planningservices.policy.next;

import java.util.Objects;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.rule.Rule;

/**
 * A rule that cannot be evaluated until the intent gives one more argument. Immutable.
 *
 * @param rule  the rule
 * @param argument  what the intent does not say
 */
public record OpenQuestion(Rule rule, StepArgument argument) {
    /**
     * Checks that no part is null.
     *
     * @param rule  the rule
     * @param argument  what the intent does not say
     */
    public OpenQuestion {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(argument, "argument");
    }

    /** Returns the rule's id and what is missing. */
    @Override
    public String toString() {
        return rule.id() + ": " + argument;
    }
}
