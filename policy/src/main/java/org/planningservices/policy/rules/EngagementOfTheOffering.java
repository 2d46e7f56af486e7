package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ENG_16;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.rule.Sources.REQUIREMENTS;
import static org.planningservices.rule.Sources.REQUIREMENTS_2020;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.rule.Compared;
import org.planningservices.step.Reserve;

/** ENG-16. Refused: the catalogue has the engagement under another offering or, once it is complete, does not have it. */
final class EngagementOfTheOffering extends Law {

    EngagementOfTheOffering() {
        super(ENG_16, implied(REQUIREMENTS_2020, REQUIREMENTS, POL), RESERVE);
    }

    @Override
    Outcome answer(Case c) {
        CatalogueEntry row = c.row();
        if (row == null && !isComplete(c)) {
            return UNKNOWN;
        }
        return refusedIf(
                row == null || !row.offering().equals(c.voucher().offering()) || !Qualifying.inCatalogue(row, c.on()));
    }

    @Override
    void turns(Case c, TurningDays days) {
        days.from(c.terms().catalogueCompleteFrom().value());
        CatalogueEntry row = c.row();
        if (row != null) {
            days.from(row.joinedOn());
        }
    }

    private static boolean isComplete(Case c) {
        LocalDate from = c.terms().catalogueCompleteFrom().value().orElse(null);
        return from == null || !c.on().isBefore(from);
    }

    @Override
    Fact missing(Case c) {
        return Fact.ENGAGEMENT_LIST;
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.ENGAGEMENT);
    }

    @Override
    Reason explain(Case c) {
        Engagement engagement = c.reservation().engagement();
        return suggesting(
                engagement.code(),
                c.row() == null ? engagements(c) : List.of(),
                Compared.of("engagement", engagement),
                Compared.of("offering", c.voucher().offering()),
                Compared.of("day", c.on()));
    }

    private static List<Engagement> engagements(Case c) {
        return c.terms().catalogue().value().of(c.voucher().offering()).stream()
                .filter(row -> Qualifying.inCatalogue(row, c.on()))
                .map(CatalogueEntry::engagement)
                .toList();
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return Mend.choose(
                c, Argument.ENGAGEMENT, engagements(c), engagement -> Amended.of((Reserve) c.step(), engagement));
    }
}
