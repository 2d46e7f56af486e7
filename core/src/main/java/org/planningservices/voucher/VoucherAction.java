package org.planningservices.voucher;

import static org.planningservices.voucher.VoucherStatus.ASSIGNED;
import static org.planningservices.voucher.VoucherStatus.CREATED;
import static org.planningservices.voucher.VoucherStatus.DELIVERED;
import static org.planningservices.voucher.VoucherStatus.EXPIRED;
import static org.planningservices.voucher.VoucherStatus.IN_DELIVERY;
import static org.planningservices.voucher.VoucherStatus.PAID;
import static org.planningservices.voucher.VoucherStatus.PAYMENT_APPROVED;
import static org.planningservices.voucher.VoucherStatus.PAYMENT_REQUESTED;
import static org.planningservices.voucher.VoucherStatus.REDEEMED;
import static org.planningservices.voucher.VoucherStatus.REPORTED;
import static org.planningservices.voucher.VoucherStatus.RESERVED;
import static org.planningservices.voucher.VoucherStatus.REVOKED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planningservices.party.Action;
import org.planningservices.party.Actor;

/**
 * The transition table: which action leads a voucher from which statuses to which, and who takes it.
 *
 * <p>This is the one place that says so. For example, {@code REDEEM} leads from {@code REPORTED} to {@code REDEEMED}; in a
 * program without {@linkplain CompletionReport completion reports} it starts from {@code DELIVERED} instead.
 * Answers to LIF-01.
 */
public enum VoucherAction implements Action {
    /** Make a voucher; it starts from no status. */
    CREATE("create", anyOf(), CREATED, Actor.BENEFITS_ADMINISTRATOR),
    /** Assign it to a project manager. */
    ASSIGN("assign", anyOf(CREATED), ASSIGNED, Actor.BENEFITS_ADMINISTRATOR),
    /** Assign it to another project manager. */
    REASSIGN("reassign", anyOf(ASSIGNED), ASSIGNED, Actor.BENEFITS_ADMINISTRATOR),
    /** Reserve it for an engagement. */
    RESERVE("reserve", anyOf(ASSIGNED), RESERVED, Actor.PARTNER),
    /** Give the reservation up. */
    CANCEL_RESERVATION("cancel reservation", anyOf(RESERVED), ASSIGNED, Actor.HOLDER),
    /** Move the planned start. */
    RESCHEDULE("reschedule", anyOf(RESERVED), RESERVED, Actor.HOLDER),
    /** Start the engagement. */
    START_ENGAGEMENT("start engagement", anyOf(RESERVED), IN_DELIVERY, Actor.CONSULTANT),
    /** Complete the engagement. */
    COMPLETE_ENGAGEMENT("complete engagement", anyOf(IN_DELIVERY), DELIVERED, Actor.PARTNER),
    /** Submit the completion report. */
    SUBMIT_COMPLETION_REPORT("submit completion report", anyOf(DELIVERED), anyOf(), REPORTED, Actor.PARTNER),
    /** Redeem it. */
    REDEEM("redeem", anyOf(REPORTED), anyOf(DELIVERED), REDEEMED, Actor.PARTNER),
    /** Ask for payment; one request may cover several vouchers. */
    REQUEST_PAYMENT("request payment", anyOf(REDEEMED), PAYMENT_REQUESTED, Actor.PARTNER),
    /** Approve a payment request. */
    APPROVE_PAYMENT("approve payment", anyOf(PAYMENT_REQUESTED), PAYMENT_APPROVED, Actor.MICROSOFT),
    /** Reject a payment request; its vouchers can be claimed again. */
    REJECT_PAYMENT("reject payment", anyOf(PAYMENT_REQUESTED), REDEEMED, Actor.MICROSOFT),
    /** Pay an approved request. */
    MAKE_PAYMENT("make payment", anyOf(PAYMENT_APPROVED), PAID, Actor.MICROSOFT),
    /** Record that it expired. */
    EXPIRE("expire", EnumSet.range(CREATED, REPORTED), EXPIRED, Actor.PROGRAM),
    /** Take it back. */
    REVOKE("revoke", anyOf(CREATED, ASSIGNED), REVOKED, Actor.CUSTOMER);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final EnumSet<VoucherStatus> from;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final EnumSet<VoucherStatus> fromWithoutReport;

    /** The same statuses, a bit for each. */
    private final int fromBits;

    private final int fromBitsWithoutReport;
    private final VoucherStatus to;
    private final Actor actor;

    VoucherAction(String title, EnumSet<VoucherStatus> from, VoucherStatus to, Actor actor) {
        this(title, from, from, to, actor);
    }

    VoucherAction(
            String title,
            EnumSet<VoucherStatus> from,
            EnumSet<VoucherStatus> fromWithoutReport,
            VoucherStatus to,
            Actor actor) {
        this.title = title;
        this.from = from;
        this.fromWithoutReport = fromWithoutReport;
        fromBits = bits(from);
        fromBitsWithoutReport = bits(fromWithoutReport);
        this.to = to;
        this.actor = actor;
    }

    private static EnumSet<VoucherStatus> anyOf(VoucherStatus... statuses) {
        EnumSet<VoucherStatus> from = EnumSet.noneOf(VoucherStatus.class);
        from.addAll(List.of(statuses));
        return from;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    /**
     * Returns the statuses that the action starts from, in the order of the life cycle; none for {@link #CREATE}.
     *
     * @return the statuses
     */
    public Set<VoucherStatus> from() {
        return Collections.unmodifiableSet(from);
    }

    /**
     * Returns the statuses that the action starts from in a program that asks for a completion report, or does not.
     *
     * @param report  whether the program asks for a completion report
     * @return the statuses; none for {@link #CREATE}, and for a step that the program does not know
     */
    public Set<VoucherStatus> from(CompletionReport report) {
        return Collections.unmodifiableSet(startingFrom(report));
    }

    private EnumSet<VoucherStatus> startingFrom(CompletionReport report) {
        return switch (report) {
            case REQUIRED -> from;
            case NOT_ASKED -> fromWithoutReport;
        };
    }

    /**
     * Returns the status that the action leads to.
     *
     * @return the status
     */
    public VoucherStatus to() {
        return to;
    }

    /**
     * Tells whether the action starts from this status.
     *
     * @param status  the status
     * @return true if the table has such a row
     */
    public boolean startsFrom(VoucherStatus status) {
        return startsFrom(status, CompletionReport.REQUIRED);
    }

    /**
     * Tells whether the action starts from this status in a program that asks for a completion report, or does not.
     *
     * @param status  the status
     * @param report  whether the program asks for a completion report
     * @return true if the table has such a row
     */
    public boolean startsFrom(VoucherStatus status, CompletionReport report) {
        return ((report == CompletionReport.REQUIRED ? fromBits : fromBitsWithoutReport) & bit(status)) != 0;
    }

    private static int bits(EnumSet<VoucherStatus> statuses) {
        int bits = 0;
        for (VoucherStatus status : statuses) {
            bits |= bit(status);
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // a bit for each, kept nowhere
    private static int bit(VoucherStatus status) {
        return 1 << status.ordinal();
    }
}
