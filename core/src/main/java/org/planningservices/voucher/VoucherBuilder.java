package org.planningservices.voucher;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.require.EpochDay;
import org.planningservices.require.Require;
import org.planningservices.step.Create;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;

/**
 * Builds a voucher from a stored state, for applications that keep the state of a voucher and not its events.
 *
 * <p>{@link Voucher#restored} returns a builder for the vouchers of a program. It refuses what no history can lead to in the
 * lifecycle of the program: for example, a voucher that is {@code RESERVED} without a reservation, or one that is {@code PAID}
 * after three steps. It accepts all that some history leads to, and then the voucher equals the one that replaying that history
 * gives.
 *
 * <p>No dates are compared, so days may be in any order. Only the day of the last step must be the day that the last step
 * records: a voucher with one step was created on the day of its last step.
 *
 * <p>Required are the id, the enrollment, the offering, the service level, the status, the revision, the day of the creation and
 * the day of the last step. Mutable, for one thread.
 */
public final class VoucherBuilder {

    private final Lifecycle lifecycle;
    private @Nullable VoucherId id;
    private @Nullable EnrollmentId enrollmentId;
    private @Nullable Offering offering;
    private @Nullable ServiceLevel serviceLevel;
    private @Nullable VoucherStatus status;
    private @Nullable String administrator;
    private @Nullable String projectManager;
    private @Nullable Reserve lastReservation;
    private @Nullable LocalDate plannedStart;
    private @Nullable PaymentRequestId paymentRequestId;
    private int revision;
    private int createdDay = EpochDay.NONE;
    private int lastStepDay = EpochDay.NONE;
    private int assignedDay = EpochDay.NONE;
    private int redeemedDay = EpochDay.NONE;
    private int paymentApprovedDay = EpochDay.NONE;
    private int paidDay = EpochDay.NONE;

