package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.terms.Terms;

/**
 * What holds of a reader whatever it is given: soon, and in memory by the length of the input, it tells one fault, or it
 * reads a value that can be written and is then read as it was.
 *
 * @param reader  the reader
 * @param writer  writes what was read
 * @param patience  how long an input may take
 */
record ReaderContract<T>(Step<byte[], T> reader, Step<T, byte[]> writer, Duration patience) {

    /**
     * The bytes that reading any input may allocate, however short it is. Buffers and the values that every reading makes
     * took 90,000.
     */
    static final int BASE = 1 << 20;

    /**
     * The bytes that may be allocated for each byte of the input. The most that was seen is 163, for a file of line feeds
     * alone, each of which is decoded by itself; a list of digits takes 55, and the samples 36.
     */
    static final int PER_BYTE = 250;

    /** Long enough for a busy machine: what is read right takes at most two seconds on an idle one. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static final ReaderContract<List<JournalRecord>> JOURNAL =
            new ReaderContract<>(ReaderContract::readJournal, ReaderContract::writtenJournal, SOON);

    static final ReaderContract<Terms> TERMS = new ReaderContract<>(
            GoodTerms::read, terms -> GoodTerms.written(terms).getBytes(StandardCharsets.UTF_8), SOON);

    static final ReaderContract<JournalRecord> STORED = new ReaderContract<>(
            text -> StoredRecords.read(new String(text, StandardCharsets.UTF_8)),
            record -> StoredRecords.write(record).getBytes(StandardCharsets.UTF_8),
            SOON);

    static final ReaderContract<WrittenReport> REPORT = new ReaderContract<>(
            report -> ReportReader.read(new ByteArrayInputStream(report)), ReaderContract::writtenReport, SOON);

    /** A step from one form to the other. */
    interface Step<F, T> {

        T of(F from) throws IOException;
    }

    /** Tells whether the input is read; otherwise its fault is told. Fails where the contract does not hold. */
    boolean isRead(byte[] input) {
        return assertTimeoutPreemptively(patience, () -> holdsFor(input));
    }

    private boolean holdsFor(byte[] input) throws IOException {
        assertInProportion(input);
        T read;
        try {
            read = reader.of(input);
        } catch (FormatException e) {
            assertTold(e);
            return false;
        }
        assertThat(reader.of(writer.of(read))).isEqualTo(read);
        return true;
    }

    /** Asks a second time before it fails: the first reading may load classes, which take far more than their input. */
    private void assertInProportion(byte[] input) throws IOException {
        long most = BASE + (long) PER_BYTE * input.length;
        if (allocated(input) > most) {
            assertThat(allocated(input))
                    .as("bytes allocated for an input of " + input.length)
                    .isLessThanOrEqualTo(most);
        }
    }

    private long allocated(byte[] input) throws IOException {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        try {
            reader.of(input);
        } catch (FormatException e) {
            // whether it is told well is asked by itself
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    private static void assertTold(FormatException fault) {
        assertThat(Objects.requireNonNull(fault.getMessage()))
                .startsWith("line " + fault.line())
                .hasSizeLessThan(1000)
                .doesNotContainPattern("\\p{Cntrl}");
    }

    private static List<JournalRecord> readJournal(byte[] journal) throws IOException {
        return JournalReader.read(new ByteArrayInputStream(journal)).entries().stream()
                .map(JournalEntry::record)
                .toList();
    }

    private static byte[] writtenJournal(List<JournalRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalWriter.write(records, out);
        return out.toByteArray();
    }

    private static byte[] writtenReport(WrittenReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.write(report, out);
        return out.toByteArray();
    }
}
