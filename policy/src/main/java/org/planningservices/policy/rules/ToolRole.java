package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Fact;
import org.planningservices.rule.Rule;

/** The operator's role is one that works in the voucher tool on the day (ACT-07, ACT-08). */
abstract class ToolRole extends Law {

    ToolRole(Rule.Builder draft) {
        super(draft);
    }

    @Override
    Outcome answer(Case c) {
        OperatorRole role = c.role();
        Set<OperatorRole> roles = c.day().toolRoles();
        return role == null || roles == null ? UNKNOWN : refusedIf(!roles.contains(role));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.OPERATOR);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("role", Objects.requireNonNull(c.role())),
                Compared.of("roles", Objects.requireNonNull(c.day().toolRoles())));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Mend.operator(c);
    }

    @Override
    Fact missing(Case c) {
        return c.role() == null ? Fact.ROLE : Fact.TERMS;
    }
}
