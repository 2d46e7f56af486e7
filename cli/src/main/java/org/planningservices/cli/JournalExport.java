package org.planningservices.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.VoucherRepository;

/** The stored records as a journal: the declarations, then the occurrences by day and in the order of acceptance. */
final class JournalExport {

    private JournalExport() {}

    static List<JournalRecord> read(VoucherRepository repository, ImportStore imports) {
        Map<Long, Long> older = imports.olderPositions();
        // all in one read, so that a record never comes without the records that it depends on; the sort is stable
        return repository.read(0, Integer.MAX_VALUE).stream()
                .filter(StoredRecord::isInHomeStream)
                .sorted(Comparator.comparing((StoredRecord one) -> day(one.record()))
                        .thenComparing(one -> older.getOrDefault(one.position(), one.position())))
                .map(StoredRecord::record)
                .toList();
    }

    /** Returns the day that orders a record in a journal; a declaration comes before all days. */
    static LocalDate day(JournalRecord record) {
        return record.findDay().orElse(LocalDate.MIN);
    }
}
