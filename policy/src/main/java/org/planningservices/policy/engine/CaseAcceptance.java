package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.rule.Rule;

/** An accepted case; it asks the laws again, for those that said yes, when it is read. */
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
        return accepted.day().program().laws().stream()
                .filter(law ->
                        accepted.subjectsOf(law).stream().anyMatch(one -> law.outcome(one) == RuleOutcome.ACCEPTED))
                .map(law -> accepted.day().rule(law.id()))
                .toList();
    }

    @Override
    public String toString() {
        return accepted.action().title() + " accepted on " + on();
    }
}
