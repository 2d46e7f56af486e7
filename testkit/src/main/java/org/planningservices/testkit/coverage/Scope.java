package org.planningservices.testkit.coverage;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/**
 * The rules that a coverage is about. Coverages of equal scopes fill one table. Immutable.
 *
 * @param terms  the terms of the program
 * @param rules  the rules, one or more
 */
record Scope(Terms terms, Set<RuleId> rules) {

    static Scope all(VoucherProgram program) {
        return new Scope(
                program.terms(), program.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet()));
    }

    static Scope of(VoucherProgram program, Set<RuleId> some) {
        Set<RuleId> others = new TreeSet<>(some);
        others.removeAll(all(program).rules());
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("a coverage must be of rules of the program `"
                    + program.terms().program() + "`, found `"
                    + others.iterator().next() + "`");
        }
        return new Scope(program.terms(), Set.copyOf(some));
    }

    static Scope governing(VoucherProgram program, Set<Action> actions) {
        return new Scope(
                program.terms(),
                program.rules().stream()
                        .filter(rule -> !Collections.disjoint(rule.governedActions(), actions))
                        .map(Rule::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
