package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Basis.STATED;
import static org.planningservices.rule.RuleId.ACT_01;
import static org.planningservices.rule.Sources.MOD2;
import static org.planningservices.rule.Sources.POST;
import static org.planningservices.voucher.VoucherAction.CREATE;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Step;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.Compared;
import org.planningservices.rule.Fact;
import org.planningservices.rule.Measure;
import org.planningservices.rule.Need;
import org.planningservices.voucher.Create;

/** ACT-01. Refused: the day is outside the enrolment's first and last day. */
final class CreateWhileEnrolled extends Law {

    CreateWhileEnrolled() {
        super(rule(ACT_01, "a voucher is created while its enrolment runs", CREATE)
                .basis(STATED)
                .addSources(POST, MOD2));
    }

    @Override
    Outcome answer(Case c) {
        Enrollment enrollment = c.enrollment();
        return enrollment == null
                ? UNKNOWN
                : refusedIf(c.on().isBefore(enrollment.startsOn()) || c.on().isAfter(enrollment.endsOn()));
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
        Create create = (Create) c.step();
        Enrollment other = Enrollment.of(EnrollmentId.of("another enrolment"), ended.customer(), c.on(), c.on())
                .withActivatedOn(c.on());
        Step step = new Create(other.id(), create.offering(), create.serviceLevel());
        return new Mend(
                List.of(new Measure.Obtain(Need.ENROLLMENT, List.of(c.on()))),
                c.with(step, Facts.none().withEnrollment(other)));
    }

    @Override
    Fact missing(Case c) {
        return Fact.ENROLLMENT;
    }
}
