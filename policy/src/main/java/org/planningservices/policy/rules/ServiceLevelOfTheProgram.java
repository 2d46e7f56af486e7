package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.VCH_03;
import static org.planningservices.step.VoucherAction.CREATE;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Create;

/** VCH-03. Refused: the service level is not one of the program's. */
final class ServiceLevelOfTheProgram extends RuleCondition implements Remediable {

    ServiceLevelOfTheProgram() {
        super(VCH_03, CREATE);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.serviceLevels();
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(!c.terms().serviceLevels().value().contains(((Create) c.step()).serviceLevel()));
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("serviceLevel", ((Create) c.step()).serviceLevel()),
                ComparedValue.of("serviceLevels", c.terms().serviceLevels().value()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        Create create = (Create) c.step();
        return Fix.choose(
                c, StepArgument.SERVICE_LEVEL, c.terms().serviceLevels().value(), create::withServiceLevel);
    }
}
