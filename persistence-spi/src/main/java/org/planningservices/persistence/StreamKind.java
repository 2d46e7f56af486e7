package org.planningservices.persistence;

/** What a stream is about. */
public enum StreamKind {
    /** A voucher. */
    VOUCHER,
    /** An enrollment, with its pool of days. */
    ENROLLMENT,
    /** A payment request. */
    PAYMENT_REQUEST,
    /** A customer, with all its vouchers. */
    CUSTOMER
}
