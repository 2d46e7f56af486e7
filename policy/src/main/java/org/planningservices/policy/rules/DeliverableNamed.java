package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ENG_07;
import static org.planningservices.rule.Sources.COMMON_OVERSIGHTS;
import static org.planningservices.rule.Sources.POLICIES;
import static org.planningservices.step.VoucherAction.SUBMIT_COMPLETION_REPORT;

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
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.SubmitCompletionReport;

/** ENG-07. Refused: no customer deliverable is named. */
final class DeliverableNamed extends RuleCondition implements Remediable {

    DeliverableNamed() {
        super(ENG_07, stated(POLICIES, COMMON_OVERSIGHTS), SUBMIT_COMPLETION_REPORT);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return refusedIf(((SubmitCompletionReport) c.step()).deliverable().isBlank());
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.DELIVERABLE);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("deliverable", ((SubmitCompletionReport) c.step()).deliverable()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        SubmitCompletionReport report = (SubmitCompletionReport) c.step();
        return Fix.change(
                c,
                StepArgument.DELIVERABLE,
                List.of(),
                SubmitCompletionReport.of(report.partnerId(), "customer deliverable"));
    }
}
