package org.planningservices.json;

import java.util.Locale;
import java.util.Objects;
import org.planningservices.journal.JournalRecord;

/**
 * A record of a log: what somebody wanted to do on a day, and what a system answered. Immutable.
 *
 * @param line  the number of its line, from 1
 * @param record  the record
 * @param outcome  what the system answered; of what no system decides, that is of facts, benefits activated and trainings
 *     passed, {@code ACCEPTED}
 */
public record DecisionLogEntry(int line, JournalRecord record, RecordedOutcome outcome) {

    /**
     * Checks that only a step is refused.
     *
     * @param line  the number of its line, from 1
     * @param record  the record
     * @param outcome  what the system answered
     * @throws IllegalArgumentException if something is refused that no system decides
     */
    public DecisionLogEntry {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(outcome, "outcome");
        if (outcome == RecordedOutcome.REFUSED && !isStep(record)) {
            throw new IllegalArgumentException("outcome must be `accepted` where nothing is decided, found `"
                    + outcome.name().toLowerCase(Locale.ROOT) + "`");
        }
    }

    /** Tells whether a record is about a step, which may be refused. */
    static boolean isStep(JournalRecord record) {
        return record.findStep().isPresent();
    }
}
