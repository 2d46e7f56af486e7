package org.planningservices.journal;

/**
 * A record with the line it stands on. Immutable.
 *
 * @param line  the number of the line, from 1
 * @param record  the record
 */
public record JournalEntry(int line, JournalRecord record) {}
