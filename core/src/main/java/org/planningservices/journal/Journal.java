package org.planningservices.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A recorded history in the order of its file. Each record has its own line, after the line of the previous record.
 *
 * <p>A reader of files makes journals; in code, {@link #builder()} does. Immutable.
 *
 * @param entries  the records, each with its line, in the order of their lines
 */
public record Journal(List<JournalEntry> entries) {

    /**
     * Copies the entries, and checks their order.
     *
     * @param entries  the records, each with its line, in the order of their lines; lines may be missing
     * @throws IllegalArgumentException if the line of an entry is not after the line of the previous entry
     */
    public Journal {
        Objects.requireNonNull(entries, "entries");
        entries = List.copyOf(entries);
        int last = 0;
        for (JournalEntry entry : entries) {
            last = requireLaterLine(entry, last);
        }
    }

    /**
     * Returns the line of an entry, which must come after a given line.
     *
     * @param entry  the entry
     * @param last  the line of the previous entry, 0 if there is none
     * @return the line of the entry, from 1
     * @throws IllegalArgumentException if the line of the entry is not after that line
     */
    public static int requireLaterLine(JournalEntry entry, int last) {
        Objects.requireNonNull(entry, "entry");
        if (entry.line() < 1) {
            throw new IllegalArgumentException("lines are counted from 1, found line `" + entry.line() + "`");
        }
        if (entry.line() <= last) {
            throw new IllegalArgumentException(
                    "each entry of a journal must stand on a later line than the one before it, found line `"
                            + entry.line() + "` after line `" + last + "`");
        }
        return entry.line();
    }

    /**
     * Returns the journal of these records, one on each line, from line 1.
     *
     * @param records  the records, in order
     * @return the journal
     */
    public static Journal of(List<? extends JournalRecord> records) {
        Objects.requireNonNull(records, "records");
        List<JournalEntry> entries = new ArrayList<>(records.size());
        for (JournalRecord record : records) {
            entries.add(new JournalEntry(entries.size() + 1, record));
        }
        return new Journal(entries);
    }

    /**
     * Returns a builder without records, which puts the records in order and numbers their lines.
     *
     * @return the builder
     */
    public static JournalBuilder builder() {
        return new JournalBuilder();
    }

    /** Returns the records in words, each with its number on a line of its own. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.line() + " " + entry.record())
                .collect(Collectors.joining("\n"));
    }
}
