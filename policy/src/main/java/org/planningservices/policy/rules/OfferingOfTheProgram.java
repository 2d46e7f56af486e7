package org.planningservices.policy.rules;

import static org.planningservices.party.PartnerAction.ENROLL_IN_OFFERING;
import static org.planningservices.party.PartnerAction.REGISTER_FOR_PAYMENT_TOOL;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.IMPLIED;
import static org.planningservices.rule.RuleId.VCH_02;
import static org.planningservices.rule.Sources.NEWS264;
import static org.planningservices.rule.Sources.PAY;
import static org.planningservices.rule.Sources.POST;
import static org.planningservices.voucher.VoucherAction.CREATE;

import org.planningservices.engagement.Offering;
import org.planningservices.party.PartnerStep;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Create;

/** VCH-02. Refused: the offering is not one of the program's. */
final class OfferingOfTheProgram extends Law {

    OfferingOfTheProgram() {
        super(rule(
                        VCH_02,
                        "the offering is one of the program's",
                        CREATE,
                        ENROLL_IN_OFFERING,
                        REGISTER_FOR_PAYMENT_TOOL)
                .basis(IMPLIED)
                .addSources(POST, PAY, NEWS264));
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!c.terms().offerings().value().contains(offering(c)));
    }

    @Override
    Violation explain(Case c) {
        return violation(
                Compared.of("offering", offering(c)),
                Compared.of("offerings", c.terms().offerings().value()));
    }

    private static Offering offering(Case c) {
        return c.step() instanceof Create create ? create.offering() : ((PartnerStep) c.step()).offering();
    }
}
