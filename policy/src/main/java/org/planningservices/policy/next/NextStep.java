package org.planningservices.policy.next;

import java.util.List;
import java.util.Optional;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.step.Actor;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherAction;

/**
 * A step that can follow by the transition table: who may take it, on which days, what stands in its way today, and what
 * is still open.
 *
 * <p>It explains itself when it is read. The program makes next steps; nobody else needs to implement them.
 */
public interface NextStep {

    /**
     * Returns which step it is.
     *
     * @return the action
     */
    VoucherAction action();

    /**
     * Returns who may take it.
     *
     * @return the actor
     */
    Actor actor();

    /**
     * Returns the partner that may take it: the holder, or before a reservation the one that the intent names.
     *
     * @return the partner; empty for a step of somebody else, and where no partner is named
     */
    Optional<PartnerId> partnerId();

    /** Whether a next step can be taken on the day. */
    enum State {
        /** No rule refuses the step, and none lacks a fact or an argument: the decision would be yes. */
        OPEN,
        /**
         * No rule refuses the step, but a rule lacks a fact or an argument of the intent: the decision depends on it. An open
         * question counts as undecided even where some value of the argument would be accepted.
         */
        UNDECIDED,
        /** Some rule refuses the step, whatever the missing facts and arguments are. */
        CLOSED
    }

    /**
     * Returns whether the step can be taken on the day.
     *
     * @return open, undecided or closed
     */
    State state();

    /**
     * Tells whether the step can be taken on the day: no rule refuses it, lacks a fact, or has an open question.
     *
     * @return true if the decision would be yes; false if it would be no, and if it is not known
     */
    default boolean isOpen() {
        return state() == State.OPEN;
    }

    /**
     * Returns the rules that refuse the step today, in the order of the rulebook's table.
     *
     * @return the violations
     */
    List<Violation> violations();

    /**
     * Returns the rules that lack a fact, in the order of the rulebook's table.
     *
     * @return the undecided rules
     */
    List<Undecided> undecided();

    /**
     * Returns the rules that lack an argument, in the order of the rulebook's table.
     *
     * @return the open questions
     */
    List<OpenQuestion> openQuestions();

    /**
     * Returns the days on which no rule refuses the step, all else unchanged. A rule that lacks a fact or an argument does not
     * refuse.
     *
     * @return the days; none only if some rule refuses the step on each day
     */
    DaySet days();

    /**
     * Returns the last days that hold for the step.
     *
     * @return the deadlines, earliest first; none if no time limits it
     */
    List<Deadline> deadlines();

    /**
     * Returns what leads to acceptance.
     *
     * @return the remedy; empty if the step needs none, if nothing will help, or while questions are open
     */
    Optional<Remedy> remedy();

    /**
     * Returns the step as the intent has it.
     *
     * @return the step; empty while the intent lacks something that it needs, and always for a step with an argument that no
     *     intent has: a project manager, the id of a new request, a reason
     */
    Optional<LifecycleStep> step();
}
