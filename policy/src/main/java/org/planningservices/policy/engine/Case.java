package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.party.Enrollment;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Action;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;

/**
 * What the conditions are evaluated for: a step on a day, the voucher it is about if there is one, and the facts given.
 *
 * <p>A refused case is its own refusal, so a refusal costs no more than the evaluation. When somebody reads it, the conditions
 * are evaluated again for the violations and their reasons.
 */
public abstract class Case implements Refusal {

    private final RuleDay on;
    private final @Nullable Voucher voucher;
    private final Step step;
    private final Facts facts;

    Case(RuleDay on, @Nullable Voucher voucher, Step step, Facts facts) {
        this.on = on;
        this.voucher = voucher;
        this.step = step;
        this.facts = facts;
    }

    /** Returns the question about a step of a voucher. */
    public static Case of(RuleDay on, Voucher voucher, VoucherStep step, Facts facts) {
        return new StepCase(on, voucher, step, facts);
    }

    /** Returns the question about a step of a voucher, or of a payment request that covers it alone. */
    public static Case of(RuleDay on, Voucher voucher, LifecycleStep step, Facts facts) {
        return switch (step.action()) { // by the action: to ask for an interface that the class lacks is slow
            case REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT ->
                PaymentCase.of(on, voucher, (PaymentStep) step, facts);
            default -> new StepCase(on, voucher, step, facts);
        };
    }

    /** Returns the question about a voucher that was never created. */
    public static Case of(RuleDay on, VoucherId id, VoucherStep step, Facts facts) {
        return new UncreatedVoucherCase(on, id, step, facts);
    }

    /** Returns the question about a step of a partner. */
    public static Case of(RuleDay on, PartnerStep step, Facts facts) {
        return new StepCase(on, null, step, facts);
    }

    /** Returns the question about a step of an enrollment. */
    public static Case of(RuleDay on, PoolStep step, Facts facts) {
        return new StepCase(on, null, step, facts);
    }

    /** Returns the same question on another day. */
    public final Case on(LocalDate day) {
        return again(on.program().on(day), step, facts);
    }

    /** Returns the question with another step of the same action, or other facts. */
    public final Case with(Step step, Facts facts) {
        return again(on, step, facts);
    }

    /** Returns the question about the voucher as it would be. */
    public Case with(Voucher voucher, Facts facts) {
        return new StepCase(on, voucher, step, facts);
    }

    /** Returns the question about another voucher, which was not created. */
    public final Case with(VoucherId other) {
        return new UncreatedVoucherCase(on, other, (VoucherStep) step, facts);
    }

    abstract Case again(RuleDay on, Step step, Facts facts);

    /** Returns the whole case after a part of it was fixed. */
    public Case withFixed(Case fixed) {
        return fixed;
    }

    /** Returns the cases that a condition is evaluated for: this case, or none if the condition does not govern the step. */
    public List<Case> subjectsOf(RuleCondition condition) {
        return condition.governs(action()) ? List.of(this) : List.of();
    }

    /** Returns the program on the day. */
    public final RuleDay day() {
        return on;
    }

    @Override
    public final LocalDate on() {
        return on.date();
    }

    /** Returns the transition table of the program. */
    public final Lifecycle lifecycle() {
        return on.program().lifecycle();
    }

    /** Returns the day as a number. */
    public final int epochDay() {
        return on.day();
    }

    /** Returns the terms of the program. */
    public final Terms terms() {
        return on.terms();
    }

    /** Returns the calendar of the terms. */
    public final DayCalendar calendar() {
        return on.calendar();
    }

    /** Returns the step. */
    public final Step step() {
        return step;
    }

    /** Returns the action of the step. */
    public Action action() {
        return step.action();
    }

    /** Returns the action of a step of a voucher. */
    public final VoucherAction voucherAction() {
        return (VoucherAction) action();
    }

    /** Returns the facts given. */
    public final Facts facts() {
        return facts;
    }

    /** Tells whether the question is about one voucher that was created. */
    public final boolean hasVoucher() {
        return voucher != null;
    }

    /** Returns the voucher that the question is about; there must be one. */
    public final Voucher voucher() {
        return Objects.requireNonNull(voucher);
    }

    /** Returns the id of the voucher in question, created or not. */
    public VoucherId id() {
        return voucher().id();
    }

    /** Returns the reservation asked for, or else the one that the voucher is under. */
    public final Reserve reservation() {
        return step instanceof Reserve reserve ? reserve : voucher().reservation();
    }

    /** Returns the start planned by the step; null if it plans none. */
    public final @Nullable LocalDate plannedStart() {
        if (step instanceof Reserve reserve) {
            return reserve.plannedStart();
        }
        return step instanceof Reschedule reschedule ? reschedule.plannedStart() : null;
    }

    /** Returns the epoch day of the start planned by the step; the least number if it plans none. */
    public final int plannedStartDay() {
        if (step instanceof Reserve reserve) {
            return reserve.plannedStartDay();
        }
        return step instanceof Reschedule reschedule
                ? DayCalendar.epochDay(reschedule.plannedStart())
                : Integer.MIN_VALUE;
    }

    /** Returns the row of the engagement in the catalog, whatever the day; null if there is none. */
    @Nullable
    public CatalogEntry row() {
        return terms().catalog().value().find(reservation().engagement()).orElse(null);
    }

