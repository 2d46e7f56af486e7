package org.planningservices.persistence;

import org.planningservices.journal.JournalRecord;

/**
 * A record as a repository keeps it. Immutable.
 *
 * @param position  its place among all the records of the repository: larger than that of every record appended before
 *     its command read or began
 * @param kind  what the stream is about that it stands in
 * @param record  what happened
 */
public record StoredRecord(long position, StreamKind kind, JournalRecord record) {}
