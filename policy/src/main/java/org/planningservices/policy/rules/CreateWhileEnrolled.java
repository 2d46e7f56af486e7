package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.implied;
import static org.planningservices.rule.RuleId.ACT_01;
import static org.planningservices.rule.Sources.PARTNER_TRAINING_2;
import static org.planningservices.rule.Sources.POST_ENROLLMENT;
import static org.planningservices.step.VoucherAction.CREATE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;

/** ACT-01. Refused: the day is outside the enrollment's first and last day. */
final class CreateWhileEnrolled extends RuleCondition implements Remediable {

    CreateWhileEnrolled() {
        super(ACT_01, implied(POST_ENROLLMENT, PARTNER_TRAINING_2), CREATE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        Enrollment enrollment = c.enrollment();
        return enrollment == null ? UNKNOWN : refusedIf(!enrollment.runsOn(c.epochDay()));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Enrollment enrollment = c.enrollment();
        if (enrollment != null) {
            days.from(enrollment.startsOn());
            days.after(enrollment.endsOn());
        }
    }

    @Override
    protected Reason explain(Case c) {
        Enrollment enrollment = Objects.requireNonNull(c.enrollment());
        return reason(
                ComparedValue.of("startsOn", enrollment.startsOn()),
                ComparedValue.of("endsOn", enrollment.endsOn()),
                ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        Enrollment ended = Objects.requireNonNull(c.enrollment());
        if (c.on().isBefore(ended.startsOn())
                && !ended.startsOn().isAfter(c.terms().lastCreationDay().value())) {
            return null;
        }
        return Fix.anotherEnrollment(c);
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.ENROLLMENT;
    }
}
