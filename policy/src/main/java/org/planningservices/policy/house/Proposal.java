package org.planningservices.policy.house;

import java.util.List;
import java.util.Objects;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.FactName;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Step;

/**
 * What would satisfy a rule of an application's own: another argument of the step, or a fact brought about. Immutable.
 *
 * @param action  what to do
 * @param step  the step after it
 * @param facts  what is known after it
 */
public record Proposal(RemedyAction action, Step step, Facts facts) {

    /**
     * Checks that no part is null.
     *
     * @param action  what to do
     * @param step  the step after it
     * @param facts  what is known after it
     */
    public Proposal {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * Returns a change of an argument of the step.
     *
     * @param question  the question that the rule refuses
     * @param argument  the argument
     * @param accepted  what would be accepted, best first; empty where anything else would do
     * @param step  the step of the same action with the first of these
     * @return the proposal
     * @throws IllegalArgumentException if the step has another action
     */
    public static Proposal change(Question question, StepArgument argument, List<?> accepted, Step step) {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(step, "step");
        if (!step.action().equals(question.action())) {
            throw new IllegalArgumentException(
                    "a step of the action `" + question.action().title() + "` was expected, found `"
                            + step.action().title() + "`");
        }
        return new Proposal(new RemedyAction.ChangeArgument(argument, accepted), step, question.facts());
    }

    /**
     * Returns a fact of the application's own to bring about.
     *
     * @param question  the question that the rule refuses
     * @param fact  the fact
     * @param accepted  a value that would be accepted
     * @param <T>  the type of the value
     * @return the proposal
     */
    public static <T> Proposal obtain(Question question, FactName<T> fact, T accepted) {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(accepted, "accepted");
        return new Proposal(
                new RemedyAction.ObtainOwn(fact, accepted),
                question.step(),
                question.facts().with(fact, accepted));
    }
}
