package org.planningservices.policy.engine;

import java.util.List;
import java.util.Optional;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.rule.Rule;
import org.planningservices.step.VoucherId;

/** A record about somebody who was never declared, or a second declaration: a fault of the record, which no day helps. */
final class DeclarationViolation extends ConditionViolation {

    private final Reason reason;

    DeclarationViolation(RuleCondition condition, Rule rule, Reason reason) {
        super(condition, rule);
        this.reason = reason;
    }

    @Override
    Reason reason() {
        return reason;
    }

    @Override
    public Optional<VoucherId> voucherId() {
        return Optional.empty();
    }

    @Override
    public DaySet days() {
        return new DaySet(List.of());
    }

    @Override
    public Optional<Remedy> remedy() {
        return Optional.empty();
    }
}
