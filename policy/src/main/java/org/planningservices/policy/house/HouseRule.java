package org.planningservices.policy.house;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.rule.Rule;

/**
 * A rule of an application's own.
 *
 * <p>The program asks the rule about each step that it governs, on the days that it is in force, but only if the lifecycle
 * permits the step (LIF-01, LIF-03). A rule must have no state: the same question gets the same ruling, from any thread. It is
 * asked again whenever a refusal is read. If it throws,
 * the decision throws an {@link IllegalStateException} that names the rule. {@code HouseRuleContract} of
 * {@code planning-services-testkit} checks an implementation.
 */
public interface HouseRule {

    /**
     * Returns the rule: its id, title, sources, the steps that it governs, and its days in force.
     *
     * @return the rule, made with {@link Rule#of}; always the same
     */
    Rule rule();

    /**
     * Judges a step.
     *
     * @param question  the step, the day, and what is known
     * @return whether the step is accepted, and if not why not
     */
    Ruling judge(Question question);

    /**
     * Returns the days on which the ruling can change, all else unchanged: the first day of something, and the day after the last
     * of something. From these days come the days of a refusal. The days in force need not be named.
     *
     * <p>The days must not depend on the day of the question.
     *
     * @param question  the question
     * @return the days; none for a rule that does not look at the day
     */
    default Set<LocalDate> turningDays(Question question) {
        Objects.requireNonNull(question, "question");
        return Set.of();
    }

    /**
     * Returns the arguments of the step that the rule reads. If the intent lacks one of them, the next step is undecided and
     * has an open question for this rule. A rule that reads none is also asked which actions are open on a day.
     *
     * @return the arguments; all of them by default
     */
    default Set<StepArgument> reads() {
        return EnumSet.allOf(StepArgument.class);
    }

    /**
     * Returns what would satisfy the rule, besides a later day. The program tries it together with what helps the other rules.
     *
     * @param question  a question that the rule refuses
     * @return what would help; empty if nothing but a later day will
     */
    default Optional<Proposal> remedy(Question question) {
        Objects.requireNonNull(question, "question");
        return Optional.empty();
    }

    /**
     * Tells whether the rule decides on which partner may deliver an engagement, so that
     * {@linkplain org.planningservices.policy.ProgramDay#engagementsFor eligibility} asks it. It is asked with a voucher, a
     * location
     * and a country made up.
     *
     * @return true if eligibility asks the rule; false by default
     */
    default boolean decidesEligibility() {
        return false;
    }
}
