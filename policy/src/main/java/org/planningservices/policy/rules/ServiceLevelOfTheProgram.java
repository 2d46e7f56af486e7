package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.VCH_03;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.rule.Sources.POST;
import static org.planningservices.voucher.VoucherAction.CREATE;

import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Create;

/** VCH-03. Refused: the service level is not one of the program's. */
final class ServiceLevelOfTheProgram extends Law {

    ServiceLevelOfTheProgram() {
        super(rule(VCH_03, "the service level is one of the program's", CREATE)
                .basis(STATED)
                .addSources(POL, POST));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.terms().serviceLevels().value().contains(((Create) c.step()).serviceLevel()));
    }

    @Override
    Violation explain(Case c) {
        return violation(
                Compared.of("serviceLevel", ((Create) c.step()).serviceLevel()),
                Compared.of("serviceLevels", c.terms().serviceLevels().value()));
    }
}
