package org.planningservices.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A recorded history, in the order of its file: every record stands on a line of its own, after the line of the record before
 * it. Immutable.
 *
 * @param entries  the records, each with its line, in the order of their lines
 */
public record Journal(List<JournalEntry> entries) {

    /**
     * Copies the entries, and checks their order.
     *
     * @param entries  the records, each with its line, in the order of their lines; lines may be missing
     * @throws IllegalArgumentException if an entry does not stand on a later line than the entry before it
     */
    public Journal {
        entries = List.copyOf(entries);
        int last = 0;
        for (JournalEntry entry : entries) {
            last = requireLaterLine(entry, last);
        }
    }

    /**
     * Returns the line of an entry that comes after a line.
     *
     * @param entry  the entry
     * @param last  the line of the entry before it, 0 if there is none
     * @return the line of the entry, from 1
     * @throws IllegalArgumentException if the entry does not stand on a later line
     */
    public static int requireLaterLine(JournalEntry entry, int last) {
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
        List<JournalEntry> entries = new ArrayList<>(records.size());
        for (JournalRecord record : records) {
            entries.add(new JournalEntry(entries.size() + 1, record));
        }
        return new Journal(entries);
    }

    /** Returns the records in words, each with its number on a line of its own. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.line() + " " + entry.record())
                .collect(Collectors.joining("\n"));
    }
}
