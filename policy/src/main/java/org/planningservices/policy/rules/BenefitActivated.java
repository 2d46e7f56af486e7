package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ENT_05;
import static org.planningservices.rule.Sources.POST_ENROLLMENT;
import static org.planningservices.rule.Sources.PROGRAM_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.step.VoucherAction.CREATE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;

/** ENT-05. Refused: the benefit was not activated on or before the day. */
final class BenefitActivated extends RuleCondition implements Remediable {

    BenefitActivated() {
        super(ENT_05, stated(POST_ENROLLMENT, PROGRAM_PAGE, PROGRAM_PAGE_DUTCH), CREATE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        Enrollment enrollment = c.enrollment();
        return enrollment == null ? UNKNOWN : refusedIf(!enrollment.isActivatedOn(c.epochDay()));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Enrollment enrollment = c.enrollment();
        if (enrollment != null) {
            days.from(enrollment.activatedOn());
        }
    }

    @Override
    protected Reason explain(Case c) {
        Optional<LocalDate> activatedOn = Objects.requireNonNull(c.enrollment()).activatedOn();
        return activatedOn.isPresent()
                ? variant("later", ComparedValue.of("activatedOn", activatedOn.get()), ComparedValue.of("day", c.on()))
                : reason(ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        Enrollment enrollment = Objects.requireNonNull(c.enrollment());
        return enrollment.activatedOn().isPresent()
                ? null
                : Fix.obtain(
                        c,
                        Requirement.ACTIVATION,
                        c.on(),
                        c.facts().withEnrollment(enrollment.withActivatedOn(c.on())));
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.ENROLLMENT;
    }
}
