package org.planningservices.policy.rules;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.Evidence.stated;
import static org.planningservices.rule.RuleId.ELG_11;
import static org.planningservices.rule.Sources.PROGRAM_PAGE;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2019;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_2020;
import static org.planningservices.rule.Sources.PROGRAM_PAGE_DUTCH;
import static org.planningservices.step.VoucherAction.RESERVE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.Reason;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.engine.TurningDays;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.remedy.Fix;
import org.planningservices.policy.remedy.Remediable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.EnrollInOffering;

/** ELG-11. Refused: the partner never enrolled in the offering on or before the day. */
final class EnrolledInOffering extends RuleCondition implements Remediable {

    EnrolledInOffering() {
        super(ELG_11, stated(PROGRAM_PAGE_2019, PROGRAM_PAGE_2020, PROGRAM_PAGE, PROGRAM_PAGE_DUTCH), RESERVE);
    }

    @Override
    protected RuleOutcome outcomeOf(Case c) {
        Partner partner = c.partner();
        return partner == null ? UNKNOWN : refusedIf(latestDay(partner, c) == Integer.MIN_VALUE);
    }

    @Override
    protected void turningDays(Case c, TurningDays days) {
        Partner partner = c.partner();
        if (partner != null) {
            days.fromFirst(partner.enrolledOn(c.voucher().offering()));
        }
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PARTNER);
    }

    @Override
    protected Reason explain(Case c) {
        return reason(ComparedValue.of("offering", c.voucher().offering()), ComparedValue.of("day", c.on()));
    }

    @Override
    @Nullable
    public Fix fix(Case c) {
        return enroll(c);
    }

    @Override
    protected Fact missing(Case c) {
        return FactKind.PARTNER;
    }

    /**
     * Returns the latest enrollment or renewal in the offering, up to the day, as a number; the least number if there is none.
     */
    static int latestDay(Partner partner, Case c) {
        return partner.latestEnrollment(c.voucher().offering(), c.epochDay());
    }

    /** Returns the latest enrollment or renewal in the offering on or before the day; null if there is none. */
    static @Nullable LocalDate latestEnrollment(Partner partner, Case c) {
        return partner.enrolledOn(c.voucher().offering()).floor(c.on());
    }

    /** Enrolls the partner in the offering on the day; null if it cannot. */
    static @Nullable Fix enroll(Case c) {
        Partner partner = Objects.requireNonNull(c.partner());
        return Fix.firstOfPartner(
                c,
                new EnrollInOffering(partner.id(), c.voucher().offering()),
                (known, today) -> known.addOfferingEnrollment(today));
    }
}
