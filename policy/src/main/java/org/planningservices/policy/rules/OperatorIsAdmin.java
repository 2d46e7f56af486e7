package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ACT_08;
import static org.planningservices.rule.Sources.TOOL_FAQ;
import static org.planningservices.rule.Sources.TOOL_ROLES;
import static org.planningservices.voucher.VoucherAction.CANCEL_RESERVATION;
import static org.planningservices.voucher.VoucherAction.REDEEM;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Fact;

/** ACT-08. Refused: the operator's role is neither MPN partner admin nor global admin. */
final class OperatorIsAdmin extends Law {

    OperatorIsAdmin() {
        super(rule(ACT_08, "the operator is an MPN partner admin or global admin", RESERVE, CANCEL_RESERVATION, REDEEM)
                .basis(STATED)
                .addSources(TOOL_ROLES, TOOL_FAQ)
                .firstDay(LocalDate.of(2019, 3, 31)));
    }

    @Override
    Outcome answer(Case c) {
        OperatorRole role = c.role();
        Set<OperatorRole> roles = c.terms().toolRoles().on(c.on()).orElse(null);
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
                Compared.of("roles", c.terms().toolRoles().on(c.on()).orElseThrow()));
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
