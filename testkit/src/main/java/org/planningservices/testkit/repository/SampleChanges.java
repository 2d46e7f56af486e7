package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.Fixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherIndexEntry;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** The records and changes that the tests of the contract append, and how they append and find them. */
final class SampleChanges {

    private SampleChanges() {}

    static StreamId pool(String number) {
        return StreamId.of(EnrollmentId.of(number));
    }

    static StreamId voucher(String number) {
        return StreamId.of(VoucherId.of(number));
    }

    static JournalRecord opening(String number, String customer) {
        return new EnrollmentDeclared(Fixtures.enrollment(EnrollmentId.of(number), CustomerId.of(customer)));
    }

    static JournalRecord days(int days) {
        return new DaysAdded(TODAY, AccrueDays.of(EnrollmentId.of("E-1"), days));
    }

    static JournalRecord created(String voucher, String pool) {
        return new VoucherStepTaken(TODAY, VoucherId.of(voucher), Fixtures.create(EnrollmentId.of(pool), 5));
    }

    static JournalRecord assigned(String voucher) {
        return new VoucherStepTaken(TODAY, VoucherId.of(voucher), Assign.of(voucher));
    }

    static JournalRecord rejected(String request) {
        return new PaymentStepTaken(TODAY, RejectPayment.of(PaymentRequestId.of(request), request));
    }

    static StreamChange creation(String voucher, String pool, VoucherStatus status, LocalDate since) {
        return new StreamChange(
                voucher(voucher),
                0,
                List.of(created(voucher, pool)),
                Optional.of(pool(pool)),
                Optional.of(new VoucherIndexEntry(status, since, Optional.empty())));
    }

    static StreamChange step(String voucher, int revision, VoucherStatus status, LocalDate since) {
        return new StreamChange(
                voucher(voucher),
                revision,
                List.of(assigned(voucher)),
                Optional.empty(),
                Optional.of(new VoucherIndexEntry(status, since, Optional.empty())));
    }

    static StreamChange held(String voucher, int revision, String partner) {
        return held(voucher, revision, partner, TODAY);
    }

    static StreamChange held(String voucher, int revision, String partner, LocalDate since) {
        return new StreamChange(
                voucher(voucher),
                revision,
                List.of(assigned(voucher)),
                Optional.empty(),
                Optional.of(new VoucherIndexEntry(VoucherStatus.RESERVED, since, Optional.of(PartnerId.of(partner)))));
    }

    static List<String> found(VoucherRepository repository, VoucherQuery query) {
        return repository.findVouchers(query, null, 100).stream()
                .map(found -> found.voucherId().value())
                .toList();
    }

    static FoundVoucher dueSince(String voucher, int days) {
        return new FoundVoucher(VoucherId.of(voucher), TODAY.plusDays(days));
    }

    static List<FoundVoucher> due(VoucherRepository repository, VoucherStatus status, LocalDate until) {
        return repository.findVouchers(VoucherQuery.due(status, until), null, 100);
    }

    static void open(VoucherRepository repository, String number, String customer) {
        append(
                repository,
                StreamChange.of(
                        Fixtures.enrollment(EnrollmentId.of(number), CustomerId.of(customer)),
                        opening(number, customer)));
    }

    static void append(VoucherRepository repository, StreamChange... changes) {
        assertThat(repository.append(next(), List.of(changes))).isEqualTo(new AppendResult.Applied());
    }

    static CommandId next() {
        return CommandId.of("command-" + UUID.randomUUID());
    }

    static List<JournalRecord> records(StreamHistory history) {
        return history.records().stream().map(StoredRecord::record).toList();
    }

    static StreamChange change(StreamId stream, int revision, JournalRecord... records) {
        return new StreamChange(stream, revision, List.of(records), Optional.empty(), Optional.empty());
    }
}
