package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ENG_03;
import static org.planningservices.step.VoucherAction.COMPLETE_ENGAGEMENT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.CompleteEngagement;

/** ENG-03. Refused: more days were delivered than an engagement may take. */
final class DeliveredWithinFifteenDays extends RuleCondition implements Remediable {

    DeliveredWithinFifteenDays() {
        super(ENG_03, COMPLETE_ENGAGEMENT);
    }

    @Override
    protected Sourced<?> term(Terms terms) {
        return terms.maxDeliveryDays();
    }

    @Override
    protected List<ComparedValue> titleValues(Terms terms) {
        return List.of(ComparedValue.of("longest", terms.maxDeliveryDays().value()));
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(((CompleteEngagement) c.step()).deliveredDays()
                > c.terms().maxDeliveryDays().value());
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.DELIVERED_DAYS);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(
                ComparedValue.of("delivered", ((CompleteEngagement) c.step()).deliveredDays()),
                ComparedValue.of("longest", c.terms().maxDeliveryDays().value()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        CompleteEngagement complete = (CompleteEngagement) c.step();
        int longest = c.terms().maxDeliveryDays().value();
        return Fix.change(
                c,
                StepArgument.DELIVERED_DAYS,
                List.of(longest),
                CompleteEngagement.builder()
                        .partnerId(complete.partnerId())
                        .deliveredDays(longest)
                        .offsiteDays(Math.min(complete.offsiteDays(), longest))
                        .build());
    }
}
