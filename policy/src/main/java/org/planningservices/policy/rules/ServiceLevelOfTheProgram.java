package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.VCH_03;
import static org.planningservices.step.VoucherAction.CREATE;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Create;

/** VCH-03. Refused: the service level is not one of the program's. */
final class ServiceLevelOfTheProgram extends RuleCondition {

    ServiceLevelOfTheProgram() {
        super(VCH_03, CREATE);
    }

    @Override
    Sourced<?> term(Terms terms) {
        return terms.serviceLevels();
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        return refusedIf(!c.terms().serviceLevels().value().contains(((Create) c.step()).serviceLevel()));
    }

    @Override
    Reason explain(Case c) {
        return reason(
                ComparedValue.of("serviceLevel", ((Create) c.step()).serviceLevel()),
                ComparedValue.of("serviceLevels", c.terms().serviceLevels().value()));
    }

    @Override
    @Nullable
    Fix fix(Case c) {
        Create create = (Create) c.step();
        return Fix.choose(
                c, StepArgument.SERVICE_LEVEL, c.terms().serviceLevels().value(), create::withServiceLevel);
    }
}
