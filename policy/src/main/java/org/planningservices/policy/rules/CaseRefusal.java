package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.Unknown;
import org.planningservices.rule.Violation;

/** A refused case with its verdict; it asks the laws again, for their reasons, when it is read. */
final class CaseRefusal implements Refusal {

    private final Case refused;
    private final long verdict;

    CaseRefusal(Case refused, long verdict) {
        this.refused = refused;
        this.verdict = verdict;
    }

    @Override
    public LocalDate on() {
        return refused.date();
    }

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (Law law : RuleBook.LAWS) {
            if (law.refusedIn(verdict)) {
                for (Case one : refused.casesOf(law)) {
                    if (law.outcome(one) == Outcome.REFUSED) {
                        Violation violation = law.explain(one);
                        violations.add(one == refused ? violation : violation.withVoucher(one.id()));
                    }
                }
            }
        }
        return Collections.unmodifiableList(violations);
    }

    @Override
    public List<Unknown> unknowns() {
        List<Unknown> unknowns = new ArrayList<>();
        if (Law.someUnknownIn(verdict)) {
            for (Law law : RuleBook.LAWS) {
                refused.casesOf(law).stream()
                        .filter(one -> law.outcome(one) == Outcome.UNKNOWN)
                        .findFirst()
                        .ifPresent(one -> unknowns.add(law.unknown(one)));
            }
        }
        return Collections.unmodifiableList(unknowns);
    }

    @Override
    public String toString() {
        return "refused on " + on() + ": " + violations() + ", unknown: " + unknowns();
    }
}
