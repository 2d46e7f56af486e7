package org.planningservices.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Enrollment;
import org.planningservices.voucher.Voucher;

/**
 * The records to add to one stream, with the expected revision of the stream. A change without records adds nothing, and only
 * requires the revision. Immutable.
 *
 * @param stream  the stream
 * @param expectedRevision  the revision that the stream must have, 0 for a new stream
 * @param records  the records to add, in their order; none to only require the revision
 * @param owner  the stream of the owner: the enrollment of a voucher, the customer of an enrollment; empty for any other stream, and
 *     for a stream that is not new
 * @param facts  the facts by which a voucher is found after the change; empty for another stream,
 *     and for a change without records
 */
public record StreamChange(
        StreamId stream,
        int expectedRevision,
        List<JournalRecord> records,
        Optional<StreamId> owner,
        Optional<VoucherIndexEntry> facts) {

    /**
     * Copies and checks the parts.
     *
     * @param stream  the stream
     * @param expectedRevision  the revision that the stream must have, 0 for a new stream
     * @param records  the records to add, in their order; none to only require the revision
     * @param owner  the stream of the owner; only for a new voucher or enrollment
     * @param facts  the facts by which a voucher is found after the change
     * @throws IllegalArgumentException if the revision is negative, there is no record and the stream is expected to be
     *     new, or the owner or the facts are missing or not permitted
     */
    public StreamChange {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(facts, "facts");
        records = List.copyOf(records);
        boolean owned = stream.kind() == StreamKind.VOUCHER || stream.kind() == StreamKind.ENROLLMENT;
        if (expectedRevision < 0) {
            throw new IllegalArgumentException("a revision must be zero or more, found `" + expectedRevision + "`");
        }
        if (records.isEmpty() && expectedRevision == 0) {
            throw new IllegalArgumentException(
                    "a change that begins `" + stream + "` must have one record or more, found none");
        }
        if (owner.map(StreamId::kind).orElse(null) != (owned && expectedRevision == 0 ? ownerOf(stream) : null)) {
            throw new IllegalArgumentException("a voucher begins with its enrollment as owner, an enrollment with its"
                    + " customer, and no other change has one; found `" + owner + "` for `" + stream + "` at `"
                    + expectedRevision + "`");
        }
        if (facts.isPresent() != (stream.kind() == StreamKind.VOUCHER && !records.isEmpty())) {
            throw new IllegalArgumentException("facts go with the records of a voucher and with nothing else, found `"
                    + facts + "` for `" + stream + "`");
        }
    }

    private static StreamKind ownerOf(StreamId stream) {
        return stream.kind() == StreamKind.VOUCHER ? StreamKind.ENROLLMENT : StreamKind.CUSTOMER;
    }

    /**
     * Returns the change that adds the last record of a voucher.
     *
     * @param voucher  the voucher after the record
     * @param record  the record to add
     * @return the change, with the revision before the record as expected revision
     */
    public static StreamChange of(Voucher voucher, JournalRecord record) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(record, "record");
        return new StreamChange(
                StreamId.of(voucher.id()),
                voucher.revision() - 1,
                List.of(record),
                voucher.revision() == 1 ? Optional.of(StreamId.of(voucher.enrollmentId())) : Optional.empty(),
                Optional.of(VoucherIndexEntry.of(voucher)));
    }

    /**
     * Returns the change that starts the stream of an enrollment.
     *
     * @param enrollment  the enrollment
     * @param record  the record to add
     * @return the change, under revision 0
     */
    public static StreamChange of(Enrollment enrollment, JournalRecord record) {
        Objects.requireNonNull(enrollment, "enrollment");
        Objects.requireNonNull(record, "record");
        return new StreamChange(
                StreamId.of(enrollment.id()),
                0,
                List.of(record),
                Optional.of(StreamId.of(enrollment.customerId())),
                Optional.empty());
    }

    /**
     * Returns a change that adds one record to a payment request, a customer, a partner, or an existing enrollment.
     *
     * @param stream  the stream
     * @param expectedRevision  the revision that the stream must have
     * @param record  the record to add
     * @return the change
     */
    public static StreamChange of(StreamId stream, int expectedRevision, JournalRecord record) {
        Objects.requireNonNull(record, "record");
        return new StreamChange(stream, expectedRevision, List.of(record), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a change that adds nothing: the append is a conflict if the stream has another revision.
     *
     * @param stream  the stream
     * @param revision  the revision that the stream must have, one or more
     * @return the change
     * @throws IllegalArgumentException if the revision is less than one
     */
    public static StreamChange requiring(StreamId stream, int revision) {
        return new StreamChange(stream, revision, List.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the stream, the expected revision and the records in one line. */
    @Override
    public String toString() {
        return stream + " from revision " + expectedRevision + ": " + records;
    }

    /**
     * Requires the changes of one append to be to different streams, and the first to add a record.
     *
     * @param changes  the changes
     * @throws IllegalArgumentException if there is no change, two are to one stream, or the first adds no record
     */
    public static void requireDistinctStreams(List<StreamChange> changes) {
        Objects.requireNonNull(changes, "changes");
        if (changes.isEmpty()
                || changes.stream().map(StreamChange::stream).distinct().count() < changes.size()) {
            throw new IllegalArgumentException("an append must have one change or more, each to another stream, found `"
                    + changes.stream().map(StreamChange::stream).toList() + "`");
        }
        if (changes.get(0).records().isEmpty()) {
            throw new IllegalArgumentException("the first change of an append must add a record, found none for `"
                    + changes.get(0).stream() + "`");
        }
    }
}
