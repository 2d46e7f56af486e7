package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.Fixtures.TODAY;
import static org.planningservices.testkit.repository.SampleChanges.append;
import static org.planningservices.testkit.repository.SampleChanges.change;
import static org.planningservices.testkit.repository.SampleChanges.created;
import static org.planningservices.testkit.repository.SampleChanges.creation;
import static org.planningservices.testkit.repository.SampleChanges.days;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.opening;
import static org.planningservices.testkit.repository.SampleChanges.pool;
import static org.planningservices.testkit.repository.SampleChanges.records;
import static org.planningservices.testkit.repository.SampleChanges.rejected;
import static org.planningservices.testkit.repository.SampleChanges.step;
import static org.planningservices.testkit.repository.SampleChanges.voucher;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Obligations of {@link VoucherRepository#find find}, {@link VoucherRepository#findFirstAndLast findEnds}, {@code vouchersOf}
 * and {@link VoucherRepository#findCommand findCommand}.
 *
 * <p>A part of {@link RepositoryContract}.
 */
public interface FindContract extends RepositoryUnderTest {

    /**
     * Implementations must return revision 0 and no records for a stream to which nothing was appended.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsNothingInAStreamThatNeverBegan() throws Exception {
        VoucherRepository repository = emptyRepository();
        StreamId stream = pool("E-1");

        assertThat(repository.find(stream)).isEqualTo(StreamHistory.none(stream));
        assertThat(repository.findFirstAndLast(stream)).isEqualTo(StreamHistory.none(stream));
    }

    /**
     * Implementations must return the records in the order appended, and their number as the revision.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsRecordsInTheOrderAppended() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        append(repository, change(pool("E-1"), 1, days(1), days(2), days(3)));
        append(repository, change(pool("E-1"), 4, days(4)));

        StreamHistory found = repository.find(pool("E-1"));

        assertThat(found.stream()).isEqualTo(pool("E-1"));
        assertThat(found.revision()).isEqualTo(5);
        assertThat(records(found)).containsExactly(opening("E-1", "contoso"), days(1), days(2), days(3), days(4));
        assertThat(found.records()).extracting(StoredRecord::kind).containsOnly(StreamKind.ENROLLMENT);
    }

    /**
     * Implementations must return the first and the last record of a stream, with the revision of the whole stream.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsTheEndsOfAStream() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        assertThat(repository.findFirstAndLast(pool("E-1"))).isEqualTo(repository.find(pool("E-1")));
        append(repository, change(pool("E-1"), 1, days(1)));
        assertThat(repository.findFirstAndLast(pool("E-1"))).isEqualTo(repository.find(pool("E-1")));
        append(repository, change(pool("E-1"), 2, days(2), days(3)));

        StreamHistory ends = repository.findFirstAndLast(pool("E-1"));

        List<StoredRecord> all = repository.find(pool("E-1")).records();
        assertThat(ends.revision()).isEqualTo(4);
        assertThat(ends.records()).containsExactly(all.get(0), all.get(3));
        assertThat(records(ends)).containsExactly(opening("E-1", "contoso"), days(3));
    }

    /**
     * Streams of different kinds are different streams even if they have the same id; so are streams whose ids differ
     * in a single character.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void keepsStreamsApart() throws Exception {
        VoucherRepository repository = emptyRepository();
        List<String> numbers = List.of("X-1", "x-1", "X-1 ", " X-1", "X-1\u0000", "X_1", "X%1", "X-１");
        open(repository, "E-1", "contoso");
        for (String number : numbers) {
            append(repository, change(StreamId.of(CustomerId.of(number)), 0, created(number, "E-1")));
            append(repository, change(StreamId.of(PaymentRequestId.of(number)), 0, rejected(number)));
            append(repository, creation(number, "E-1", VoucherStatus.CREATED, TODAY));
        }

        for (String number : numbers) {
            assertThat(records(repository.find(StreamId.of(CustomerId.of(number)))))
                    .containsExactly(created(number, "E-1"));
            assertThat(records(repository.find(StreamId.of(PaymentRequestId.of(number)))))
                    .containsExactly(rejected(number));
            assertThat(repository.find(voucher(number)).revision()).isEqualTo(1);
        }
    }

    /**
     * Implementations must return every voucher of an enrollment or a customer once, with all its records.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsTheVouchersOfAnEnrollmentAndOfACustomer() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        open(repository, "E-2", "contoso");
        open(repository, "E-3", "litware");
        append(repository, creation("V-1", "E-1", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-2", "E-1", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-3", "E-2", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-4", "E-3", VoucherStatus.CREATED, TODAY));
        append(repository, step("V-2", 1, VoucherStatus.ASSIGNED, TODAY));

        assertThat(repository.vouchersOf(EnrollmentId.of("E-1")))
                .containsExactlyInAnyOrder(repository.find(voucher("V-1")), repository.find(voucher("V-2")));
        assertThat(repository.vouchersOf(CustomerId.of("contoso")))
                .containsExactlyInAnyOrder(
                        repository.find(voucher("V-1")),
                        repository.find(voucher("V-2")),
                        repository.find(voucher("V-3")));
        assertThat(repository.vouchersOf(EnrollmentId.of("contoso"))).isEmpty();
        assertThat(repository.vouchersOf(CustomerId.of("E-1"))).isEmpty();
    }

    /**
     * Implementations must return nothing for a command that appended nothing.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsNoCommandThatAppendedNothing() throws Exception {
        VoucherRepository repository = emptyRepository();
        repository.append(CommandId.of("once"), List.of(change(pool("E-1"), 7, days(1))));

        assertThat(repository.findCommand(CommandId.of("once"))).isEmpty();
        assertThat(repository.findCommand(CommandId.of("never"))).isEmpty();
    }
}
