package org.planningservices.testkit.arbitraries;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.journal.Journal;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;

/**
 * A history in which one record breaks a rule, and every other record complies.
 *
 * <p>PAY-07 does not refuse a payment: for this rule the record is the late payment, and an audit lists it among the
 * missed deadlines. Immutable.
 *
 * @param terms  the terms under which the rule is broken
 * @param journal  the history
 * @param line  the line of the record that breaks the rule
 * @param rule  the rule
 */
public record ViolatingHistory(Terms terms, Journal journal, int line, RuleId rule) {

    /**
     * Checks that nothing is null.
     *
     * @param terms  the terms under which the rule is broken
     * @param journal  the history
     * @param line  the line of the record that breaks the rule
     * @param rule  the rule
     */
    public ViolatingHistory {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(rule, "rule");
    }

    /**
     * Returns the program under whose terms the rule is broken.
     *
     * @return the program
     */
    public VoucherProgram program() {
        return VoucherProgram.under(terms);
    }

    /**
     * Returns every rule that the record breaks: {@code rule} and its {@linkplain EntailedViolations companions}.
     *
     * @return the rules, in the order of the rulebook's table
     */
    public Set<RuleId> rules() {
        Set<RuleId> rules = new TreeSet<>(Set.of(rule));
        rules.addAll(EntailedViolations.of(rule, terms.validityFrom()).keySet());
        return rules;
    }

    /** Returns the rule, the line that breaks it, and the records line by line. */
    @Override
    public String toString() {
        return rule + " broken in line " + line + ", " + terms.validityFrom() + "\n" + journal;
    }
}
