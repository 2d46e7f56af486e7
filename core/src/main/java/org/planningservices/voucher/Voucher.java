package org.planningservices.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;

/**
 * A voucher as its last step left it: the fold of its events.
 *
 * <p>It knows the transition table and nothing else: no date is compared here, and no rule asked. Its history stays with
 * the journal or the repository; {@link #replay} gives the same value. For example, V-1001 of five days, redeemed on
 * 2020-11-25. Immutable.
 */
@Value.Immutable
public abstract class Voucher {

    Voucher() {}

    /**
     * Returns the number of the voucher.
     *
     * @return the number
     */
    public abstract VoucherId id();

    /**
     * Returns the enrolment whose days it took.
     *
     * @return the enrolment
     */
    public abstract EnrollmentId enrollment();

    /**
     * Returns the offering, which is the type of the voucher.
     *
     * @return the offering
     */
    public abstract Offering offering();

    /**
     * Returns the length of the engagement it pays for.
     *
     * @return the service level
     */
    public abstract ServiceLevel serviceLevel();

    /**
     * Returns the e-mail of the customer's benefits administrator (VCH-07); empty if its creation named none.
     *
     * @return the e-mail
     */
    public abstract Optional<String> administrator();

    /**
     * Returns the day it was made.
     *
     * @return the day
     */
    public abstract LocalDate createdOn();

    /**
     * Returns the status that its last step led to.
     *
     * @return the status
     */
    public abstract VoucherStatus status();

    /**
     * Returns the number of its events, 1 for a voucher just made.
     *
     * @return the revision
     */
    public abstract int revision();

    /**
     * Returns the day of its last step (LIF-02).
     *
     * @return the day
     */
    public abstract LocalDate lastStepOn();

    /**
     * Returns the day it was assigned; a reassignment does not move it. Empty if it never was.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> assignedOn();

    /**
     * Returns the project manager it is assigned to; empty if it never was assigned.
     *
     * @return the project manager
     */
    public abstract Optional<String> projectManager();

    /**
     * Returns its last reservation, whether or not that was cancelled; empty if it was never reserved.
     *
     * @return the last reservation
     */
    public abstract Optional<Reserve> lastReservation();

    /**
     * Returns the day on which the engagement is planned to start, as last moved; empty without a reservation in force.
     *
     * @return the planned start
     */
    public abstract Optional<LocalDate> plannedStart();

    /**
     * Returns the day it was redeemed; empty if it was not.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> redeemedOn();

    /**
     * Returns the payment request that covers it; empty if there is none, or it was rejected.
     *
     * @return the payment request
     */
    public abstract Optional<PaymentRequestId> paymentRequest();

    /**
     * Returns the day on which its payment request was approved; empty if it was not.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> paymentApprovedOn();

    /**
     * Returns the day it was paid; empty if it was not.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> paidOn();

    /**
     * Returns its last reservation, whether or not that was cancelled.
     *
     * @return the last reservation
     * @throws IllegalStateException if it was never reserved
     */
    public Reserve reservation() {
        Reserve reservation = reservationOrNull();
        if (reservation == null) {
            throw neverReserved();
        }
        return reservation;
    }

    private IllegalStateException neverReserved() {
        return new IllegalStateException("voucher `" + id() + "` was never reserved");
    }

    @Value.Derived
    @Value.Auxiliary
    @Nullable
    Reserve reservationOrNull() {
        return lastReservation().orElse(null);
    }

    /**
     * Returns the holder: the partner of its last reservation (VCH-24). Empty if it was never reserved.
     *
     * @return the partner
     */
    public Optional<PartnerId> holder() {
        return lastReservation().map(Reserve::partner);
    }

    /**
     * Tells whether a step may follow by the transition table alone (LIF-01).
     *
     * <p>A step of a payment request after its first may follow only while that request covers the voucher.
     *
     * @param step  the step
     * @return true if it starts from the status of this voucher
     */
    public boolean canTake(LifecycleStep step) {
        return canTake(step, CompletionReport.REQUIRED);
    }

    /**
     * Tells whether a step may follow by the transition table of a program that asks for a completion report, or does not
     * (LIF-01).
     *
     * @param step  the step
     * @param report  whether the program asks for a completion report
     * @return true if it starts from the status of this voucher
     */
    public boolean canTake(LifecycleStep step, CompletionReport report) {
        return step.action().startsFrom(status(), report)
                && (!(step instanceof PaymentStep payment) || isFreeFor(payment.request()));
    }

    /**
     * Tells whether no other payment request covers the voucher than this one (LIF-01).
     *
     * @param request  the number of the payment request
     * @return true if this one covers it, or none
     */
    public boolean isFreeFor(PaymentRequestId request) {
        PaymentRequestId covering = paymentRequest().orElse(null);
        return covering == null || covering.equals(request);
    }

