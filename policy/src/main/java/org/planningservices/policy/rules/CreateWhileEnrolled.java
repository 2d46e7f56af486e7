package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ACT_01;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.POST;
import static org.planningservices.step.VoucherAction.CREATE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.Fact;
import org.planningservices.rule.Compared;

/** ACT-01. Refused: the day is outside the enrolment's first and last day. */
final class CreateWhileEnrolled extends Law {

    CreateWhileEnrolled() {
        super(ACT_01, implied(POST, MOD2), CREATE);
    }

    @Override
    Outcome answer(Case c) {
        Enrollment enrollment = c.enrollment();
        return enrollment == null ? UNKNOWN : refusedIf(!enrollment.runsOn(c.epochDay()));
    }

    @Override
    void turns(Case c, TurningDays days) {
        Enrollment enrollment = c.enrollment();
        if (enrollment != null) {
            days.from(enrollment.startsOn());
            days.after(enrollment.endsOn());
        }
    }

    @Override
    Reason explain(Case c) {
        Enrollment enrollment = Objects.requireNonNull(c.enrollment());
        return reason(
                Compared.of("startsOn", enrollment.startsOn()),
                Compared.of("endsOn", enrollment.endsOn()),
                Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        Enrollment ended = Objects.requireNonNull(c.enrollment());
        if (c.on().isBefore(ended.startsOn())
                && !ended.startsOn().isAfter(c.terms().lastCreationDay().value())) {
            return null;
        }
        return Mend.anotherEnrollment(c);
    }

    @Override
    Fact missing(Case c) {
        return Fact.ENROLLMENT;
    }
}
