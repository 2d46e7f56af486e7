package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ENG_16;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import org.planningservices.engagement.Engagement;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Reserve;

/** ENG-16. Refused: the catalogue of the day has no such engagement for the voucher's offering. */
final class EngagementOfTheOffering extends Law {

    EngagementOfTheOffering() {
        super(rule(ENG_16, "the engagement belongs to the voucher's offering", RESERVE)
                .basis(STATED)
                .addSource(POL));
    }

    @Override
    Outcome answer(Case c) {
        Engagement engagement = ((Reserve) c.step()).engagement();
        return refusedIf(c.terms()
                .catalogue()
                .value()
                .find(engagement)
                .filter(row -> row.offering().equals(c.voucher().offering()) && Qualifying.inCatalogue(row, c.date()))
                .isEmpty());
    }

    @Override
    Violation explain(Case c) {
        return violation(
                Compared.of("engagement", ((Reserve) c.step()).engagement()),
                Compared.of("offering", c.voucher().offering()),
                Compared.of("day", c.date()));
    }
}
