package org.planningservices.policy.engine;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The operator's role is one that works in the voucher tool on the day (ACT-07, ACT-08). */
public abstract class ToolRole extends RuleCondition {

    /** Makes a condition with evidence of its own. */
    protected ToolRole(RuleId id, @Nullable Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    /** Makes a condition that rests on its {@linkplain #term term}. */
    protected ToolRole(RuleId id, Action... governs) {
        super(id, governs);
    }

    /** Returns the roles that may take the step. */
    protected abstract Set<OperatorRole> roles(Terms terms);

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("roles", roles(terms)));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        OperatorRole role = c.role();
        return role == null ? UNKNOWN : refusedIf(!roles(c.terms()).contains(role));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.OPERATOR);
    }

    @Override
    protected Reason explain(Case c) {
        OperatorRole role = Objects.requireNonNull(c.role());
        Set<OperatorRole> roles = roles(c.terms());
        return suggesting(role.code(), roles, ComparedValue.of("role", role), ComparedValue.of("roles", roles));
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.ROLE;
    }
}
