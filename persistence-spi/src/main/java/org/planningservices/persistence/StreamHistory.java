package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherEvent;

/**
 * The records of a stream that a repository returned, with the revision of the stream. Immutable.
 *
 * @param stream  the stream
 * @param revision  the number of all records of the stream; 0 if nothing was ever appended
 * @param records  the records that were requested, in their order
 */
public record StreamHistory(StreamId stream, int revision, List<StoredRecord> records) {

    /**
     * Copies the records.
     *
     * @param stream  the stream
     * @param revision  the number of all records of the stream; 0 if nothing was ever appended
     * @param records  the records that were requested, in their order
     */
    public StreamHistory {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(records, "records");
        records = List.copyOf(records);
    }

    /**
     * Returns the history of a stream to which nothing was ever appended.
     *
     * @param stream  the stream
     * @return revision 0, and no records
     */
    public static StreamHistory none(StreamId stream) {
        return new StreamHistory(stream, 0, List.of());
    }

    /**
     * Returns the day of the last record.
     *
     * @return the day; empty if there is no record, or the last record has no day
     */
    public Optional<LocalDate> lastDay() {
        return records.isEmpty()
                ? Optional.empty()
                : records.get(records.size() - 1).record().findDay();
    }

    /**
     * Returns the records of a voucher's stream as events of the voucher.
     *
     * @return the events, in the order of the records
     * @throws IllegalStateException if this is not the stream of a voucher, or contains a record that is not about a voucher
     */
    public List<VoucherEvent> events() {
        if (stream.kind() != StreamKind.VOUCHER) {
            throw new IllegalStateException("only the stream of a voucher has events, found `" + stream + "`");
        }
        VoucherId id = VoucherId.of(stream.id());
        return records.stream().map(stored -> event(id, stored.record())).toList();
    }

    private VoucherEvent event(VoucherId id, JournalRecord record) {
        return record.findStep()
                .filter(LifecycleStep.class::isInstance)
                .map(LifecycleStep.class::cast)
                .map(step -> VoucherEvent.of(id, step, record.findDay().orElseThrow()))
                .orElseThrow(() -> new IllegalStateException("the stream `" + stream
                        + "` must contain steps of vouchers and of payment requests, found `" + record + "`"));
    }

    /** Returns the stream, the revision and the number of records in one line. */
    @Override
    public String toString() {
        return stream + " at revision " + revision + ", " + records.size()
                + (records.size() == 1 ? " record" : " records");
    }
}