    /** Returns the last valid day of the voucher as a number. */
    public final int lastValidDay() {
        return calendar().lastValidDay(voucher());
    }

    /** Returns the partner that takes the step; null for a step of somebody else. */
    public final @Nullable PartnerId actingPartner() {
        // by the classes, one after the other: to ask for an interface that the class lacks is slow
        if (step instanceof Reserve reserve) {
            return reserve.operator().partnerId();
        } else if (step instanceof Redeem redeem) {
            return redeem.operator().partnerId();
        } else if (step instanceof CancelReservation cancel) {
            return cancel.operator().partnerId();
        } else if (step instanceof StartEngagement start) {
            return start.partnerId();
        } else if (step instanceof RequestPayment request) {
            return request.partnerId();
        } else if (step instanceof Reschedule reschedule) {
            return reschedule.partnerId();
        } else if (step instanceof CompleteEngagement complete) {
            return complete.partnerId();
        } else if (step instanceof SubmitCompletionReport report) {
            return report.partnerId();
        } else if (step instanceof EnrollInOffering enroll) {
            return enroll.partnerId();
        }
        return step instanceof PartnerStep taken ? taken.partnerId() : null;
    }

    /** Returns what is known of the partner that takes the step; null if it is not known. */
    public final @Nullable Partner partner() {
        Partner given = facts.partner().orElse(null);
        return given != null && given.id().equals(actingPartner()) ? given : null;
    }

    /** Returns what is known of the enrollment that a creation takes its days from; null if it is not known. */
    public final @Nullable Enrollment enrollment() {
        Enrollment given = facts.enrollment().orElse(null);
        return given != null && given.id().equals(((Create) step).enrollmentId()) ? given : null;
    }

    /** Returns the role of the operator that takes the step; null if it is not known. */
    final @Nullable OperatorRole role() {
        if (step instanceof Reserve reserve) {
            return reserve.operator().role().orElse(null);
        }
        Operator operator = step instanceof Redeem redeem ? redeem.operator() : ((CancelReservation) step).operator();
        return operator.role().orElse(null);
    }

    /**
     * Asks the conditions; returns the bit of every condition that refuses, and {@link RuleCondition#SOME_UNKNOWN} if one
     * could not answer.
     */
    public final long verdict() {
        return on.table().ask(this);
    }

    /** Asks the conditions about a step that can follow by the transition table, as {@link #verdict()}. */
    public final long followingVerdict(VoucherAction action) {
        return on.table().askFollowing(this, action);
    }

    @Override
    public final List<Violation> violations() {
        long refusing = verdict() & RuleCondition.ALL;
        List<Violation> violations = new ArrayList<>(Long.bitCount(refusing));
        for (long conditions = refusing; conditions != 0; conditions = ProgramRules.withoutFirst(conditions)) {
            RuleCondition condition = on.program().first(conditions);
            addRefused(condition, subjectsOf(condition), violations);
        }
        return Collections.unmodifiableList(violations);
    }

    /**
     * Returns the violations of the conditions that can be asked about this case; a day on which a condition cannot be asked
     * is one on which it does not refuse.
     */
    public final List<Violation> violations(BiPredicate<RuleCondition, Case> canBeAsked) {
        List<Violation> violations = new ArrayList<>();
        for (RuleCondition condition : on.program().conditions()) {
            if (canBeAsked.test(condition, this)) {
                for (Case one : subjectsOf(condition)) {
                    if (condition.outcome(one) == RuleOutcome.REFUSED) {
                        violations.add(new PartlyAskedViolation(condition, this, one, canBeAsked));
                    }
                }
            }
        }
        return Collections.unmodifiableList(violations);
    }

    private void addRefused(RuleCondition condition, List<Case> cases, List<Violation> violations) {
        for (Case one : cases) {
            if (condition.outcome(one) == RuleOutcome.REFUSED) {
                violations.add(new CaseViolation(condition, this, one));
            }
        }
    }

    @Override
    public final List<Undecided> undecided() {
        return RuleCondition.someUnknownIn(verdict()) ? undecided((condition, one) -> true) : List.of();
    }

    /** Returns the conditions that lack a fact, of those that can be asked about this case. */
    public final List<Undecided> undecided(BiPredicate<RuleCondition, Case> canBeAsked) {
        List<Undecided> unknowns = new ArrayList<>();
        for (RuleCondition condition : on.program().conditions()) {
            if (canBeAsked.test(condition, this)) {
                subjectsOf(condition).stream()
                        .filter(one -> condition.outcome(one) == RuleOutcome.UNKNOWN)
                        .findFirst()
                        .ifPresent(one -> unknowns.add(condition.unknown(one)));
            }
        }
        return Collections.unmodifiableList(unknowns);
    }

    @Override
    public final boolean isUndecided() {
        return (verdict() & RuleCondition.ALL) == 0;
    }

    @Override
    public final DaySet days() {
        return PossibleDays.of(this, RuleCondition::doesNotRefuse);
    }

    @Override
    public final DaySet acceptedDays() {
        return PossibleDays.of(this, RuleCondition::allows);
    }

    @Override
    public final Optional<Remedy> remedy() {
        return on.table().remedy(this, RuleCondition.ALL);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Refusal refusal && Refusals.areEqual(this, refusal));
    }

    @Override
    public final int hashCode() {
        return Refusals.hash(this);
    }

    @Override
    public final String toString() {
        return Refusals.line(this);
    }
}
