package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_12;
import static org.planningservices.step.VoucherAction.COMPLETE_ENGAGEMENT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.CompleteEngagement;

/** ENG-12. Refused: more off-site days than allowed, outside the remote-delivery waiver (ENG-14). */
final class DeliveredOnSite extends RuleCondition implements Remediable {

    DeliveredOnSite() {
        super(ENG_12, COMPLETE_ENGAGEMENT);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.maxOffsiteDays();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("longest", terms.maxOffsiteDays().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(((CompleteEngagement) c.step()).offsiteDays()
                        > c.terms().maxOffsiteDays().value()
                && !isWaived(c));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        days.from(c.terms().firstRemoteDay().value());
        days.after(c.terms().lastRemoteDay().value());
    }

    private static boolean isWaived(Case c) {
        return !c.on().isBefore(c.terms().firstRemoteDay().value())
                && !c.on().isAfter(c.terms().lastRemoteDay().value());
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.OFFSITE_DAYS);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("offsite", ((CompleteEngagement) c.step()).offsiteDays()),
                ComparedValue.of("longest", c.terms().maxOffsiteDays().value()),
                ComparedValue.of("waiverStart", c.terms().firstRemoteDay().value()),
                ComparedValue.of("waiverEnd", c.terms().lastRemoteDay().value()),
                ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        CompleteEngagement complete = (CompleteEngagement) c.step();
        int longest = Math.min(c.terms().maxOffsiteDays().value(), complete.deliveredDays());
        return Fix.change(
                c,
                StepArgument.OFFSITE_DAYS,
                List.of(longest),
                CompleteEngagement.builder()
                        .partnerId(complete.partnerId())
                        .deliveredDays(complete.deliveredDays())
                        .offsiteDays(longest)
                        .build());
    }
}
