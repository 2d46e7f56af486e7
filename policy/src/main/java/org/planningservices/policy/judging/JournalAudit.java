package org.planningservices.policy.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.policy.audit.Audit;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.engine.ProgramRules;

/** An audit over an {@link Auditor}: judges entries at once as long as they are in order, and all of them anew otherwise. */
public final class JournalAudit implements Audit {

    private static final Comparator<JournalEntry> BY_DAY = Comparator.comparing(JournalAudit::day);

    private final ProgramRules rules;
    private final LocalDate asOf;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Auditor auditor;
    private LocalDate latest = LocalDate.MIN;
    private int lastLine;
    private boolean inOrder = true;
    private boolean reported;

    /**
     * Begins an audit.
     *
     * @param rules  the rules of the program
     * @param asOf  the day of the report, inclusive; later records are left out
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public JournalAudit(ProgramRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
        auditor = new Auditor(rules, asOf);
    }

    /**
     * Audits a whole journal.
     *
     * @param rules  the rules of the program
     * @param journal  the journal
     * @param asOf  the day of the report, inclusive; later records are left out
     * @param progress  receives the number of records judged so far, after each record
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

    @Override
    public void add(JournalEntry entry) {
        Objects.requireNonNull(entry, "entry");
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
            // the results so far are of no more use, and take memory
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

    @Override
    public AuditReport report(IntConsumer progress) {
        Objects.requireNonNull(progress, "progress");
        requireOpen();
        reported = true;
        if (!inOrder) {
            judge(entries, auditor, progress);
        }
        entries.clear();
        return auditor.report();
    }

    @Override
    public int openEntries() {
        return inOrder ? 0 : entries.size();
    }

    private void requireOpen() {
        if (reported) {
            throw new IllegalStateException("an audit reports once, and accepts no entry after its report");
        }
    }

    /** Judges the declarations in their order, then the occurrences by day and in their order. */
    private static void judge(List<JournalEntry> entries, Auditor auditor, IntConsumer progress) {
        List<JournalEntry> occurrences = new ArrayList<>(entries.size());
        int judged = 0;
        for (JournalEntry entry : entries) {
            if (entry.record() instanceof Declaration) {
                auditor.judge(entry);
                progress.accept(++judged);
            } else {
                occurrences.add(entry);
            }
        }
        occurrences.sort(BY_DAY);
        for (JournalEntry entry : occurrences) {
            auditor.judge(entry);
            progress.accept(++judged);
        }
    }

    private static boolean isAfter(JournalEntry entry, LocalDate asOf) {
        return entry.record() instanceof Occurrence occurrence
                && occurrence.on().isAfter(asOf);
    }

    private static LocalDate day(JournalEntry entry) {
        return ((Occurrence) entry.record()).on();
    }
}
