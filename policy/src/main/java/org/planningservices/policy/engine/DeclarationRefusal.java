package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;

/** A refusal of a declaration, or of a record about somebody who was never declared. */
record DeclarationRefusal(LocalDate on, Violation violation) implements Refusal {

    @Override
    public List<Violation> violations() {
        return List.of(violation);
    }

    @Override
    public List<Undecided> undecided() {
        return List.of();
    }

    @Override
    public DaySet days() {
        return violation.days();
    }

    @Override
    public DaySet acceptedDays() {
        return days();
    }

    @Override
    public Optional<Remedy> remedy() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Refusal refusal && Refusals.areEqual(this, refusal));
    }

    @Override
    public int hashCode() {
        return Refusals.hash(this);
    }

    @Override
    public String toString() {
        return Refusals.line(this);
    }
}
