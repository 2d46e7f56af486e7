package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ENT_05;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.POST;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.step.VoucherAction.CREATE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.Fact;
import org.planningservices.policy.decision.Need;
import org.planningservices.rule.Compared;

/** ENT-05. Refused: the benefit was not activated on or before the day. */
final class BenefitActivated extends Law {

    BenefitActivated() {
        super(ENT_05, stated(POST, DPS, SEED), CREATE);
    }

    @Override
    Outcome answer(Case c) {
        Enrollment enrollment = c.enrollment();
        return enrollment == null ? UNKNOWN : refusedIf(!enrollment.isActivatedOn(c.epochDay()));
    }

    @Override
    void turns(Case c, TurningDays days) {
        Enrollment enrollment = c.enrollment();
        if (enrollment != null) {
            days.from(enrollment.activatedOn());
        }
    }

    @Override
    Reason explain(Case c) {
        Optional<LocalDate> activatedOn = Objects.requireNonNull(c.enrollment()).activatedOn();
        return activatedOn.isPresent()
                ? variant("later", Compared.of("activatedOn", activatedOn.get()), Compared.of("day", c.on()))
                : reason(Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        Enrollment enrollment = Objects.requireNonNull(c.enrollment());
        return enrollment.activatedOn().isPresent()
                ? null
                : Mend.obtain(c, Need.ACTIVATION, c.on(), c.facts().withEnrollment(enrollment.withActivatedOn(c.on())));
    }

    @Override
    Fact missing(Case c) {
        return Fact.ENROLLMENT;
    }
}
