package org.planningservices.persistence;

import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/** The kind of thing that a stream is about. */
public enum StreamKind {
    /** A voucher. */
    VOUCHER,
    /** An enrollment, with its pool of days. */
    ENROLLMENT,
    /** A payment request. */
    PAYMENT_REQUEST,
    /** A customer, with all its vouchers. */
    CUSTOMER,
    /** A partner: what is recorded of it, and the steps that it takes for itself. */
    PARTNER;

    /**
     * Returns the kind of the home stream of a record: the stream that contains the record exactly once, even if a command
     * appended the record to other streams, too.
     *
     * @param record  the record
     * @return the kind
     */
    public static StreamKind homeOf(JournalRecord record) {
        Objects.requireNonNull(record, "record");
        return record.match(HomeStream.KIND);
    }
}
