package org.planningservices.policy.audit;

import java.util.function.IntConsumer;
import org.planningservices.journal.JournalEntry;

/**
 * An audit of a journal that is given entry by entry, for example while its file is read.
 *
 * <p>The declarations of a journal are judged first, in the order of the file. Then the occurrences are judged by day, and on
 * each day in the order of the file. The entries of most journals are in that order already, so each is judged as soon as it
 * is added. From the first entry out of that order on, entries are only collected, and the report judges all of them anew.
 * The report is the same in both cases.
 *
 * <p>For example, {@code JournalReader.read(in, audit::add)}, and then {@code audit.report()}. An audit is for one thread at a
 * time. The program makes audits; nobody else needs to implement them.
 */
public interface Audit {

    /**
     * Adds the next entry of the journal.
     *
     * @param entry  the entry
     * @throws IllegalArgumentException if its line does not come after that of the entry before it
     * @throws IllegalStateException if the report was made already
     */
    void add(JournalEntry entry);

    /**
     * Returns the report on all entries that were added. No entry can be added after it.
     *
     * @return the report
     * @throws IllegalStateException if the report was made already
     */
    default AuditReport report() {
        return report(judged -> {});
    }

    /**
     * Returns the report on all entries that were added. No entry can be added after it.
     *
     * @param progress  receives the number of entries judged so far, after each entry that is judged only now; it receives
     *     nothing if all entries were in order
     * @return the report
     * @throws IllegalStateException if the report was made already
     */
    AuditReport report(IntConsumer progress);

    /**
     * Returns how many entries the report has to judge.
     *
     * @return zero as long as all entries were in order; otherwise the number of entries up to the day of the report
     */
    int openEntries();
}