    /**
     * Returns the voucher that an event makes of this one.
     *
     * @param event  an event of this voucher
     * @return the voucher after the event
     * @throws IllegalArgumentException if it is an event of another voucher, or cannot follow by the transition table
     */
    public Voucher apply(VoucherEvent event) {
        return apply(event, CompletionReport.REQUIRED);
    }

    /**
     * Returns the voucher that an event makes of this one, in a program that asks for a completion report or does not.
     *
     * @param event  an event of this voucher
     * @param report  whether the program asks for a completion report
     * @return the voucher after the event
     * @throws IllegalArgumentException if it is an event of another voucher, or cannot follow by the transition table
     */
    public Voucher apply(VoucherEvent event, CompletionReport report) {
        LifecycleStep step = event.step();
        if (!event.voucher().equals(id())) {
            throw new IllegalArgumentException(
                    "an event of voucher `" + id() + "` was expected, found one of `" + event.voucher() + "`");
        }
        if (!canTake(step, report)) {
            throw new IllegalArgumentException("`" + step.action().title() + "` cannot follow on voucher `" + id()
                    + "`, which is `" + status() + "`");
        }
        Builder next = new Builder();
        next.from(this);
        next.status(step.action().to());
        next.revision(revision() + 1);
        next.lastStepOn(event.on());
        return next.record(step, event.on()).build();
    }

    /**
     * Returns the voucher that its first event makes.
     *
     * @param creation  an event whose step is a {@link Create}
     * @return the voucher
     * @throws IllegalArgumentException if the step is another
     */
    public static Voucher create(VoucherEvent creation) {
        if (!(creation.step() instanceof Create create)) {
            throw new IllegalArgumentException("a voucher begins with `create`, found `"
                    + creation.step().action().title() + "`");
        }
        return create(creation.voucher(), create, creation.on());
    }

    private static Voucher create(VoucherId id, Create create, LocalDate on) {
        Builder created = new Builder();
        created.id(id);
        created.enrollment(create.enrollment());
        created.offering(create.offering());
        created.serviceLevel(create.serviceLevel());
        created.administrator(create.administrator());
        created.createdOn(on);
        created.status(VoucherAction.CREATE.to());
        created.revision(1);
        created.lastStepOn(on);
        return created.build();
    }

    /**
     * Returns the voucher that a history makes.
     *
     * @param events  the events of one voucher in their order, a creation first
     * @return the voucher after the last event
     * @throws IllegalArgumentException if there is no event, or one cannot follow by the transition table
     */
    public static Voucher replay(List<VoucherEvent> events) {
        return replay(events, CompletionReport.REQUIRED);
    }

    /**
     * Returns the voucher that a history makes, in a program that asks for a completion report or does not.
     *
     * @param events  the events of one voucher in their order, a creation first
     * @param report  whether the program asks for a completion report
     * @return the voucher after the last event
     * @throws IllegalArgumentException if there is no event, or one cannot follow by the transition table
     */
    public static Voucher replay(List<VoucherEvent> events, CompletionReport report) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a voucher begins with `create`, found no event");
        }
        Voucher voucher = create(events.get(0));
        for (VoucherEvent event : events.subList(1, events.size())) {
            voucher = voucher.apply(event, report);
        }
        return voucher;
    }

    static final class Builder extends ImmutableVoucher.Builder {

        private Builder record(LifecycleStep step, LocalDate on) {
            switch (step.action()) {
                case ASSIGN -> {
                    projectManager(((Assign) step).projectManager());
                    assignedOn(on);
                }
                case REASSIGN -> projectManager(((Reassign) step).projectManager());
                case RESERVE -> {
                    lastReservation((Reserve) step);
                    plannedStart(((Reserve) step).plannedStart());
                }
                case CANCEL_RESERVATION -> plannedStart(Optional.empty());
                case RESCHEDULE -> plannedStart(((Reschedule) step).plannedStart());
                case REDEEM -> redeemedOn(on);
                case REQUEST_PAYMENT -> paymentRequest(((RequestPayment) step).request());
                case APPROVE_PAYMENT -> paymentApprovedOn(on);
                case REJECT_PAYMENT -> paymentRequest(Optional.empty());
                case MAKE_PAYMENT -> paidOn(on);
                case CREATE, START_ENGAGEMENT, COMPLETE_ENGAGEMENT, SUBMIT_COMPLETION_REPORT, EXPIRE, REVOKE -> {
                    // the status says it all
                }
            }
            return this;
        }
    }
}
