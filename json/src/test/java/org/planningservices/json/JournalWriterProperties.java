package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;

/** Whatever the records, they are read as they were written. */
class JournalWriterProperties {

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void readsWhatWasWritten(@ForAll("records") JournalRecord record) {
        String line = JournalWriter.line(record);

        assertThat(GoodJournal.read(line).entries()).containsExactly(new JournalEntry(1, record));
        Statistics.collect(AnyRecord.typeOf(line));
        Statistics.coverage(seen ->
                GoodJournal.types().forEach(type -> seen.check(type).count(count -> count > 0)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void readsWhateverWasWritten(@ForAll("journals") List<JournalRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalWriter.write(records, out);

        assertThat(GoodJournal.read(out.toByteArray()).entries())
                .extracting(JournalEntry::record)
                .containsExactlyElementsOf(records);
    }

    @Provide
    Arbitrary<JournalRecord> records() {
        return new AnyRecord(AnyRecord.days(1990, 2099), AnyRecord.numbers(100_000)).ofEveryType();
    }

    @Provide
    Arbitrary<List<JournalRecord>> journals() {
        return records().list().ofMaxSize(20);
    }
}
