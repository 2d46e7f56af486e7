package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ENG_16;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.rule.Argument;
import org.planningservices.rule.Compared;
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
        CatalogueEntry row = c.row();
        return refusedIf(
                row == null || !row.offering().equals(c.voucher().offering()) || !Qualifying.inCatalogue(row, c.on()));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.ENGAGEMENT);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("engagement", c.reservation().engagement()),
                Compared.of("offering", c.voucher().offering()),
                Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        List<Engagement> engagements = c
                .terms()
                .catalogue()
                .value()
                .of(c.voucher().offering())
                .stream()
                .filter(row -> Qualifying.inCatalogue(row, c.on()))
                .map(CatalogueEntry::engagement)
                .toList();
        return Mend.choose(
                c, Argument.ENGAGEMENT, engagements, engagement -> Amended.of((Reserve) c.step(), engagement));
    }
}
