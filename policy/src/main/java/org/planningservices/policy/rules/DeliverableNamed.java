package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ENG_07;
import static org.planningservices.rule.Sources.NEWS264;
import static org.planningservices.rule.Sources.POL;
import static org.planningservices.step.VoucherAction.SUBMIT_COMPLETION_REPORT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Argument;
import org.planningservices.rule.Compared;
import org.planningservices.step.SubmitCompletionReport;

/** ENG-07. Refused: no customer deliverable is named. */
final class DeliverableNamed extends Law {

    DeliverableNamed() {
        super(ENG_07, stated(POL, NEWS264), SUBMIT_COMPLETION_REPORT);
    }

    @Override
    Outcome answer(Case c) {
        return refusedIf(((SubmitCompletionReport) c.step()).deliverable().isBlank());
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.DELIVERABLE);
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("deliverable", ((SubmitCompletionReport) c.step()).deliverable()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        SubmitCompletionReport report = (SubmitCompletionReport) c.step();
        return Mend.change(
                c,
                Argument.DELIVERABLE,
                List.of(),
                SubmitCompletionReport.of(report.partner(), "customer deliverable"));
    }
}
