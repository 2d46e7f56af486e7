package org.planningservices.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.planningservices.party.Action;

/**
 * A rule of a program: its number, what it demands of which steps, who says so, and since when.
 *
 * <p>What it says follows from the terms of the program: under terms that give 90 days, its title says 90 days. In force from
 * its first day to its last, both inclusive; always where it names none. For example, ACT-08 from 2019-03-31 on. Immutable.
 */
@Value.Immutable
public abstract non-sealed class Rule implements RulebookRow {

    Rule() {}

    @Override
    public abstract RuleId id();

    /**
     * Returns the steps that the rule is asked about.
     *
     * @return the steps, in the order of the life cycle
     */
    public abstract Set<Action> governs();

    @Override
    public abstract List<Compared> titleValues();

    @Override
    public abstract Evidence evidence();

    /**
     * Returns the days on which the rule is in force.
     *
     * @return the days
     */
    public abstract DayRange days();

    /**
     * Returns the first day the rule is in force, inclusive; empty if it always was.
     *
     * @return the first day
     */
    public Optional<LocalDate> firstDay() {
        return days().firstDay();
    }

    /**
     * Returns the last day the rule is in force, inclusive; empty if it stays in force.
     *
     * @return the last day
     */
    public Optional<LocalDate> lastDay() {
        return days().lastDay();
    }

    /** Returns the number and the title. */
    @Override
    public String toString() {
        return id() + " " + title();
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a rule. */
    public static final class Builder extends ImmutableRule.Builder {
        Builder() {}
    }
}
