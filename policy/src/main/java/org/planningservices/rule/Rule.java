package org.planningservices.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planningservices.step.Action;

/**
 * A rule of a program: its id, what it requires of which steps, its sources, and its days in force.
 *
 * <p>Its values come from the terms of the program: under terms of 90 days, the title has 90 days. In force from
 * its first day to its last, both inclusive; always where it names none. For example, ACT-08 from 2019-03-31 on. Immutable.
 *
 * @param id  the id
 * @param governedActions  the steps that the rule governs, in the order of the lifecycle
 * @param titleValues  the values of the terms that the title names, each under its name
 * @param evidence  basis and sources
 * @param days  the days on which the rule is in force
 */
public record Rule(
        RuleId id, Set<Action> governedActions, List<ComparedValue> titleValues, Evidence evidence, DayRange days)
        implements RulebookRow {

    /**
     * Copies the steps and the values.
     *
     * @param id  the id
     * @param governedActions  the steps that the rule governs, in the order of the lifecycle
     * @param titleValues  the values of the terms that the title names
     * @param evidence  basis and sources
     * @param days  the days on which the rule is in force
     */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(governedActions, "governedActions");
        Objects.requireNonNull(titleValues, "titleValues");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(days, "days");
        governedActions = Collections.unmodifiableSet(new LinkedHashSet<>(governedActions));
        titleValues = List.copyOf(titleValues);
    }

    /**
     * Returns the first day the rule is in force, inclusive; empty if it always was.
     *
     * @return the first day
     */
    public Optional<LocalDate> firstDay() {
        return days.firstDay();
    }

    /**
     * Returns the last day the rule is in force, inclusive; empty if it stays in force.
     *
     * @return the last day
     */
    public Optional<LocalDate> lastDay() {
        return days.lastDay();
    }

    /** Returns the id and the title. */
    @Override
    public String toString() {
        return id + " " + title();
    }
}
