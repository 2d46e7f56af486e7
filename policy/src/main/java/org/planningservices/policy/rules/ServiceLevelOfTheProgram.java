package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.VCH_03;
import static org.planningservices.step.VoucherAction.CREATE;

import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.step.Create;

/** VCH-03. Refused: the service level is not one of the program's. */
final class ServiceLevelOfTheProgram extends Law {

    ServiceLevelOfTheProgram() {
        super(VCH_03, CREATE);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.serviceLevels();
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.terms().serviceLevels().value().contains(((Create) c.step()).serviceLevel()));
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("serviceLevel", ((Create) c.step()).serviceLevel()),
                Compared.of("serviceLevels", c.terms().serviceLevels().value()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        Create create = (Create) c.step();
        return Mend.choose(c, Argument.SERVICE_LEVEL, c.terms().serviceLevels().value(), create::withServiceLevel);
    }
}
