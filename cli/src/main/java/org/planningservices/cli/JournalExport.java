package org.planningservices.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningservices.cli.PartnerFactStore.Fact;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.VoucherRepository;

/** The stored records as a journal: the declarations, then the occurrences by day and in the order of acceptance. */
final class JournalExport {

    private JournalExport() {}

    static List<JournalRecord> read(VoucherRepository repository, PartnerFactStore table) {
        // all in one read, so that a record never comes without the records that it depends on
        List<StoredRecord> stored = repository.read(0, Integer.MAX_VALUE);
        long last = stored.isEmpty() ? 0 : stored.get(stored.size() - 1).position();

        List<Fact> all = new ArrayList<>();
        stored.stream()
                .filter(StoredRecord::isInHomeStream)
                .forEach(one -> all.add(new Fact(one.position(), one.record())));
        table.read().stream().filter(fact -> fact.position() <= last).forEach(all::add);
        all.sort(Comparator.comparing((Fact one) -> day(one.record())).thenComparing(Fact::position));
        return all.stream().map(Fact::record).toList();
    }

    /** Returns the day that orders a record in a journal; a declaration comes before all days. */
    static LocalDate day(JournalRecord record) {
        return record.findDay().orElse(LocalDate.MIN);
    }
}
