package org.planningservices.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.threeten.extra.MutableClock;

/**
 * Submits the records of journals to a desk, in the order of an audit, each on its own day.
 *
 * <p>A record gets the same answer each time: an accepted record is not recorded twice, and a refused record is not judged
 * by what happened later. So an interrupted import can be run again, with the same result. Only a record that was undecided
 * is judged again each time.
 */
final class Importer {

    private final VoucherRepository repository;
    private final ImportStore imports;
    private final MutableClock clock = MutableClock.epochUTC();
    private final VoucherDesk desk;
    private final boolean judgesAgain;

    /**
     * The numbers of records by their answer.
     *
     * @param accepted  how many were recorded now
     * @param known  how many were recorded before
     * @param refused  how many were refused by a rule, now or before, or could not be recorded
     * @param undecided  how many could not be decided, since a fact is missing
     */
    record Imported(int accepted, int known, int refused, int undecided) {}

    /**
     * Why a record was not accepted.
     *
     * @param reasons  the reasons, in lines
     * @param isUndecided  whether no rule refuses the record, and a fact is missing
     */
    record Objection(String reasons, boolean isUndecided) {

        static Objection lasting(String reasons) {
            return new Objection(reasons, false);
        }

        static Objection of(JournalRecord record, Refusal refusal) {
            return new Objection(
                    RefusalText.of(record, refusal), refusal.violations().isEmpty());
        }
    }

    private Importer(VoucherProgram program, VoucherRepository repository, ImportStore imports, boolean judgesAgain) {
        this.repository = repository;
        this.imports = imports;
        this.judgesAgain = judgesAgain;
        desk = VoucherDesk.of(program, repository, clock, RecordedPartners.in(repository));
    }

    static Importer of(VoucherProgram program, VoucherRepository repository, ImportStore imports) {
        return new Importer(program, repository, imports, false);
    }

    /** Returns an importer that also judges the records again that were refused before. */
    static Importer judgingAgain(VoucherProgram program, VoucherRepository repository, ImportStore imports) {
        return new Importer(program, repository, imports, true);
    }

    /**
     * Imports a journal.
     *
     * @param journal  the journal
     * @param refused  receives each record that is refused or undecided, and the reasons, in lines
     * @param progress  receives the number of records so far, after each record
     * @return the numbers of records by their answer
     */
    Imported add(Journal journal, BiConsumer<JournalEntry, String> refused, IntConsumer progress) {
        // read once, since no other import is under way
        boolean hasRecords = !repository.read(0, 1).isEmpty();
        Set<String> refusedBefore = judgesAgain ? Set.of() : imports.refusals();
        RecordIds ids = new RecordIds();
        int done = 0;
        int known = 0;
        int refusals = 0;
        int undecided = 0;
        for (JournalEntry entry : inOrder(journal)) {
            CommandId id = ids.next(entry.record());
            if (hasRecords && repository.findCommand(id).isPresent()) {
                known++;
            } else {
                Optional<Objection> objection = refusedBefore.contains(id.value())
                        ? imports.findRefusal(id).map(Objection::lasting)
                        : submit(id, entry.record());
                objection.ifPresent(no -> refused.accept(entry, no.reasons()));
                refusals += objection.filter(no -> !no.isUndecided()).isPresent() ? 1 : 0;
                undecided += objection.filter(Objection::isUndecided).isPresent() ? 1 : 0;
            }
            progress.accept(++done);
        }
        return new Imported(done - known - refusals - undecided, known, refusals, undecided);
    }

    /** Returns the declarations in the order of the file, then the occurrences by day and in the order of the file. */
    static List<JournalEntry> inOrder(Journal journal) {
        List<JournalEntry> entries = new ArrayList<>(journal.entries());
        entries.sort(Comparator.comparing(entry -> JournalExport.day(entry.record())));
        return entries;
    }

    /** Submits a record to the desk; returns the objection if it was not accepted. */
    private Optional<Objection> submit(CommandId id, JournalRecord record) {
        record.findDay().ifPresent(clock::set);
        return RecordSubmission.submit(desk, id, record)
                .match(
                        accepted -> answered(id, Optional.empty()),
                        refused -> answered(id, Optional.of(Objection.of(record, refused.refusal()))),
                        reused -> lasting(CommandResults.describe(reused)),
                        behind -> lasting(CommandResults.describe(behind)),
                        contended -> lasting(CommandResults.describe(contended)));
    }

    private static Optional<Objection> lasting(String reasons) {
        return Optional.of(Objection.lasting(reasons));
    }

    /** Stores a refusal; an undecided record is judged again, since the missing fact may be added. */
    private Optional<Objection> answered(CommandId id, Optional<Objection> no) {
        no.filter(objection -> !objection.isUndecided())
                .ifPresentOrElse(lasting -> imports.addRefusal(id, lasting.reasons()), () -> {
                    if (judgesAgain) {
                        imports.removeRefusal(id);
                    }
                });
        return no;
    }
}
