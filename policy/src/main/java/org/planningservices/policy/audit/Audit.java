package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.policy.engine.ProgramRules;

/**
 * An audit of a journal that is given entry by entry, for example while its file is read.
 *
 * <p>The statements of a journal are judged first, in the order of the file, and then what happened, by day and on each day
 * in the order of the file. The entries of most journals stand in that order already. Each is then judged as soon as it is
 * given. Once an entry stands out of that order, all that follow are only collected, and the report judges all of them anew:
 * it is the same in every case.
 *
 * <p>For example, {@code JournalReader.read(in, audit::add)}, and then {@code audit.report()}. For one thread at a time.
 */
public final class Audit {

    private static final Comparator<JournalEntry> BY_DAY = Comparator.comparing(Audit::day);

    private final ProgramRules rules;
    private final LocalDate asOf;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Auditor auditor;
    private LocalDate latest = LocalDate.MIN;
    private int lastLine;
    private boolean inOrder = true;
    private boolean reported;

    private Audit(ProgramRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
        auditor = new Auditor(rules, asOf);
    }

    /**
     * Begins an audit.
     *
     * @param rules  the rules of the program
     * @param asOf  the day of the report, inclusive; later records are left out
     * @return the audit, to which no entry was given
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static Audit of(ProgramRules rules, LocalDate asOf) {
        return new Audit(rules, asOf);
    }

    /**
     * Audits a journal that is there as a whole.
     *
     * @param rules  the rules of the program
     * @param journal  the journal
     * @param asOf  the day of the report, inclusive; later records are left out
     * @param progress  receives, after each record, how many were judged so far
     * @return the report
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public static AuditReport audit(ProgramRules rules, Journal journal, LocalDate asOf, IntConsumer progress) {
        Auditor auditor = new Auditor(rules, asOf);
        List<JournalEntry> judged = new ArrayList<>(journal.entries());
        judged.removeIf(entry -> isAfter(entry, asOf));
        judge(judged, auditor, progress);
        return auditor.report();
    }

    /**
     * Adds the next entry of the journal.
     *
     * @param entry  the entry
     * @throws IllegalArgumentException if it does not stand on a later line than the entry before it
     * @throws IllegalStateException if the report was made already
     */
    public void add(JournalEntry entry) {
        requireOpen();
        lastLine = Journal.requireLaterLine(entry, lastLine);
        if (isAfter(entry, asOf)) {
            return;
        }
        entries.add(entry);
        if (inOrder && isInOrder(entry)) {
            auditor.judge(entry);
        } else if (inOrder) {
            inOrder = false;
            // what was judged so far is of no more use, and takes memory
            auditor = new Auditor(rules, asOf);
        }
    }

    private boolean isInOrder(JournalEntry entry) {
        if (entry.record() instanceof Declaration) {
            return latest.equals(LocalDate.MIN);
        }
        LocalDate on = day(entry);
        if (on.isBefore(latest)) {
            return false;
        }
        latest = on;
        return true;
    }

    /**
     * Returns the report of all entries that were added. No more can be added after it.
     *
     * @return what was found, and what became of each voucher and enrollment
     * @throws IllegalStateException if the report was made already
     */
    public AuditReport report() {
        return report(judged -> {});
    }

    /**
     * Returns the report of all entries that were added. No more can be added after it.
     *
     * @param progress  receives, after each record that is judged only now, how many of these were judged so far; nothing if
     *     all stood in order
     * @return what was found, and what became of each voucher and enrollment
     * @throws IllegalStateException if the report was made already
     */
    public AuditReport report(IntConsumer progress) {
        requireOpen();
        reported = true;
        if (!inOrder) {
            judge(entries, auditor, progress);
        }
        entries.clear();
        return auditor.report();
    }

    /**
     * Returns how many entries are left to judge.
     *
     * @return zero as long as all stood in order; otherwise all that count by the day of the report
     */
    public int openEntries() {
        return inOrder ? 0 : entries.size();
    }

    private void requireOpen() {
        if (reported) {
            throw new IllegalStateException("an audit reports once, and takes no entry after it");
        }
    }

    /** Judges the statements in their order, then what happened, by day and in its order. */
    private static void judge(List<JournalEntry> entries, Auditor auditor, IntConsumer progress) {
        List<JournalEntry> happenings = new ArrayList<>(entries.size());
        int judged = 0;
        for (JournalEntry entry : entries) {
            if (entry.record() instanceof Declaration) {
                auditor.judge(entry);
                progress.accept(++judged);
            } else {
                happenings.add(entry);
            }
        }
        happenings.sort(BY_DAY);
        for (JournalEntry entry : happenings) {
            auditor.judge(entry);
            progress.accept(++judged);
        }
    }

    private static boolean isAfter(JournalEntry entry, LocalDate asOf) {
        return entry.record() instanceof Occurrence happening && happening.on().isAfter(asOf);
    }

    private static LocalDate day(JournalEntry entry) {
        return ((Occurrence) entry.record()).on();
    }
}
