package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.planningservices.step.Step;

/**
 * What makes a refused step possible: the measures, and the step as it is accepted after them.
 *
 * <p>For example, a location in the country of delivery in place of another. A rule that lacks a fact is not helped by a
 * remedy: what was undecided stays so until the fact is given. Immutable.
 *
 * @param on  the day of the step: the day that was decided on, or a later one if only waiting helps
 * @param actions  what to do, in order; at least one
 * @param step  the step as it is accepted after the measures, with the first value of each change; what a measure has to
 *     bring about, such as a location that is not there yet, stands in it under a name of its own
 */
public record Remedy(LocalDate on, List<RemedyAction> actions, Step step) {

    /**
     * Copies the measures.
     *
     * @param on  the day the step is taken
     * @param actions  what to do, in order; at least one
     * @param step  the step as it is accepted after the measures
     */
    public Remedy {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actions, "actions");
        Objects.requireNonNull(step, "step");
        actions = List.copyOf(actions);
    }

    /** Returns what to do, and the day of the step. */
    @Override
    public String toString() {
        return actions.stream().map(RemedyAction::message).collect(Collectors.joining(", then ")) + " (on " + on + ")";
    }
}
