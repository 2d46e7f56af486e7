package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.Outcome.UNKNOWN;
import static org.planningservices.policy.rules.Outcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_11;
import static org.planningservices.rule.Sources.DPS;
import static org.planningservices.rule.Sources.PAGE_2019;
import static org.planningservices.rule.Sources.PAGE_2020;
import static org.planningservices.rule.Sources.SEED;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.Argument;
import org.planningservices.policy.decision.Fact;
import org.planningservices.rule.Compared;
import org.planningservices.step.EnrollInOffering;

/** ELG-11. Refused: the partner never enrolled in the offering on or before the day. */
final class EnrolledInOffering extends Law {

    EnrolledInOffering() {
        super(ELG_11, stated(PAGE_2019, PAGE_2020, DPS, SEED), RESERVE);
    }

    @Override
    Outcome answer(Case c) {
        Partner partner = c.partner();
        return partner == null ? UNKNOWN : refusedIf(latestDay(partner, c) == Integer.MIN_VALUE);
    }

    @Override
    void turns(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null) {
            days.fromFirst(partner.enrolledOn(c.voucher().offering()));
        }
    }

    @Override
    Set<Argument> reads() {
        return Set.of(Argument.PARTNER);
    }

    @Override
    Reason explain(Case c) {
        return reason(Compared.of("offering", c.voucher().offering()), Compared.of("day", c.on()));
    }

    @Override
    @Nullable
    Mend mend(Case c) {
        return enroll(c);
    }

    @Override
    Fact missing(Case c) {
        return Fact.PARTNER;
    }

    /** Returns the latest enrollment or renewal in the offering, up to the day, as a number; the least number if there is none. */
    static int latestDay(Partner partner, Case c) {
        return partner.latestEnrollment(c.voucher().offering(), c.epochDay());
    }

    /** Returns the latest enrolment or renewal in the offering on or before the day; null if there is none. */
    static @Nullable LocalDate latestEnrollment(Partner partner, Case c) {
        return partner.enrolledOn(c.voucher().offering()).floor(c.on());
    }

    /** Enrols the partner in the offering on the day; null if it cannot. */
    static @Nullable Mend enroll(Case c) {
        Partner partner = Objects.requireNonNull(c.partner());
        return Mend.firstOfPartner(
                c,
                new EnrollInOffering(partner.id(), c.voucher().offering()),
                (known, today) -> known.addEnrollment(today));
    }
}
