package org.planningservices.voucher;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.require.EpochDay;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;

/**
 * A voucher after its last step.
 *
 * <p>A voucher begins with its {@linkplain #create creation}; the {@link Lifecycle} of its program applies the steps that follow.
 * It compares no dates and evaluates no rules. It does not contain its history, which is in a journal or a repository;
 * {@linkplain Lifecycle#replay replaying} that history gives an equal voucher. For example, V-1001 of five days, redeemed on
 * 2020-11-25. Immutable.
 */
public final class Voucher {

    private final VoucherId id;
    private final EnrollmentId enrollmentId;
    private final Offering offering;
    private final ServiceLevel serviceLevel;
    private final @Nullable String administrator;
    private final VoucherStatus status;
    private final @Nullable String projectManager;
    private final @Nullable Reserve reservation;
    private final @Nullable LocalDate plannedStart;
    private final @Nullable PaymentRequestId paymentRequestId;
    private final int revision;
    private final int createdDay;
    private final int lastStepDay;
    private final int assignedDay;
    private final int redeemedDay;
    private final int paymentApprovedDay;
    private final int paidDay;

    private Voucher(VoucherId id, Create create, int day) {
        this.id = id;
        enrollmentId = create.enrollmentId();
        offering = create.offering();
        serviceLevel = create.serviceLevel();
        administrator = create.administrator().orElse(null);
        status = VoucherStatus.CREATED;
        projectManager = null;
        reservation = null;
        plannedStart = null;
        paymentRequestId = null;
        revision = 1;
        createdDay = day;
        lastStepDay = day;
        assignedDay = EpochDay.NONE;
        redeemedDay = EpochDay.NONE;
        paymentApprovedDay = EpochDay.NONE;
        paidDay = EpochDay.NONE;
    }

    Voucher(VoucherBuilder state) {
        id = state.id();
        enrollmentId = state.enrollmentId();
        offering = state.offering();
        serviceLevel = state.serviceLevel();
        administrator = state.administrator();
        status = state.status();
        projectManager = state.projectManager();
        reservation = state.lastReservation();
        plannedStart = state.plannedStart();
        paymentRequestId = state.paymentRequestId();
        revision = state.revision();
        createdDay = state.createdDay();
        lastStepDay = state.lastStepDay();
        assignedDay = state.assignedDay();
        redeemedDay = state.redeemedDay();
        paymentApprovedDay = state.paymentApprovedDay();
        paidDay = state.paidDay();
    }

    private Voucher(Voucher before, LifecycleStep step, VoucherAction action, VoucherStatus status, int day) {
        id = before.id;
        enrollmentId = before.enrollmentId;
        offering = before.offering;
        serviceLevel = before.serviceLevel;
        administrator = before.administrator;
        this.status = status;
        projectManager = projectManager(before, step, action);
        reservation = action == VoucherAction.RESERVE ? (Reserve) step : before.reservation;
        plannedStart = plannedStart(before, step, action);
        paymentRequestId = paymentRequestId(before, step, action);
        revision = Math.addExact(before.revision, 1);
        createdDay = before.createdDay;
        lastStepDay = day;
        assignedDay = action == VoucherAction.ASSIGN ? day : before.assignedDay;
        redeemedDay = action == VoucherAction.REDEEM ? day : before.redeemedDay;
        paymentApprovedDay = action == VoucherAction.APPROVE_PAYMENT ? day : before.paymentApprovedDay;
        paidDay = action == VoucherAction.MAKE_PAYMENT ? day : before.paidDay;
    }

    private static @Nullable String projectManager(Voucher before, LifecycleStep step, VoucherAction action) {
        return switch (action) {
            case ASSIGN -> ((Assign) step).projectManager();
            case REASSIGN -> ((Reassign) step).projectManager();
            default -> before.projectManager;
        };
    }

    private static @Nullable LocalDate plannedStart(Voucher before, LifecycleStep step, VoucherAction action) {
        return switch (action) {
            case RESERVE -> ((Reserve) step).plannedStart();
            case RESCHEDULE -> ((Reschedule) step).plannedStart();
            case CANCEL_RESERVATION -> null;
            default -> before.plannedStart;
        };
    }

    private static @Nullable PaymentRequestId paymentRequestId(
            Voucher before, LifecycleStep step, VoucherAction action) {
        return switch (action) {
            case REQUEST_PAYMENT -> ((RequestPayment) step).requestId();
            case REJECT_PAYMENT -> null;
            default -> before.paymentRequestId;
        };
    }

    /**
     * Returns the id of the voucher.
     *
     * @return the id
     */
    public VoucherId id() {
        return id;
    }

