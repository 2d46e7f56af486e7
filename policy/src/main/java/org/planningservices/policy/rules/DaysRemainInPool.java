package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ENT_06;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.POST_ENROLLMENT;
import static org.planningservices.step.VoucherAction.CREATE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;

/** ENT-06. Refused: fewer days remain in the enrollment's pool than the service level. */
final class DaysRemainInPool extends RuleCondition implements Remediable {

    DaysRemainInPool() {
        super(ENT_06, implied(PARTNER_TRAINING_2, POST_ENROLLMENT), CREATE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        return c.enrollment() == null || c.facts().remainingDays().isEmpty()
                ? UNKNOWN
                : refusedIf(remaining(c) < days(c));
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("remaining", remaining(c)), ComparedValue.of("serviceLevel", days(c)));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        Create create = (Create) c.step();
        List<ServiceLevel> fitting = c.terms().serviceLevels().value().stream()
                .filter(level -> level.days() <= remaining(c))
                .toList();
        if (!fitting.isEmpty()) {
            return Fix.choose(c, StepArgument.SERVICE_LEVEL, fitting, create::withServiceLevel);
        }
        AccrueDays accrual = new AccrueDays(create.enrollmentId(), (int) (days(c) - remaining(c)));
        return Case.of(c.day(), accrual, c.facts()).verdict() == 0
                ? Fix.first(c, accrual, c.facts().withRemainingDays(days(c)))
                : Fix.anotherEnrollment(c);
    }

    @Override
    protected Fact missing(Case c) {
        return c.enrollment() == null ? FactKind.ENROLLMENT : FactKind.REMAINING_DAYS;
    }

    private static long remaining(Case c) {
        return c.facts().remainingDays().orElseThrow();
    }

    private static int days(Case c) {
        return ((Create) c.step()).serviceLevel().days();
    }
}
