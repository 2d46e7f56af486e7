package org.planningservices.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningservices.cli.PartnerFactStore.Fact;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;

/** What is kept, as a journal: the statements, then what happened, by day, and on one day as it was accepted. */
final class JournalExport {

    private JournalExport() {}

    static List<JournalRecord> read(VoucherRepository repository, PartnerFactStore table) {
        // all at once, so that what one record builds on is there too
        List<StoredRecord> stored = repository.read(0, Integer.MAX_VALUE);
        long last = stored.isEmpty() ? 0 : stored.get(stored.size() - 1).position();

        List<Fact> all = new ArrayList<>();
        stored.stream()
                .filter(one -> one.kind() == home(one.record()))
                .forEach(one -> all.add(new Fact(one.position(), one.record())));
        table.read().stream().filter(fact -> fact.position() <= last).forEach(all::add);
        all.sort(Comparator.comparing((Fact one) -> day(one.record())).thenComparing(Fact::position));
        return all.stream().map(Fact::record).toList();
    }

    /** Returns the kind of stream in which each record of its type stands once. */
    private static StreamKind home(JournalRecord record) {
        if (record instanceof VoucherStepTaken) {
            return StreamKind.VOUCHER;
        }
        return record instanceof PaymentStepTaken ? StreamKind.PAYMENT_REQUEST : StreamKind.ENROLLMENT;
    }

    /** Returns the day by which a record stands in a journal; statements stand before everything. */
    static LocalDate day(JournalRecord record) {
        return record instanceof Occurrence happening ? happening.on() : LocalDate.MIN;
    }
}
