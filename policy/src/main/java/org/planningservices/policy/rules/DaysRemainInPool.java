package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ENT_06;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.POST;
import static org.planningservices.step.VoucherAction.CREATE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.rule.Compared;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;

/** ENT-06. Refused: fewer days remain in the enrolment's pool than the service level. */
final class DaysRemainInPool extends Law {

    DaysRemainInPool() {
        super(ENT_06, implied(MOD2, POST), CREATE);
    }

    @Override
    Outcome answer(Case c) {
        return c.enrollment() == null || c.facts().remainingDays().isEmpty()
                ? UNKNOWN
                : refusedIf(remaining(c) < days(c));
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("remaining", remaining(c)), Compared.of("serviceLevel", days(c)));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        Create create = (Create) c.step();
        List<ServiceLevel> fitting = c.terms().serviceLevels().value().stream()
                .filter(level -> level.days() <= remaining(c))
                .toList();
        if (!fitting.isEmpty()) {
            return Mend.choose(c, Argument.SERVICE_LEVEL, fitting, create::withServiceLevel);
        }
        AccrueDays accrual = new AccrueDays(create.enrollment(), (int) (days(c) - remaining(c)));
        return StepRules.ask(Case.of(c.day(), accrual, c.facts())) == 0
                ? Mend.first(c, accrual, c.facts().withRemainingDays(days(c)))
                : Mend.anotherEnrollment(c);
    }

    @Override
    Fact missing(Case c) {
        return c.enrollment() == null ? Fact.ENROLLMENT : Fact.REMAINING_DAYS;
    }

    private static long remaining(Case c) {
        return c.facts().remainingDays().orElseThrow();
    }

    private static int days(Case c) {
        return ((Create) c.step()).serviceLevel().days();
    }
}
