package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.VCH_23;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.rule.Sources.PROC;
import static org.planningservices.rule.Sources.SUMM;
import static org.planningservices.voucher.VoucherAction.RESCHEDULE;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.util.Objects;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;

/** VCH-23. Refused: the planned start is before the day of the step. */
final class ReserveBeforeStart extends Law {

    ReserveBeforeStart() {
        super(rule(VCH_23, "a reservation does not come after the planned start", RESERVE, RESCHEDULE)
                .basis(STATED)
                .addSources(PROC, SUMM, POL));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(Objects.requireNonNull(c.plannedStart()).isBefore(c.on()));
    }

    @Override
    Violation explain(Case c) {
        return violation(
                Compared.of("plannedStart", Objects.requireNonNull(c.plannedStart())), Compared.of("day", c.on()));
    }
}
