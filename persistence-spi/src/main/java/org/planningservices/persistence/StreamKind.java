package org.planningservices.persistence;

import java.util.Objects;
import java.util.Optional;
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
    CUSTOMER;

    /**
     * Returns the kind of the home stream of a record: the stream that contains the record exactly once, even if a command
     * appended the record to other streams, too.
     *
     * @param record  the record
     * @return the kind; empty for a record of a partner, which belongs to no stream
     */
    public static Optional<StreamKind> findHome(JournalRecord record) {
        Objects.requireNonNull(record, "record");
        return record.match(HomeStream.KIND);
    }
}
