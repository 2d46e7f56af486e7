package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.EnrollmentStep;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.party.PartnerStep;
import org.planningservices.party.Step;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.voucher.CancelReservation;
import org.planningservices.voucher.CompleteEngagement;
import org.planningservices.voucher.Create;
import org.planningservices.voucher.Redeem;
import org.planningservices.voucher.Reschedule;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.StartEngagement;
import org.planningservices.voucher.SubmitCompletionReport;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherAction;
import org.planningservices.voucher.VoucherId;
import org.planningservices.voucher.VoucherStep;

/** What the laws are asked about: a step on a day, the voucher it is about if there is one, and the facts given. */
class Case {

    private final RuleDay on;
    private final @Nullable Voucher voucher;
    private final @Nullable VoucherId id;
    private final Step step;
    private final Facts facts;
    private final @Nullable PartnerId taker;
    private final @Nullable Partner partner;

    Case(
            RuleDay on,
            @Nullable Voucher voucher,
            @Nullable VoucherId id,
            Step step,
            Facts facts,
            @Nullable PartnerId taker) {
        this.on = on;
        this.voucher = voucher;
        this.id = id;
        this.step = step;
        this.facts = facts;
        this.taker = taker;
        Partner given = facts.partner().orElse(null);
        this.partner = given != null && given.id().equals(taker) ? given : null;
    }

    static Case of(RuleDay on, Voucher voucher, VoucherStep step, Facts facts) {
        return new Case(on, voucher, null, step, facts, taker(step));
    }

    /** Returns the question about a voucher that was never created. */
    static Case of(RuleDay on, VoucherId id, VoucherStep step, Facts facts) {
        return new Case(on, null, id, step, facts, taker(step));
    }

    static Case of(RuleDay on, PartnerStep step, Facts facts) {
        return new Case(on, null, null, step, facts, step.partner());
    }

    static Case of(RuleDay on, EnrollmentStep step, Facts facts) {
        return new Case(on, null, null, step, facts, null);
    }

    private static @Nullable PartnerId taker(VoucherStep step) {
        return switch (step.action()) {
            case RESERVE -> ((Reserve) step).operator().partner();
            case CANCEL_RESERVATION -> ((CancelReservation) step).operator().partner();
            case RESCHEDULE -> ((Reschedule) step).partner();
            case START_ENGAGEMENT -> ((StartEngagement) step).partner();
            case COMPLETE_ENGAGEMENT -> ((CompleteEngagement) step).partner();
            case SUBMIT_COMPLETION_REPORT -> ((SubmitCompletionReport) step).partner();
            case REDEEM -> ((Redeem) step).operator().partner();
            case CREATE,
                    ASSIGN,
                    REASSIGN,
                    REQUEST_PAYMENT,
                    APPROVE_PAYMENT,
                    REJECT_PAYMENT,
                    MAKE_PAYMENT,
                    EXPIRE,
                    REVOKE -> null;
        };
    }

    /** Returns what a law is asked about here: this case, or nothing if the law does not govern the step. */
    List<Case> casesOf(Law law) {
        return law.governs(step.action()) ? List.of(this) : List.of();
    }

    RuleDay on() {
        return on;
    }

    int day() {
        return on.day();
    }

    LocalDate date() {
        return on.date();
    }

    Terms terms() {
        return on.terms();
    }

    VoucherCalendar calendar() {
        return on.calendar();
    }

    Step step() {
        return step;
    }

    Facts facts() {
        return facts;
    }

    /** Returns the number of the voucher that the question is about, created or not. */
    VoucherId id() {
        return voucher == null ? Objects.requireNonNull(id) : voucher.id();
    }

    boolean hasVoucher() {
        return voucher != null;
    }

    Voucher voucher() {
        if (voucher == null) {
            throw new IllegalStateException("`" + step.action().title() + "` is asked about without a voucher");
        }
        return voucher;
    }

    /** Returns the reservation that the voucher is under; the table lets none of its steps come without. */
    Reserve reservation() {
        return voucher().lastReservation().orElseThrow();
    }

    int lastValidDay() {
        return calendar().lastValidDay(voucher());
    }

    /** Returns the partner that takes the step; null for a step of somebody else. */
    @Nullable
    PartnerId taker() {
        return taker;
    }

    /** Returns what is known of the partner that takes the step; null if it is not known. */
    @Nullable
    Partner partner() {
        return partner;
    }

    /** Returns what is known of the enrolment that a creation takes its days from; null if it is not known. */
    @Nullable
    Enrollment enrollment() {
        EnrollmentId id = ((Create) step).enrollment();
        return facts.enrollment().filter(given -> given.id().equals(id)).orElse(null);
    }

    Optional<OperatorRole> role() {
        return operator().role();
    }

    private Operator operator() {
        return switch ((VoucherAction) step.action()) {
            case RESERVE -> ((Reserve) step).operator();
            case CANCEL_RESERVATION -> ((CancelReservation) step).operator();
            case REDEEM -> ((Redeem) step).operator();
            default -> throw new IllegalStateException("`" + step.action().title() + "` has no operator");
        };
    }
}
