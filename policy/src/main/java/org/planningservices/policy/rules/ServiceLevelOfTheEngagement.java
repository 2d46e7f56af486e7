package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ENG_04;
import static org.planningservices.rule.Sources.NEWS264;
import static org.planningservices.rule.Sources.PAGE_COMPETENCIES;
import static org.planningservices.voucher.VoucherAction.RESERVE;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Reserve;

/** ENG-04. Refused: the engagement's data sheet does not allow the service level. */
final class ServiceLevelOfTheEngagement extends Law {

    ServiceLevelOfTheEngagement() {
        super(rule(ENG_04, "the engagement allows the service level", RESERVE)
                .basis(STATED)
                .addSources(PAGE_COMPETENCIES, NEWS264));
    }

    @Override
    Outcome answer(Case c) {
        Set<ServiceLevel> allowed = allowed(c);
        return refusedIf(allowed != null && !allowed.contains(c.voucher().serviceLevel()));
    }

    @Override
    Violation explain(Case c) {
        return violation(
                Compared.of("serviceLevel", c.voucher().serviceLevel()),
                Compared.of("engagement", ((Reserve) c.step()).engagement()),
                Compared.of("allowed", Objects.requireNonNull(allowed(c))));
    }

    private static @Nullable Set<ServiceLevel> allowed(Case c) {
        return c.terms().engagementServiceLevels().value().get(((Reserve) c.step()).engagement());
    }
}