    /**
     * Returns the enrollment whose days it took.
     *
     * @return the enrollment
     */
    public EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    /**
     * Returns the offering, which is the type of the voucher.
     *
     * @return the offering
     */
    public Offering offering() {
        return offering;
    }

    /**
     * Returns the length of the engagement it pays for.
     *
     * @return the service level
     */
    public ServiceLevel serviceLevel() {
        return serviceLevel;
    }

    /**
     * Returns the e-mail of the customer's benefits administrator (VCH-07); empty if its creation named none.
     *
     * @return the e-mail
     */
    public Optional<String> administrator() {
        return Optional.ofNullable(administrator);
    }

    /**
     * Returns the day on which it was created.
     *
     * @return the day
     */
    public LocalDate createdOn() {
        return LocalDate.ofEpochDay(createdDay);
    }

    /**
     * Returns the day on which it was created as a number.
     *
     * @return the days since 1970-01-01, as of {@link LocalDate#toEpochDay()}
     */
    public int createdDay() {
        return createdDay;
    }

    /**
     * Returns the status that its last step led to.
     *
     * @return the status
     */
    public VoucherStatus status() {
        return status;
    }

    /**
     * Returns the number of its events, 1 after the creation.
     *
     * @return the revision
     */
    public int revision() {
        return revision;
    }

    /**
     * Returns the day of its last step (LIF-02).
     *
     * @return the day
     */
    public LocalDate lastStepOn() {
        return LocalDate.ofEpochDay(lastStepDay);
    }

    /**
     * Returns the day of its last step as a number.
     *
     * @return the days since 1970-01-01, as of {@link LocalDate#toEpochDay()}
     */
    public int lastStepDay() {
        return lastStepDay;
    }

    /**
     * Returns the day it was assigned; a reassignment does not move it. Empty if it never was.
     *
     * @return the day
     */
    public Optional<LocalDate> assignedOn() {
        return EpochDay.date(assignedDay);
    }

    /**
     * Returns the day it was assigned as a number.
     *
     * @return the days since 1970-01-01, as of {@link LocalDate#toEpochDay()}; {@link Integer#MAX_VALUE} if
     *     it never was
     */
    public int assignedDay() {
        return assignedDay;
    }

    /**
     * Returns the project manager it is assigned to; empty if it never was assigned.
     *
     * @return the project manager
     */
    public Optional<String> projectManager() {
        return Optional.ofNullable(projectManager);
    }

    /**
     * Returns its last reservation, whether or not that was canceled; empty if it was never reserved.
     *
     * @return the last reservation
     */
    public Optional<Reserve> lastReservation() {
        return Optional.ofNullable(reservation);
    }

    /**
     * Returns the day on which the engagement is planned to start, as last moved; empty if the voucher was never reserved or its
     * last reservation was canceled. A voucher that expired while it was reserved keeps the day, although nobody holds it.
     *
     * @return the planned start
     */
    public Optional<LocalDate> plannedStart() {
        return Optional.ofNullable(plannedStart);
    }

    /**
     * Returns the day it was redeemed; empty if it was not.
     *
     * @return the day
     */
    public Optional<LocalDate> redeemedOn() {
        return EpochDay.date(redeemedDay);
    }

    /**
     * Returns the day it was redeemed as a number.
     *
     * @return the days since 1970-01-01, as of {@link LocalDate#toEpochDay()}; {@link Integer#MAX_VALUE} if
     *     it was not
     */
    public int redeemedDay() {
        return redeemedDay;
    }

    /**
     * Returns the payment request that covers it; empty if there is none, or it was rejected.
     *
     * @return the payment request
     */
    public Optional<PaymentRequestId> paymentRequestId() {
        return Optional.ofNullable(paymentRequestId);
    }

    /**
     * Returns the day on which its payment request was approved; empty if it was not.
     *
     * @return the day
     */
    public Optional<LocalDate> paymentApprovedOn() {
        return EpochDay.date(paymentApprovedDay);
    }

    /**
     * Returns the day on which its payment request was approved as a number.
     *
     * @return the days since 1970-01-01, as of {@link LocalDate#toEpochDay()}; {@link Integer#MAX_VALUE} if
     *     it was not
     */
    public int paymentApprovedDay() {
        return paymentApprovedDay;
    }

    /**
     * Returns the day it was paid; empty if it was not.
     *
     * @return the day
     */
    public Optional<LocalDate> paidOn() {
        return EpochDay.date(paidDay);
    }

    int paidDay() {
        return paidDay;
    }

