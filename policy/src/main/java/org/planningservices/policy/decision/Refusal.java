package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A refused step on a day: every rule that refuses it and, separately, every rule that is undecided because a fact is
 * missing.
 *
 * <p>At least one of the two lists has an entry. A refusal without violations is undecided: with the missing facts, the step
 * may be accepted or refused. Its explanation is computed when it is read, so a refusal that nobody reads costs next to
 * nothing. The program makes refusals; nobody else needs to implement them.
 */
public interface Refusal {

    /**
     * Returns the day that was decided on.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Returns the rules that refuse the step, with the values compared, in the order of the rulebook's table.
     *
     * @return the violations
     */
    List<Violation> violations();

    /**
     * Returns the rules that are undecided, each with the fact it lacks, in the order of the rulebook's table.
     *
     * @return the undecided rules
     */
    List<Undecided> undecided();

    /**
     * Returns the days on which the step is possible, all else unchanged.
     *
     * @return the days on which no rule refuses the step; none if no day helps
     */
    DaySet days();

    /**
     * Returns what would make the step acceptable, as far as the given facts show.
     *
     * @return the remedy for all the violations together; empty if nothing will, or if there is no violation
     */
    Optional<Remedy> remedy();
}
