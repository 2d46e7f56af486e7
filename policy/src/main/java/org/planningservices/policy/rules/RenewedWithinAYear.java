package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.NOT_ASKED;
import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_08;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2019;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_RENEWAL;
import static org.planningservices.rule.Sources.QUICK_START_GUIDE;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.require.EpochDay;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;

/** ELG-08. Refused: the latest enrollment in the offering is more than a year old; the anniversary still counts. */
public final class RenewedWithinAYear extends RuleCondition implements Remediable {

    RenewedWithinAYear() {
        super(ELG_08, stated(QUICK_START_GUIDE, PROGRAM_PAGE_2019, PROGRAM_PAGE_RENEWAL), RESERVE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        Partner partner = c.partner();
        if (partner == null) {
            return UNKNOWN;
        }
        int latest = EnrolledInOffering.latestDay(partner, c);
        return latest == Integer.MIN_VALUE ? NOT_ASKED : refusedIf(isOverdue(latest, c.epochDay()));
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null) {
            for (LocalDate day : partner.enrolledOn(c.voucher().offering())) {
                days.from(day);
                if (day.getYear() < Year.MAX_VALUE) {
                    days.after(day.plusYears(1));
                }
            }
        }
    }

    /** Tells whether an enrollment still counts on a day. */
    public static boolean holds(RuleDay on, LocalDate latest) {
        return !on.isAsked(ELG_08) || !isOverdue(EpochDay.comparable(latest), on.day());
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER);
    }

    @Override
    protected Reason explain(Case c) {
        LocalDate latest = latest(c);
        return reason(
                ComparedValue.of("offering", c.voucher().offering()),
                ComparedValue.of("latest", latest),
                ComparedValue.of("lastDay", latest.plusYears(1)),
                ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    protected Derivation derivation(Case c) {
        return Derivations.renewal(c.day().program(), latest(c));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return EnrolledInOffering.enroll(c);
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.PARTNER;
    }

    private static LocalDate latest(Case c) {
        return Objects.requireNonNull(EnrolledInOffering.latestEnrollment(Objects.requireNonNull(c.partner()), c));
    }

    /** A year has 365 or 366 days; the date decides which. */
    private static boolean isOverdue(int latest, int day) {
        return day > latest + 365
                && (day > latest + 366 || date(day).isAfter(date(latest).plusYears(1)));
    }
}
