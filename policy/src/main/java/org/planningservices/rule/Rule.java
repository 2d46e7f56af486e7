package org.planningservices.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.planningservices.party.Action;

/**
 * A rule of the program: its number, what it demands of which steps, who says so, and since when.
 *
 * <p>In force from its first day to its last, both inclusive; always where it names none. For example, ACT-08 from
 * 2019-03-31 on. Immutable.
 */
@Value.Immutable
public abstract class Rule {

    Rule() {}

    /**
     * Returns the number of the rule.
     *
     * @return the number
     */
    public abstract RuleId id();

    /**
     * Returns what the rule demands, on one line.
     *
     * @return the title
     */
    public abstract String title();

    /**
     * Returns the steps that the rule is asked about.
     *
     * @return the steps, in the order of the life cycle
     */
    public abstract Set<Action> governs();

    /**
     * Returns who says so.
     *
     * @return one source or more, the best first
     */
    public abstract List<Citation> sources();

    /**
     * Returns what the rule rests on.
     *
     * @return the basis
     */
    public abstract Basis basis();

    /**
     * Tells whether only a second hand states the rule.
     *
     * @return true if no source by Microsoft was found
     */
    @Value.Default
    public boolean secondHand() {
        return false;
    }

    /**
     * Returns the first day the rule is in force, inclusive; empty if it always was.
     *
     * @return the first day
     */
    public abstract Optional<LocalDate> firstDay();

    /**
     * Returns the last day the rule is in force, inclusive; empty if it stays in force.
     *
     * @return the last day
     */
    public abstract Optional<LocalDate> lastDay();

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
