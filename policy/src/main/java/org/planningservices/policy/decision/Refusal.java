package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A step that was not accepted on a day: every rule that refuses it and, separately, every rule that is undecided because a
 * fact is missing.
 *
 * <p>A refusal is either a no or undecided, and {@link #isUndecided()} tells them apart. If some rule refuses the step, the answer is
 * no, whatever the missing facts are. If no rule refuses it and some rule lacks a fact, the answer is not known: with the
 * missing facts, the step is accepted or refused. At least one of the two lists has an entry.
 *
 * <p>Its explanation is computed when it is read, so a refusal that nobody reads costs next to nothing. Two refusals are equal
 * if they have the same day, violations and undecided rules. The program makes refusals; nobody else needs to implement them.
 */
public interface Refusal {

    /**
     * Returns the day that was decided on.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Tells whether no rule refuses the step, so that only facts are missing.
     *
     * @return true if there is no violation; {@link #undecided()} then has an entry
     */
    default boolean isUndecided() {
        return violations().isEmpty();
    }

    /**
     * Returns the rules that refuse the step, with the values compared, in the order of the rulebook's table.
     *
     * @return the violations; none if the refusal is undecided
     */
    List<Violation> violations();

    /**
     * Returns the rules that are undecided, each with the fact it lacks, in the order of the rulebook's table.
     *
     * @return the undecided rules
     */
    List<Undecided> undecided();

    /**
     * Returns the days on which no rule refuses the step, all else unchanged. A rule that lacks a fact does not refuse: on a day
     * of these that is not one of {@link #acceptedDays()}, the step is undecided.
     *
     * @return the days; none if some rule refuses the step on each day. If the refusal is undecided, its own day is one of them
     */
    DaySet days();

    /**
     * Returns the days on which the step is accepted, all else unchanged: no rule refuses it, and none lacks a fact.
     *
     * @return the days, all of them among {@link #days()}
     */
    DaySet acceptedDays();

    /**
     * Returns what would make the step acceptable, as far as the given facts show.
     *
     * @return the remedy for all the violations together; empty if nothing will, or if there is no violation
     */
    Optional<Remedy> remedy();

    /**
     * Returns the whole refusal as a text, in English.
     *
     * @return the text, as of {@link #message(Locale)}
     */
    default String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns the whole refusal as a text, in Dutch for a Dutch locale and in English for any other.
     *
     * <p>The first line says whether the step is refused or undecided, and the day. Each further line is indented by two
     * spaces: a line for each violation with the id of its rule; a line for each missing fact with the ids of the rules that
     * lack it; a line with the days; and, if there is a remedy, a line with what would help. For example,
     *
     * <pre>{@code
     * undecided on `2021-06-30`: no rule refuses the step, but facts are missing
     *   the operator's role in the voucher tool is not known (ACT-08)
     *   no rule refuses it: through 2021-12-27
     * }</pre>
     *
     * @param locale  the locale
     * @return two or more lines, separated by line feeds
     */
    default String message(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return RefusalWording.of(this, locale);
    }
}
