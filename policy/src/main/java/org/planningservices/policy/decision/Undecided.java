package org.planningservices.policy.decision;

import java.util.Locale;
import java.util.Objects;
import org.planningservices.policy.facts.Fact;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Text;

/**
 * A rule that is undecided, and the fact that it lacks. Immutable.
 *
 * @param rule  the rule
 * @param missing  the fact it lacks
 */
public record Undecided(Rule rule, Fact missing) {
    /**
     * Checks that no part is null.
     *
     * @param rule  the rule
     * @param missing  the fact it lacks
     */
    public Undecided {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(missing, "missing");
    }

    /**
     * Returns which fact is missing, in English.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns which fact is missing, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    public String message(Locale locale) {
        return missing instanceof FactKind
                ? Text.of("unknown." + missing).message(locale)
                : Text.of("unknown.own", ComparedValue.of("fact", missing.code()))
                        .message(locale);
    }

    /** Returns the rule's id and the message. */
    @Override
    public String toString() {
        return rule.id() + ": " + message();
    }
}
