package org.planningservices.persistence;

import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/**
 * A record in a repository, with its position and the kind of its stream. Immutable.
 *
 * @param position  the position among all records of the repository; greater than the position of every record appended
 *     before its command was read or begun
 * @param kind  the kind of the stream that contains the record
 * @param record  the record
 */
public record StoredRecord(long position, StreamKind kind, JournalRecord record) {

    /**
     * Checks that no part is null.
     *
     * @param position  the position among all records of the repository
     * @param kind  the kind of the stream that contains the record
     * @param record  the record
     */
    public StoredRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(record, "record");
    }

    /**
     * Returns whether the stream is the home stream of the record. A command may append one record to several streams; the
     * home stream contains the record exactly once, and the copies in other streams only advance their revisions. Filter by
     * this method to read each record once.
     *
     * @return whether the stream is the home stream of the record
     */
    public boolean isInHomeStream() {
        return StreamKind.homeOf(record) == kind;
    }
}
