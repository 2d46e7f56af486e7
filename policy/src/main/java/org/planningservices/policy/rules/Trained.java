package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;

import org.jspecify.annotations.Nullable;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.Fact;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The compliance training was passed on or before the day (ELG-05, ELG-06). */
abstract class Trained extends Law {

    Trained(RuleId id, Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    @Override
    Outcome answer(Case c) {
        Partner partner = c.partner();
        return partner == null
                ? UNKNOWN
                : refusedIf(partner.complianceTrainings().floor(c.on()) == null);
    }

    @Override
    void turns(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null) {
            days.fromFirst(partner.complianceTrainings());
        }
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Mend.training(c);
    }

    @Override
    Fact missing(Case c) {
        return Fact.PARTNER;
    }
}
