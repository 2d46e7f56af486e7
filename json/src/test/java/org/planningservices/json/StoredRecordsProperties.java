package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.planningservices.journal.JournalRecord;

/** Whatever the record, it is read as it was stored. */
class StoredRecordsProperties {

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void readsWhatWasWritten(@ForAll("records") JournalRecord record) {
        String stored = StoredRecords.write(record);

        assertThat(StoredRecords.read(stored)).isEqualTo(record);
        assertThat(stored).doesNotContain("\n", "\r");
        Statistics.collect(AnyRecord.typeOf(stored));
        Statistics.coverage(seen ->
                GoodJournal.types().forEach(type -> seen.check(type).count(count -> count > 0)));
    }

    @Provide
    Arbitrary<JournalRecord> records() {
        return new AnyRecord(AnyRecord.days(0, 9999), AnyRecord.numbers(Integer.MAX_VALUE)).ofEveryType();
    }
}
