package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalRecord.Occurrence;

/**
 * What a repository keeps in a stream. Immutable.
 *
 * @param stream  the stream
 * @param revision  the number of its records; 0 if nothing was ever appended to it
 * @param records  the records asked for, in their order
 */
public record StreamHistory(StreamId stream, int revision, List<StoredRecord> records) {

    /**
     * Copies the records.
     *
     * @param stream  the stream
     * @param revision  the number of its records; 0 if nothing was ever appended to it
     * @param records  the records asked for, in their order
     */
    public StreamHistory {
        records = List.copyOf(records);
    }

    /**
     * Returns the history of a stream to which nothing was ever appended.
     *
     * @param stream  the stream
     * @return revision 0, and no records
     */
    public static StreamHistory none(StreamId stream) {
        return new StreamHistory(stream, 0, List.of());
    }

    /**
     * Returns the day of the last record.
     *
     * @return the day; empty if there is no record, or the last is about no day
     */
    public Optional<LocalDate> lastDay() {
        return records.isEmpty() || !(records.get(records.size() - 1).record() instanceof Occurrence last)
                ? Optional.empty()
                : Optional.of(last.on());
    }
}