    /**
     * Returns its last reservation, whether or not that was canceled.
     *
     * @return the last reservation
     * @throws IllegalStateException if it was never reserved
     */
    public Reserve reservation() {
        if (reservation == null) {
            throw neverReserved();
        }
        return reservation;
    }

    private IllegalStateException neverReserved() {
        return new IllegalStateException("voucher `" + id + "` was never reserved");
    }

    /**
     * Returns the partner that holds the voucher: the one of the reservation in force (VCH-24). Empty unless its status is
     * from {@link VoucherStatus#RESERVED} to {@link VoucherStatus#PAID}.
     *
     * @return the partner
     */
    public Optional<PartnerId> holder() {
        return status.isReservedOrLater() ? lastReservingPartner() : Optional.empty();
    }

    /**
     * Returns the partner of its last reservation, whether or not that was canceled; empty if it was never reserved.
     *
     * @return the partner
     */
    public Optional<PartnerId> lastReservingPartner() {
        return lastReservation().map(Reserve::partnerId);
    }

    /**
     * Returns whether the voucher is covered by this payment request or by none (LIF-01).
     *
     * @param request  the id of the payment request
     * @return true if this request covers it, or none does
     */
    public boolean isFreeFor(PaymentRequestId request) {
        Objects.requireNonNull(request, "request");
        return paymentRequestId == null || paymentRequestId.equals(request);
    }

    /** Returns this voucher after a step that can follow by the table. */
    Voucher after(LifecycleStep step, VoucherAction action, VoucherStatus to, int day) {
        return new Voucher(this, step, action, to, day);
    }

    /**
     * Returns the voucher after its creation, which is the same in every program.
     *
     * @param creation  an event whose step is a {@link Create}
     * @return the voucher
     * @throws IllegalArgumentException if the step is another, or if its day lies outside the years 0 to 9999
     */
    public static Voucher create(VoucherEvent creation) {
        Objects.requireNonNull(creation, "creation");
        if (!(creation.step() instanceof Create create)) {
            throw new IllegalArgumentException("a voucher begins with `create`, found `"
                    + creation.step().action().title() + "`");
        }
        return new Voucher(creation.voucherId(), create, EpochDay.of(creation.on()));
    }

    /**
     * Returns a builder of vouchers from a stored state, for an application that keeps no events.
     *
     * @param lifecycle  the lifecycle of the program, which tells which states there can be
     * @return a builder with nothing set
     */
    public static VoucherBuilder restored(Lifecycle lifecycle) {
        return new VoucherBuilder(Objects.requireNonNull(lifecycle, "lifecycle"));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Voucher that && isAsCreated(that) && isAt(that) && isUsedAs(that));
    }

    private boolean isAsCreated(Voucher that) {
        return id.equals(that.id)
                && enrollmentId.equals(that.enrollmentId)
                && offering.equals(that.offering)
                && serviceLevel.equals(that.serviceLevel)
                && Objects.equals(administrator, that.administrator)
                && createdDay == that.createdDay;
    }

    private boolean isAt(Voucher that) {
        return status == that.status
                && revision == that.revision
                && lastStepDay == that.lastStepDay
                && assignedDay == that.assignedDay
                && redeemedDay == that.redeemedDay
                && paymentApprovedDay == that.paymentApprovedDay
                && paidDay == that.paidDay;
    }

    private boolean isUsedAs(Voucher that) {
        return Objects.equals(projectManager, that.projectManager)
                && Objects.equals(reservation, that.reservation)
                && Objects.equals(plannedStart, that.plannedStart)
                && Objects.equals(paymentRequestId, that.paymentRequestId);
    }

    @Override
    public int hashCode() {
        return (31 * id.hashCode() + revision) * 31 + lastStepDay;
    }

    /** Returns all that the voucher has, by name. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Voucher{id=").append(id);
        add(text, "enrollment", enrollmentId);
        add(text, "offering", offering);
        add(text, "serviceLevel", serviceLevel);
        add(text, "administrator", administrator);
        add(text, "createdOn", createdOn());
        add(text, "status", status);
        add(text, "revision", revision);
        add(text, "lastStepOn", lastStepOn());
        add(text, "assignedOn", assignedOn().orElse(null));
        add(text, "projectManager", projectManager);
        add(text, "lastReservation", reservation);
        add(text, "plannedStart", plannedStart);
        add(text, "redeemedOn", redeemedOn().orElse(null));
        add(text, "paymentRequest", paymentRequestId);
        add(text, "paymentApprovedOn", paymentApprovedOn().orElse(null));
        add(text, "paidOn", paidOn().orElse(null));
        return text.append('}').toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(", ").append(name).append('=').append(value);
        }
    }
}
