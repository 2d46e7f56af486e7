package org.planningservices.journal;

import java.util.Objects;

/**
 * A record with its line. Immutable.
 *
 * @param line  the line number, from 1
 * @param record  the record
 */
public record JournalEntry(int line, JournalRecord record) {

    /**
     * Checks that no part is null.
     *
     * @param line  the line number, from 1
     * @param record  the record
     */
    public JournalEntry {
        Objects.requireNonNull(record, "record");
    }
}
