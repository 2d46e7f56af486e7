package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_04;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Compared;
import org.planningservices.step.Reserve;

/** ENG-04. Refused: the engagement's data sheet does not allow the service level. */
final class ServiceLevelOfTheEngagement extends Law {

    ServiceLevelOfTheEngagement() {
        super(ENG_04, RESERVE);
    }

    @Override
    Cited<?> term(Terms terms) {
        return terms.engagementServiceLevels();
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(!allows(
                c.terms(), ((Reserve) c.step()).engagement(), c.voucher().serviceLevel()));
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.ENGAGEMENT);
    }

    @Override
    Reason explain(Case c) {
        return reason(
                Compared.of("serviceLevel", c.voucher().serviceLevel()),
                Compared.of("engagement", ((Reserve) c.step()).engagement()),
                Compared.of(
                        "allowed",
                        Objects.requireNonNull(
                                c.terms().engagementServiceLevels().value().get(((Reserve) c.step()).engagement()))));
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
                .map(CatalogueEntry::engagement)
                .filter(engagement -> allows(c.terms(), engagement, c.voucher().serviceLevel()))
                .toList();
        return Mend.choose(
                c, Argument.ENGAGEMENT, engagements, engagement -> Amended.of((Reserve) c.step(), engagement));
    }

    static boolean allows(Terms terms, Engagement engagement, ServiceLevel level) {
        Set<ServiceLevel> allowed = terms.engagementServiceLevels().value().get(engagement);
        return allowed == null || allowed.contains(level);
    }
}
