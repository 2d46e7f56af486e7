package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.rule.Days;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.Remedy;
import org.planningservices.rule.Unknown;
import org.planningservices.rule.Violation;

/** A refusal of something that was stated wrongly. */
record StatementRefusal(LocalDate on, Violation violation) implements Refusal {

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }

    @Override
    public List<Unknown> unknowns() {
        return List.of();
    }

    @Override
    public Days days() {
        return violation.days();
    }

    @Override
    public Optional<Remedy> remedy() {
        return Optional.empty();
    }
}