    VoucherBuilder(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Sets everything that a voucher has.
     *
     * @param voucher  the voucher
     * @return this builder
     */
    public VoucherBuilder from(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        id = voucher.id();
        enrollmentId = voucher.enrollmentId();
        offering = voucher.offering();
        serviceLevel = voucher.serviceLevel();
        status = voucher.status();
        administrator = voucher.administrator().orElse(null);
        projectManager = voucher.projectManager().orElse(null);
        lastReservation = voucher.lastReservation().orElse(null);
        plannedStart = voucher.plannedStart().orElse(null);
        paymentRequestId = voucher.paymentRequestId().orElse(null);
        revision = voucher.revision();
        createdDay = voucher.createdDay();
        lastStepDay = voucher.lastStepDay();
        assignedDay = voucher.assignedDay();
        redeemedDay = voucher.redeemedDay();
        paymentApprovedDay = voucher.paymentApprovedDay();
        paidDay = voucher.paidDay();
        return this;
    }

    /**
     * Sets the id.
     *
     * @param id  the id
     * @return this builder
     */
    public VoucherBuilder id(VoucherId id) {
        this.id = Objects.requireNonNull(id, "id");
        return this;
    }

    /**
     * Sets the enrollment whose days it took.
     *
     * @param enrollmentId  the enrollment
     * @return this builder
     */
    public VoucherBuilder enrollmentId(EnrollmentId enrollmentId) {
        this.enrollmentId = Objects.requireNonNull(enrollmentId, "enrollmentId");
        return this;
    }

    /**
     * Sets the offering.
     *
     * @param offering  the offering
     * @return this builder
     */
    public VoucherBuilder offering(Offering offering) {
        this.offering = Objects.requireNonNull(offering, "offering");
        return this;
    }

    /**
     * Sets the service level.
     *
     * @param serviceLevel  the service level
     * @return this builder
     */
    public VoucherBuilder serviceLevel(ServiceLevel serviceLevel) {
        this.serviceLevel = Objects.requireNonNull(serviceLevel, "serviceLevel");
        return this;
    }

    /**
     * Sets the e-mail of the administrator that the creation named.
     *
     * @param administrator  the e-mail, as {@link Create#administrator()} has it
     * @return this builder
     */
    public VoucherBuilder administrator(String administrator) {
        this.administrator = Objects.requireNonNull(administrator, "administrator");
        return this;
    }

    /**
     * Sets the status.
     *
     * @param status  the status
     * @return this builder
     */
    public VoucherBuilder status(VoucherStatus status) {
        this.status = Objects.requireNonNull(status, "status");
        return this;
    }

    /**
     * Sets the number of its steps.
     *
     * @param revision  the number, 1 or more
     * @return this builder
     */
    public VoucherBuilder revision(int revision) {
        this.revision = revision;
        return this;
    }

    /**
     * Sets the day of its creation.
     *
     * @param createdOn  the day
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public VoucherBuilder createdOn(LocalDate createdOn) {
        createdDay = EpochDay.of(Objects.requireNonNull(createdOn, "createdOn"));
        return this;
    }

    /**
     * Sets the day of its last step.
     *
     * @param lastStepOn  the day
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public VoucherBuilder lastStepOn(LocalDate lastStepOn) {
        lastStepDay = EpochDay.of(Objects.requireNonNull(lastStepOn, "lastStepOn"));
        return this;
    }

    /**
     * Sets its assignment.
     *
     * @param assignedOn  the day of the assignment, which a reassignment does not move
     * @param projectManager  the project manager that it is assigned to, since the last reassignment if there was one
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public VoucherBuilder assigned(LocalDate assignedOn, String projectManager) {
        assignedDay = EpochDay.of(Objects.requireNonNull(assignedOn, "assignedOn"));
        this.projectManager = Objects.requireNonNull(projectManager, "projectManager");
        return this;
    }

    /**
     * Sets its last reservation, whether or not that was canceled.
     *
     * @param lastReservation  the reservation
     * @return this builder
     */
    public VoucherBuilder lastReservation(Reserve lastReservation) {
        this.lastReservation = Objects.requireNonNull(lastReservation, "lastReservation");
        return this;
    }

    /**
     * Sets the planned start, as last moved. A voucher with a planned start has a reservation in force, or had one when it
     * expired or was revoked.
     *
     * @param plannedStart  the day on which the engagement is planned to start
     * @return this builder
     */
    public VoucherBuilder plannedStart(LocalDate plannedStart) {
        this.plannedStart = Objects.requireNonNull(plannedStart, "plannedStart");
        return this;
    }

    /**
     * Sets the day of its redemption.
     *
     * @param redeemedOn  the day
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public VoucherBuilder redeemedOn(LocalDate redeemedOn) {
        redeemedDay = EpochDay.of(Objects.requireNonNull(redeemedOn, "redeemedOn"));
        return this;
    }

    /**
     * Sets the payment request that covers it.
     *
     * @param paymentRequestId  the payment request
     * @return this builder
     */
    public VoucherBuilder paymentRequestId(PaymentRequestId paymentRequestId) {
        this.paymentRequestId = Objects.requireNonNull(paymentRequestId, "paymentRequestId");
        return this;
    }

    /**
     * Sets the day on which its payment request was approved.
     *
     * @param paymentApprovedOn  the day
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public VoucherBuilder paymentApprovedOn(LocalDate paymentApprovedOn) {
        paymentApprovedDay = EpochDay.of(Objects.requireNonNull(paymentApprovedOn, "paymentApprovedOn"));
        return this;
    }

    /**
     * Sets the day it was paid.
     *
     * @param paidOn  the day
     * @return this builder
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public VoucherBuilder paidOn(LocalDate paidOn) {
        paidDay = EpochDay.of(Objects.requireNonNull(paidOn, "paidOn"));
        return this;
    }

    /**
     * Builds the voucher.
     *
     * @return the voucher
     * @throws IllegalStateException if a required value is not set
     * @throws IllegalArgumentException if no history leads to the state in the lifecycle, or if a text is blank or too long
     */
    public Voucher build() {
        set(id, "id");
        set(enrollmentId, "enrollmentId");
        set(offering, "offering");
        set(serviceLevel, "serviceLevel");
        VoucherStatus now = set(status, "status");
        set(createdDay == EpochDay.NONE ? null : createdDay, "createdOn");
        set(lastStepDay == EpochDay.NONE ? null : lastStepDay, "lastStepOn");
        set(revision == 0 ? null : revision, "revision");
        if (revision < 0) {
            throw new IllegalArgumentException("revision must be 1 or more, found `" + revision + "`");
        }
        checkTexts();
        checkReachable(now);
        return new Voucher(this);
    }

    private static <T> T set(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " must be set");
        }
        return value;
    }

    /** Checks the texts as the steps that record them do. */
    private void checkTexts() {
        if (administrator != null) {
            Require.notBlank(administrator, "administrator");
        }
        if (projectManager != null) {
            Reassign.of(projectManager);
        }
    }

    private void checkReachable(VoucherStatus now) {
        for (VoucherShapes.Shape shape : lifecycle.shapes().after(revision)) {
            if (shape.status() == now && hasParts(shape) && endsOnDayOfLastStep(shape)) {
                return;
            }
        }
        throw unreachable(now, lifecycle.shapes());
    }

    /** Names the first thing that is wrong: the status, what belongs to it, the number of steps, or the day of the last. */
    private IllegalArgumentException unreachable(VoucherStatus now, VoucherShapes shapes) {
        Set<VoucherShapes.Shape> ofStatus = matching(shapes.all(), shape -> shape.status() == now);
        if (ofStatus.isEmpty()) {
            return new IllegalArgumentException("status must be one that the lifecycle leads to, found `" + now + "`");
        }
        Set<VoucherShapes.Shape> ofParts = matching(ofStatus, this::hasParts);
        if (ofParts.isEmpty()) {
            return wrongParts(now, ofStatus);
        }
        Set<VoucherShapes.Shape> ofSteps = matching(shapes.after(revision), ofParts::contains);
        if (ofSteps.isEmpty()) {
            return new IllegalArgumentException(
                    "revision must be the number of steps of a history that leads to `" + now
                            + "`, of which the shortest has `"
                            + shapes.fewestSteps(ofParts).orElseThrow() + "`, found `"
                            + revision + "`");
        }
        return new IllegalArgumentException("lastStepOn must be the day of "
                + ofSteps.stream()
                        .map(shape -> "`" + shape.last().title() + "`")
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" or "))
                + ", found `" + LocalDate.ofEpochDay(lastStepDay) + "`");
    }

    private static Set<VoucherShapes.Shape> matching(
            Set<VoucherShapes.Shape> shapes, Predicate<VoucherShapes.Shape> predicate) {
        return shapes.stream().filter(predicate).collect(Collectors.toSet());
    }

    /** A start that was moved may have been moved to where it was. */
    private boolean hasParts(VoucherShapes.Shape shape) {
        int other = VoucherPart.OTHER_START.bit();
        return (shape.parts() | other) == (parts() | other) && (parts() & ~shape.parts() & other) == 0;
    }

    private int parts() {
        boolean moved =
                plannedStart != null && lastReservation != null && !plannedStart.equals(lastReservation.plannedStart());
        return bit(VoucherPart.ASSIGNMENT, assignedDay != EpochDay.NONE)
                | bit(VoucherPart.RESERVATION, lastReservation != null)
                | bit(VoucherPart.RESERVATION_IN_FORCE, plannedStart != null)
                | bit(VoucherPart.OTHER_START, moved)
                | bit(VoucherPart.REDEMPTION, redeemedDay != EpochDay.NONE)
                | bit(VoucherPart.PAYMENT_REQUEST, paymentRequestId != null)
                | bit(VoucherPart.APPROVAL, paymentApprovedDay != EpochDay.NONE)
                | bit(VoucherPart.PAYMENT, paidDay != EpochDay.NONE);
    }

    private static int bit(VoucherPart part, boolean isThere) {
        return isThere ? part.bit() : 0;
    }

    /** Names what the state lacks, or has in excess, of the shape that is nearest to it. */
    private IllegalArgumentException wrongParts(VoucherStatus now, Set<VoucherShapes.Shape> ofStatus) {
        int found = parts();
        int nearest = ofStatus.stream()
                .map(VoucherShapes.Shape::parts)
                .min(Comparator.<Integer>comparingInt(parts -> Integer.bitCount(parts ^ found))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        int lacking = nearest & ~found & ~VoucherPart.OTHER_START.bit();
        return new IllegalArgumentException("a voucher that is `" + now + "` must have "
                + (lacking != 0
                        ? VoucherPart.titles(lacking) + ", found none"
                        : "no more than it can have, found " + VoucherPart.titles(found & ~nearest)));
    }

    private boolean endsOnDayOfLastStep(VoucherShapes.Shape shape) {
        return switch (shape.last()) {
            case CREATE -> lastStepDay == createdDay;
            case ASSIGN -> lastStepDay == assignedDay;
            case REDEEM -> lastStepDay == redeemedDay;
            case APPROVE_PAYMENT -> lastStepDay == paymentApprovedDay;
            case MAKE_PAYMENT -> lastStepDay == paidDay;
            case REASSIGN,
                    RESERVE,
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REQUEST_PAYMENT,
                    REJECT_PAYMENT,
                    EXPIRE,
                    REVOKE -> true;
        };
    }

    VoucherId id() {
        return Objects.requireNonNull(id);
    }

    EnrollmentId enrollmentId() {
        return Objects.requireNonNull(enrollmentId);
    }

    Offering offering() {
        return Objects.requireNonNull(offering);
    }

    ServiceLevel serviceLevel() {
        return Objects.requireNonNull(serviceLevel);
    }

    VoucherStatus status() {
        return Objects.requireNonNull(status);
    }

    @Nullable
    String administrator() {
        return administrator;
    }

    @Nullable
    String projectManager() {
        return projectManager;
    }

    @Nullable
    Reserve lastReservation() {
        return lastReservation;
    }

    @Nullable
    LocalDate plannedStart() {
        return plannedStart;
    }

    @Nullable
    PaymentRequestId paymentRequestId() {
        return paymentRequestId;
    }

    int revision() {
        return revision;
    }

    int createdDay() {
        return createdDay;
    }

    int lastStepDay() {
        return lastStepDay;
    }

    int assignedDay() {
        return assignedDay;
    }

    int redeemedDay() {
        return redeemedDay;
    }

    int paymentApprovedDay() {
        return paymentApprovedDay;
    }

    int paidDay() {
        return paidDay;
    }

    /** Returns the id, the status and the revision as far as they are set. */
    @Override
    public String toString() {
        return "VoucherBuilder{id=" + id + ", status=" + status + ", revision=" + revision + "}";
    }
}
