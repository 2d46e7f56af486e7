package org.planningservices.policy.next;

import org.planningservices.policy.decision.StepArgument;
import org.planningservices.rule.Rule;

/**
 * A rule that cannot be asked before the intent says more. Immutable.
 *
 * @param rule  the rule
 * @param argument  what the intent does not say
 */
public record OpenQuestion(Rule rule, StepArgument argument) {

    /** Returns the rule's id and what is missing. */
    @Override
    public String toString() {
        return rule.id() + ": " + argument;
    }
}
