package org.planningservices.voucher;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.step.VoucherAction;

/**
 * A part that a voucher has or lacks, which a step brings or takes away.
 *
 * <p>A set of parts is a number with a bit for each. What a status and a step mean is defined here: for example, a voucher
 * that is {@code RESERVED} has a reservation in force and no redemption, and {@code redeem} needs a reservation in force.
 */
enum VoucherPart {
    ASSIGNMENT("an assignment"),
    RESERVATION("a reservation"),
    RESERVATION_IN_FORCE("a reservation in force"),
    OTHER_START("another planned start than reserved"),
    REDEMPTION("a redemption"),
    PAYMENT_REQUEST("a payment request"),
    APPROVAL("an approved payment"),
    PAYMENT("a payment");

    /** No part: a voucher after its creation. */
    static final int NONE = 0;

    private static final int AFTER_RESERVATION =
            REDEMPTION.bit() | PAYMENT_REQUEST.bit() | APPROVAL.bit() | PAYMENT.bit();

    private final String title;

    VoucherPart(String title) {
        this.title = title;
    }

    @SuppressWarnings("EnumOrdinal") // a bit that is stored nowhere
    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int parts) {
        return (parts & bit()) != 0;
    }

    /** Returns the parts as a text, such as {@code a redemption, a payment request}. */
    static String titles(int parts) {
        List<String> titles = new ArrayList<>();
        for (VoucherPart part : values()) {
            if (part.isIn(parts)) {
                titles.add(part.title);
            }
        }
        return String.join(", ", titles);
    }

    /** Returns the parts that a voucher with this status has in every lifecycle. */
    static int requiredBy(VoucherStatus status) {
        return switch (status) {
            case CREATED, EXPIRED, REVOKED -> NONE;
            case ASSIGNED -> ASSIGNMENT.bit();
            case RESERVED, IN_DELIVERY, DELIVERED, REPORTED -> RESERVATION_IN_FORCE.bit();
            case REDEEMED -> RESERVATION_IN_FORCE.bit() | REDEMPTION.bit();
            case PAYMENT_REQUESTED -> RESERVATION_IN_FORCE.bit() | REDEMPTION.bit() | PAYMENT_REQUEST.bit();
            case PAYMENT_APPROVED ->
                RESERVATION_IN_FORCE.bit() | REDEMPTION.bit() | PAYMENT_REQUEST.bit() | APPROVAL.bit();
            case PAID -> RESERVATION_IN_FORCE.bit() | REDEMPTION.bit() | PAYMENT_REQUEST.bit() | PAYMENT.bit();
        };
    }

    /** Returns the parts that no voucher with this status has in any lifecycle. */
    static int excludedBy(VoucherStatus status) {
        return switch (status) {
            case CREATED -> ASSIGNMENT.bit() | RESERVATION_IN_FORCE.bit() | AFTER_RESERVATION;
            case ASSIGNED -> RESERVATION_IN_FORCE.bit() | AFTER_RESERVATION;
            case RESERVED, IN_DELIVERY, DELIVERED, REPORTED, EXPIRED, REVOKED -> AFTER_RESERVATION;
            case REDEEMED -> PAYMENT_REQUEST.bit() | APPROVAL.bit() | PAYMENT.bit();
            case PAYMENT_REQUESTED -> APPROVAL.bit() | PAYMENT.bit();
            case PAYMENT_APPROVED -> PAYMENT.bit();
            case PAID -> NONE;
        };
    }

    /** Returns the parts that a voucher must have before a step. */
    static int requiredBy(VoucherAction action) {
        return switch (action) {
            case CREATE, ASSIGN, RESERVE, EXPIRE, REVOKE -> NONE;
            case REASSIGN -> ASSIGNMENT.bit();
            case CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REDEEM,
                    REQUEST_PAYMENT -> RESERVATION_IN_FORCE.bit();
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT -> PAYMENT_REQUEST.bit();
        };
    }

    /** Returns the parts that a voucher must not have before a step. */
    static int excludedBy(VoucherAction action) {
        return switch (action) {
            case ASSIGN -> ASSIGNMENT.bit();
            case REDEEM -> REDEMPTION.bit();
            case REQUEST_PAYMENT -> PAYMENT_REQUEST.bit();
            case APPROVE_PAYMENT -> APPROVAL.bit();
            case CREATE,
                    REASSIGN,
                    RESERVE,
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REJECT_PAYMENT,
                    MAKE_PAYMENT,
                    EXPIRE,
                    REVOKE -> NONE;
        };
    }

    /** Returns the parts of a voucher after a step. */
    static int after(VoucherAction action, int parts) {
        return switch (action) {
            case ASSIGN -> parts | ASSIGNMENT.bit();
            case RESERVE -> (parts | RESERVATION.bit() | RESERVATION_IN_FORCE.bit()) & ~OTHER_START.bit();
            case RESCHEDULE -> parts | OTHER_START.bit();
            case CANCEL_RESERVATION -> parts & ~(RESERVATION_IN_FORCE.bit() | OTHER_START.bit());
            case REDEEM -> parts | REDEMPTION.bit();
            case REQUEST_PAYMENT -> parts | PAYMENT_REQUEST.bit();
            case REJECT_PAYMENT -> parts & ~PAYMENT_REQUEST.bit();
            case APPROVE_PAYMENT -> parts | APPROVAL.bit();
            case MAKE_PAYMENT -> parts | PAYMENT.bit();
            case CREATE, REASSIGN, START_ENGAGEMENT, COMPLETE_ENGAGEMENT, SUBMIT_COMPLETION_REPORT, EXPIRE, REVOKE ->
                parts;
        };
    }
}
