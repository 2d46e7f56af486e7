package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.rule.Rule;

/** An accepted declaration. */
record DeclarationAcceptance(LocalDate on, Rule rule) implements Acceptance {

    @Override
    public List<Rule> satisfied() {
        return List.of(rule);
    }

    @Override
    public String toString() {
        return "accepted on " + on + " by " + rule.id();
    }
}
