package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_04;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Reserve;

/** ENG-04. Refused: the engagement's data sheet does not allow the service level. */
final class ServiceLevelOfTheEngagement extends RuleCondition implements Remediable {

    ServiceLevelOfTheEngagement() {
        super(ENG_04, RESERVE);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.engagementServiceLevels();
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(!allows(
                c.terms(), ((Reserve) c.step()).engagement(), c.voucher().serviceLevel()));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.ENGAGEMENT);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("serviceLevel", c.voucher().serviceLevel()),
                ComparedValue.of("engagement", ((Reserve) c.step()).engagement()),
                ComparedValue.of(
                        "allowed",
                        Objects.requireNonNull(
                                c.terms().engagementServiceLevels().value().get(((Reserve) c.step()).engagement()))));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        List<Engagement> engagements = c
                .terms()
                .catalog()
                .value()
                .of(c.voucher().offering())
                .stream()
                .map(CatalogEntry::engagement)
                .filter(engagement -> allows(c.terms(), engagement, c.voucher().serviceLevel()))
                .toList();
        return Fix.choose(
                c, StepArgument.ENGAGEMENT, engagements, engagement -> ChangedStep.of((Reserve) c.step(), engagement));
    }

    static boolean allows(Terms terms, Engagement engagement, ServiceLevel level) {
        Set<ServiceLevel> allowed = terms.engagementServiceLevels().value().get(engagement);
        return allowed == null || allowed.contains(level);
    }
}
