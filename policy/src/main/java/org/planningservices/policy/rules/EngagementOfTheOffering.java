package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ENG_16;
import static org.planningservices.rule.Sources.POLICIES;
import static org.planningservices.rule.Sources.REQUIREMENTS_PAGE;
import static org.planningservices.rule.Sources.REQUIREMENTS_PAGE_2020;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Qualifications;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.Reserve;

/** ENG-16. Refused: the catalog has the engagement under another offering or, once it is complete, does not have it. */
final class EngagementOfTheOffering extends RuleCondition implements Remediable {

    EngagementOfTheOffering() {
        super(ENG_16, implied(REQUIREMENTS_PAGE_2020, REQUIREMENTS_PAGE, POLICIES), RESERVE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        CatalogEntry row = c.row();
        if (row == null && !isComplete(c)) {
            return UNKNOWN;
        }
        return refusedIf(row == null
                || !row.offering().equals(c.voucher().offering())
                || !Qualifications.inCatalog(row, c.on()));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.from(c.terms().catalogCompleteFrom().value());
        CatalogEntry row = c.row();
        if (row != null) {
            days.from(row.joinedOn());
        }
    }

    private static boolean isComplete(Case c) {
        LocalDate from = c.terms().catalogCompleteFrom().value().orElse(null);
        return from == null || !c.on().isBefore(from);
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.ENGAGEMENT_LIST;
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.ENGAGEMENT);
    }

    @Override
    protected Reason explain(Case c) {
        Engagement engagement = c.reservation().engagement();
        return suggesting(
                engagement.code(),
                c.row() == null ? engagements(c) : List.of(),
                ComparedValue.of("engagement", engagement),
                ComparedValue.of("offering", c.voucher().offering()),
                ComparedValue.of("day", c.on()));
    }

    private static List<Engagement> engagements(Case c) {
        return c.terms().catalog().value().of(c.voucher().offering()).stream()
                .filter(row -> Qualifications.inCatalog(row, c.on()))
                .map(CatalogEntry::engagement)
                .toList();
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return Fix.choose(
                c,
                StepArgument.ENGAGEMENT,
                engagements(c),
                engagement -> ChangedStep.of((Reserve) c.step(), engagement));
    }
}
