package org.planningservices.explorer;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.party.PartnerId;

/** Records of partners that the journal lacks, and that somebody assumes to see what would follow. */
final class Assumptions {

    static final Assumptions NONE = new Assumptions(List.of());

    private final List<JournalEntry> entries;

    private Assumptions(List<JournalEntry> entries) {
        this.entries = entries;
    }

    static Assumptions of(String name, Journal records) {
        for (JournalEntry entry : records.entries()) {
            if (Replay.partner(entry.record()) == null) {
                throw new Fault(name + ": line " + entry.line() + ": expected a record of a partner, found another");
            }
        }
        return new Assumptions(records.entries());
    }

    /** Returns the assumed records of a partner, with line numbers that follow a given one. */
    List<JournalEntry> recordsOf(PartnerId partner, int line) {
        List<JournalEntry> records = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (partner.equals(Replay.partner(entry.record()))) {
                records.add(new JournalEntry(line + entry.line(), entry.record()));
            }
        }
        return records;
    }
}
