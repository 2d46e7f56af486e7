package org.planningservices.policy.rules;

import static org.planningservices.party.EnrollmentAction.ACCRUE_DAYS;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ENT_13;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.KURT20;
import static org.planningservices.rule.Sources.LIC;
import static org.planningservices.rule.Sources.SEED;

import org.planningservices.rule.Compared;

/** ENT-13. Refused: the day is on or after the end of accrual. */
final class AccrueBeforeTheEnd extends Law {

    AccrueBeforeTheEnd() {
        super(rule(ENT_13, "days accrue before 2021-02-01", ACCRUE_DAYS)
                .basis(STATED)
                .addSources(DPS, SEED, KURT20, LIC));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.on().isBefore(c.terms().accrualEnd().value()));
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("lastDay", c.terms().accrualEnd().value().minusDays(1)), Compared.of("day", c.on()));
    }
}
