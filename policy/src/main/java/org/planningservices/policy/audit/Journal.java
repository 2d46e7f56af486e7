package org.planningservices.policy.audit;

import java.util.List;

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
}
