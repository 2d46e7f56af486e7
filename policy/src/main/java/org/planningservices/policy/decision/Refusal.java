package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a step may not be taken on a day: every rule that said no and, apart, every rule that could not be answered.
 *
 * <p>At least one of the two lists has an entry. A refusal without violations is not a no: with the facts that its
 * unknowns name, the answer may be either. It explains itself when it is read and costs next to nothing before. The
 * program makes refusals; nobody else needs to implement them.
 */
public interface Refusal {

    /**
     * Returns the day that was decided on.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Returns the rules that said no, with the values compared, in the order of the rulebook's table.
     *
     * @return the violations
     */
    List<Violation> violations();

    /**
     * Returns the rules that could not be answered, each with the fact it lacks, in the order of the rulebook's table.
     *
     * @return the unknowns
     */
    List<Undecided> undecided();

    /**
     * Returns the days on which the step is possible, all else unchanged.
     *
     * @return the days on which every rule says yes; none where no day would help
     */
    DaySet days();

    /**
     * Returns what leads to acceptance, as far as the facts given can tell.
     *
     * @return the remedy for all the violations together; empty if nothing will, or if there is no violation
     */
    Optional<Remedy> remedy();
}
