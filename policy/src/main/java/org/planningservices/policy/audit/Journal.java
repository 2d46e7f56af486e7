package org.planningservices.policy.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A recorded history, in the order of its file. Immutable.
 *
 * @param entries  the records, each with its line, by line
 */
public record Journal(List<JournalEntry> entries) {

    /**
     * Copies the entries.
     *
     * @param entries  the records, each with its line, by line
     */
    public Journal {
        entries = List.copyOf(entries);
    }

    /** Returns the records in words, each with its number on a line of its own. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.line() + " " + entry.record())
                .collect(Collectors.joining("\n"));
    }
}
