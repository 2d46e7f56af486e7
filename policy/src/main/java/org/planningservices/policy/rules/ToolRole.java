package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The operator's role is one that works in the voucher tool on the day (ACT-07, ACT-08). */
abstract class ToolRole extends Law {

    ToolRole(RuleId id, @Nullable Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    ToolRole(RuleId id, Action... governs) {
        super(id, governs);
    }

    /** Returns the roles that may take the step. */
    abstract Set<OperatorRole> roles(Terms terms);

    @Override
    List<Compared> titleValues(Terms terms) {
        return List.of(Compared.of("roles", roles(terms)));
    }

    @Override
    Outcome answer(Case c) {
        OperatorRole role = c.role();
        return role == null ? UNKNOWN : refusedIf(!roles(c.terms()).contains(role));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.OPERATOR);
    }

    @Override
    Reason explain(Case c) {
        OperatorRole role = Objects.requireNonNull(c.role());
        Set<OperatorRole> roles = roles(c.terms());
        return suggesting(role.code(), roles, Compared.of("role", role), Compared.of("roles", roles));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Mend.operator(c, roles(c.terms()));
    }

    @Override
    Fact missing(Case c) {
        return Fact.ROLE;
    }
}
