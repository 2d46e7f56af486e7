package org.planningservices.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * @param ownTitle  the title of a rule of an application's own; empty for a rule of the rulebook
 */
public record Rule(
        RuleId id,
        Set<Action> governedActions,
        List<ComparedValue> titleValues,
        Evidence evidence,
        DayRange days,
        Optional<Wording> ownTitle)
        implements RulebookRow {

    /**
     * Copies the steps and the values.
     *
     * @param id  the id
     * @param governedActions  the steps that the rule governs, in the order of the lifecycle
     * @param titleValues  the values of the terms that the title names
     * @param evidence  basis and sources
     * @param days  the days on which the rule is in force
     * @param ownTitle  the title of a rule of an application's own
     * @throws IllegalArgumentException if the rule has an own title and an id of the rulebook, or neither
     */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(governedActions, "governedActions");
        Objects.requireNonNull(titleValues, "titleValues");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(days, "days");
        governedActions = Collections.unmodifiableSet(new LinkedHashSet<>(governedActions));
        titleValues = List.copyOf(titleValues);
        Objects.requireNonNull(ownTitle, "ownTitle");
        if (ownTitle.isPresent() == id.isPublished()) {
            throw new IllegalArgumentException("a rule of one's own has an id and a title of its own, found `" + id
                    + "` with " + ownTitle.map(title -> "title `" + title + "`").orElse("no title"));
        }
    }

    /**
     * Returns a rule of an application's own, always in force.
     *
     * @param id  an id of one's own
     * @param title  what the rule requires, in one line
     * @param evidence  basis and sources
     * @param governed  the steps that the rule governs
     * @return the rule
     * @throws IllegalArgumentException if the id is of the rulebook, or if the rule governs no step
     */
    public static Rule of(RuleId id, Wording title, Evidence evidence, Action... governed) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(governed, "governed");
        if (id.isPublished()) {
            throw new IllegalArgumentException(
                    "the id of a house rule must not be of the rulebook, found `" + id + "`");
        }
        if (governed.length == 0) {
            throw new IllegalArgumentException("a rule governs one action or more, found none for `" + id + "`");
        }
        Set<Action> actions = new LinkedHashSet<>(List.of(governed));
        return new Rule(id, actions, List.of(), evidence, DayRange.always(), Optional.of(title));
    }

    /**
     * Returns a copy that is in force on other days.
     *
     * @param days  the days on which the rule is in force, both ends inclusive
     * @return the copy
     */
    public Rule withDays(DayRange days) {
        Objects.requireNonNull(days, "days");
        return new Rule(id, governedActions, titleValues, evidence, days, ownTitle);
    }

    @Override
    public String title(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return ownTitle.map(title -> title.message(locale, titleValues))
                .orElseGet(() -> RulebookRow.super.title(locale));
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
