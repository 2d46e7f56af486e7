package org.planningservices.voucher;

/** The status of a voucher after its last recorded step. Time alone never changes it. */
public enum VoucherStatus {
    /** Created, with its days deducted from the pool. */
    CREATED,
    /** Assigned to a project manager of the customer. */
    ASSIGNED,
    /** Reserved by a partner. */
    RESERVED,
    /** The engagement has started. */
    IN_DELIVERY,
    /** The engagement is complete. */
    DELIVERED,
    /** The completion report is submitted. */
    REPORTED,
    /** Redeemed by the partner. */
    REDEEMED,
    /** Covered by a payment request. */
    PAYMENT_REQUESTED,
    /** The payment request is approved. */
    PAYMENT_APPROVED,
    /** Paid. */
    PAID,
    /** Recorded as expired. */
    EXPIRED,
    /** Revoked by the customer. */
    REVOKED;

    /**
     * Tells whether a voucher with this status has been redeemed.
     *
     * @return true from {@link #REDEEMED} to {@link #PAID}
     */
    public boolean isRedeemed() {
        return compareTo(REDEEMED) >= 0 && compareTo(PAID) <= 0;
    }

    /**
     * Tells whether a voucher with this status is reserved, or was and has come further.
     *
     * @return true from {@link #RESERVED} to {@link #PAID}
     */
    public boolean isReservedOrLater() {
        return compareTo(RESERVED) >= 0 && compareTo(PAID) <= 0;
    }
}
