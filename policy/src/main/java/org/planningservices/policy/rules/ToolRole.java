package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.rules.RuleOutcome.refusedIf;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The operator's role is one that works in the voucher tool on the day (ACT-07, ACT-08). */
abstract class ToolRole extends RuleCondition {

    ToolRole(RuleId id, @Nullable Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    ToolRole(RuleId id, Action... governs) {
        super(id, governs);
    }

    /** Returns the roles that may take the step. */
    abstract Set<OperatorRole> roles(Terms terms);

    @Override
    List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("roles", roles(terms)));
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        OperatorRole role = c.role();
        return role == null ? UNKNOWN : refusedIf(!roles(c.terms()).contains(role));
    }

    @Override
    Set<StepArgument> reads() {
        return Set.of(StepArgument.OPERATOR);
    }

    @Override
    Reason explain(Case c) {
        OperatorRole role = Objects.requireNonNull(c.role());
        Set<OperatorRole> roles = roles(c.terms());
        return suggesting(role.code(), roles, ComparedValue.of("role", role), ComparedValue.of("roles", roles));
    }

    @Override
    @Nullable
    Fix fix(Case c) {
        return Fix.operator(c, roles(c.terms()));
    }

    @Override
    FactKind missing(Case c) {
        return FactKind.ROLE;
    }
}
