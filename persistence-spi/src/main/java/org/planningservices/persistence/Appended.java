package org.planningservices.persistence;

import org.planningservices.journal.JournalRecord;

/** What became of an append. */
public sealed interface Appended {

    /** Everything was added. */
    record Done() implements Appended {}

    /** Nothing was added: a stream had another revision than was expected. Read again and decide again. */
    record LostRace() implements Appended {}

    /**
     * Nothing was added: the command was appended before.
     *
     * @param record  the first record of its first change
     */
    record Repeated(JournalRecord record) implements Appended {}
}
