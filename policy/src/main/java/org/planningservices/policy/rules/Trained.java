package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.rules.RuleOutcome.refusedIf;

import org.jspecify.annotations.Nullable;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The compliance training was passed on or before the day (ELG-05, ELG-06). */
abstract class Trained extends RuleCondition {

    Trained(RuleId id, Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        Partner partner = c.partner();
        return partner == null
                ? UNKNOWN
                : refusedIf(partner.complianceTrainings().floor(c.on()) == null);
    }

    @Override
    void turningDays(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null) {
            days.fromFirst(partner.complianceTrainings());
        }
    }

    @Override
    Reason explain(Case c) {
        return reason(ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    Fix fix(Case c) {
        return Fix.training(c);
    }

    @Override
    FactKind missing(Case c) {
        return FactKind.PARTNER;
    }
}
