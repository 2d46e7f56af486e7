package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.rules.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ACT_01;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.POST_ENROLLMENT;
import static org.planningservices.step.VoucherAction.CREATE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.rule.ComparedValue;

/** ACT-01. Refused: the day is outside the enrolment's first and last day. */
final class CreateWhileEnrolled extends RuleCondition {

    CreateWhileEnrolled() {
        super(ACT_01, implied(POST_ENROLLMENT, PARTNER_TRAINING_2), CREATE);
    }

    @Override
    RuleOutcome outcomeOf(Case c) {
        Enrollment enrollment = c.enrollment();
        return enrollment == null ? UNKNOWN : refusedIf(!enrollment.runsOn(c.epochDay()));
    }

    @Override
    void turningDays(Case c, TurningDays days) {
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
                ComparedValue.of("startsOn", enrollment.startsOn()),
                ComparedValue.of("endsOn", enrollment.endsOn()),
                ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    Fix fix(Case c) {
        Enrollment ended = Objects.requireNonNull(c.enrollment());
        if (c.on().isBefore(ended.startsOn())
                && !ended.startsOn().isAfter(c.terms().lastCreationDay().value())) {
            return null;
        }
        return Fix.anotherEnrollment(c);
    }

    @Override
    FactKind missing(Case c) {
        return FactKind.ENROLLMENT;
    }
}
