package org.planningservices.persistence;

import org.planningservices.journal.JournalRecord;

/** What became of an append. */
public sealed interface AppendResult {

    /** Everything was added. */
    record Applied() implements AppendResult {}

    /** Nothing was added: a stream had another revision than was expected. Read again and decide again. */
    record Conflict() implements AppendResult {}

    /**
     * Nothing was added: the command was appended before.
     *
     * @param record  the first record of its first change
     */
    record Duplicate(JournalRecord record) implements AppendResult {}
}
