package org.planningservices.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.planningservices.cli.PartnerBook.Objection;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.threeten.extra.MutableClock;

/**
 * Gives the records of journals to a desk, in the order of an audit, each on its own day.
 *
 * <p>What was answered to a record once is answered again: what was accepted is not recorded twice, and what was refused is
 * not judged by what happened later. So an import that broke off and is started again ends as one that did not. Only what
 * could not be told for want of a fact is judged again each time.
 */
final class Importer {

    private final VoucherRepository repository;
    private final PartnerFactStore table;
    private final PartnerBook partners;
    private final MutableClock clock = MutableClock.epochUTC();
    private final VoucherDesk desk;
    private final boolean judgesAgain;

    /**
     * What became of the records.
     *
     * @param accepted  how many were recorded now
     * @param known  how many were recorded before
     * @param refused  how many were refused, now or before
     */
    record Imported(int accepted, int known, int refused) {}

    private Importer(
            VoucherProgram program, VoucherRepository repository, PartnerFactStore table, boolean judgesAgain) {
        this.repository = repository;
        this.table = table;
        this.judgesAgain = judgesAgain;
        partners = PartnerBook.read(program, repository, table);
        desk = VoucherDesk.of(program, repository, clock, partners);
    }

    static Importer of(VoucherProgram program, VoucherRepository repository, PartnerFactStore table) {
        return new Importer(program, repository, table, false);
    }

    /** Returns an importer that also judges what was refused before. */
    static Importer judgingAgain(VoucherProgram program, VoucherRepository repository, PartnerFactStore table) {
        return new Importer(program, repository, table, true);
    }

    /**
     * Imports a journal.
     *
     * @param journal  the journal
     * @param refused  is told of each record that is refused, and why, in lines
     * @param progress  is told, after each record, how many there were
     * @return what became of the records
     */
    Imported add(Journal journal, BiConsumer<JournalEntry, String> refused, IntConsumer progress) {
        // asked once, since nothing else is imported meanwhile
        boolean hasRecords = !repository.read(0, 1).isEmpty();
        Set<String> refusedBefore = judgesAgain ? Set.of() : table.refusals();
        RecordIds ids = new RecordIds();
        int done = 0;
        int known = 0;
        int no = 0;
        for (JournalEntry entry : inOrder(journal)) {
            CommandId id = ids.next(entry.record());
            if (isKnown(id, entry.record(), hasRecords)) {
                known++;
            } else {
                Optional<String> reasons =
                        refusedBefore.contains(id.value()) ? table.findRefusal(id) : give(id, entry.record());
                reasons.ifPresent(why -> refused.accept(entry, why));
                no += reasons.isPresent() ? 1 : 0;
            }
            progress.accept(++done);
        }
        return new Imported(done - known - no, known, no);
    }

    /** Returns the statements in the order of the file, then what happened, by day and in the order of the file. */
    static List<JournalEntry> inOrder(Journal journal) {
        List<JournalEntry> entries = new ArrayList<>(journal.entries());
        entries.sort(Comparator.comparing(entry -> JournalExport.day(entry.record())));
        return entries;
    }

    private boolean isKnown(CommandId id, JournalRecord record, boolean hasRecords) {
        return PartnerBook.concerns(record)
                ? table.has(id)
                : hasRecords && repository.findCommand(id).isPresent();
    }

    /** Gives a record to the desk; returns why it was not accepted. */
    private Optional<String> give(CommandId id, JournalRecord record) {
        if (record instanceof Occurrence happening) {
            clock.set(happening.on());
        }
        if (PartnerBook.concerns(record)) {
            return answered(id, partners.add(id, record));
        }
        CommandResult answer = submit(id, record);
        if (answer instanceof CommandResult.Accepted accepted) {
            partners.note(accepted.record());
        }
        return answer instanceof CommandResult.Refused refused
                ? answered(id, Optional.of(Objection.of(record, refused.refusal())))
                : CommandResults.whyNot(answer);
    }

    /** Remembers a no; what could not be told for want of a fact is judged again, since the fact may come to be known. */
    private Optional<String> answered(CommandId id, Optional<Objection> no) {
        no.filter(Objection::isLasting).ifPresentOrElse(lasting -> table.addRefusal(id, lasting.reasons()), () -> {
            if (judgesAgain) {
                table.removeRefusal(id);
            }
        });
        return no.map(Objection::reasons);
    }

    private CommandResult submit(CommandId id, JournalRecord record) {
        if (record instanceof EnrollmentDeclared stated) {
            return desk.open(id, stated.enrollment());
        }
        if (record instanceof BenefitActivated activated) {
            return desk.activateBenefit(id, activated.enrollmentId());
        }
        if (record instanceof DaysAdded added) {
            return desk.submit(id, added.step());
        }
        return record instanceof VoucherStepTaken taken
                ? desk.submit(id, taken.voucherId(), taken.step())
                : desk.submit(id, ((PaymentStepTaken) record).step());
    }
}
