package org.planningservices.policy.engine;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;

import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.facts.Fact;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;

/** The compliance training was passed on or before the day (ELG-05, ELG-06). */
public abstract class Trained extends RuleCondition {

    /** Makes a condition. */
    protected Trained(RuleId id, Evidence evidence, Action... governs) {
        super(id, evidence, governs);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        Partner partner = c.partner();
        return partner == null
                ? UNKNOWN
                : refusedIf(partner.complianceTrainings().floor(c.on()) == null);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null) {
            days.fromFirst(partner.complianceTrainings());
        }
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("day", c.on()));
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.PARTNER;
    }
}
