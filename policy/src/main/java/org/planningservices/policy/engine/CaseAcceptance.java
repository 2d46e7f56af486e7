package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.rule.Rule;

/** An accepted case; it evaluates the conditions again when its satisfied rules are read. */
class CaseAcceptance implements Acceptance {

    private final Case accepted;

    CaseAcceptance(Case accepted) {
        this.accepted = accepted;
    }

    Case accepted() {
        return accepted;
    }

    @Override
    public LocalDate on() {
        return accepted.on();
    }

    @Override
    public List<Rule> satisfied() {
        return accepted.day().program().conditions().stream()
                .filter(condition -> accepted.subjectsOf(condition).stream()
                        .anyMatch(one -> condition.outcome(one) == RuleOutcome.ACCEPTED))
                .map(condition -> accepted.day().rule(condition.id()))
                .toList();
    }

    @Override
    public String toString() {
        return accepted.action().title() + " accepted on " + on();
    }
}
