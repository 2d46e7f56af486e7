package org.planningservices.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Reads vouchers, enrollments, pools and payment requests from the records of a repository. */
final class RecordedState {

    private final VoucherProgram program;
    private final VoucherRepository repository;

    RecordedState(VoucherProgram program, VoucherRepository repository) {
        this.program = program;
        this.repository = repository;
    }

    VoucherRepository repository() {
        return repository;
    }

    Terms terms() {
        return program.terms();
    }

    RunningAudit runningAudit() {
        return program.runningAudit();
    }

    Optional<RecordedVoucher> findVoucher(VoucherId id) {
        StreamHistory history = repository.find(StreamId.of(id));
        return history.revision() == 0 ? Optional.empty() : Optional.of(file(history));
    }

    /** Returns the voucher of a stream. Throws if the stream was written under terms with another lifecycle. */
    RecordedVoucher file(StreamHistory history) {
        try {
            return RecordedVoucher.of(history.events(), program.lifecycle());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the records of " + history.stream() + " do not follow from the terms: " + e.getMessage(), e);
        }
    }

    /** Returns the vouchers of a customer without their expiries, as they are counted for a step of one of them. */
    List<Voucher> unexpiredVouchersOf(CustomerId customer) {
        return repository.vouchersOf(customer).stream()
                .map(history -> file(history).unexpired())
                .toList();
    }

    /** Returns the vouchers that a record changed, each as it was right after the record; after the first one if an equal one occurs twice. */
    List<Voucher> vouchersAfter(JournalRecord record) {
        return changedBy(record).stream().map(id -> voucherAfter(id, record)).toList();
    }

    private List<VoucherId> changedBy(JournalRecord record) {
        if (record instanceof VoucherStepTaken taken) {
            return List.of(taken.voucherId());
        } else if (record instanceof PaymentStepTaken taken) {
            return request(repository.find(StreamId.of(taken.step().requestId())))
                    .map(request -> request.step().voucherIds())
                    .orElse(List.of());
        }
        return List.of();
    }

    private Voucher voucherAfter(VoucherId id, JournalRecord record) {
        StreamHistory history = repository.find(StreamId.of(id));
        List<JournalRecord> records =
                history.records().stream().map(StoredRecord::record).toList();
        int end = records.indexOf(record) + 1;
        if (end == 0) {
            throw new IllegalStateException("the records of " + history.stream() + " do not have `" + record + "`");
        }
        return file(new StreamHistory(history.stream(), end, history.records().subList(0, end)))
                .voucher();
    }

    /** Returns the enrollment that a stream is about; empty if it was never opened. */
    static Optional<Enrollment> enrollment(StreamHistory history) {
        if (history.records().isEmpty()) {
            return Optional.empty();
        }
        Enrollment opened = ((EnrollmentDeclared) history.records().get(0).record()).enrollment();
        return history.records().stream()
                .map(StoredRecord::record)
                .filter(BenefitActivated.class::isInstance)
                .map(record -> opened.withActivatedOn(((BenefitActivated) record).on()))
                .findFirst()
                .or(() -> Optional.of(opened));
    }

    /** Returns the payment request that a stream is about; empty if its id is free. */
    static Optional<PaymentRequest> request(StreamHistory history) {
        return history.records().stream()
                .map(stored -> (PaymentStepTaken) stored.record())
                .findFirst()
                .map(made -> new PaymentRequest((RequestPayment) made.step(), made.on()));
    }

    /**
     * Returns the balance of an enrollment's pool on a day.
     *
     * <p>The stream of the enrollment contains all records that move days, so other streams cannot be ahead of it.
     */
    PoolBalance pool(Enrollment enrollment, StreamHistory history, LocalDate day) {
        List<StoredRecord> moving = new ArrayList<>(history.records());
        if (terms().validityFrom() == ValidityStart.ASSIGNMENT
                || terms().unusedDays().value() == UnusedDays.RETURNED) {
            moving.addAll(startsAndDeliveries(enrollment.id()));
            moving.sort(Comparator.comparing(RecordedState::day).thenComparing(StoredRecord::position));
        }
        PoolLedger pool = program.pool(enrollment);
        for (StoredRecord stored : moving) {
            if (!day(stored).isAfter(day)) {
                record(stored.record(), pool);
            }
        }
        return pool.balanceOn(day);
    }

    /** Returns the assignments and deliveries of the vouchers of an enrollment. */
    private List<StoredRecord> startsAndDeliveries(EnrollmentId enrollment) {
        return repository.vouchersOf(enrollment).stream()
                .flatMap(history -> history.records().stream())
                .filter(stored -> stored.record() instanceof VoucherStepTaken taken
                        && (taken.step().action() == VoucherAction.ASSIGN
                                || taken.step().action() == VoucherAction.COMPLETE_ENGAGEMENT))
                .toList();
    }

    private static LocalDate day(StoredRecord stored) {
        return stored.record().findDay().orElse(LocalDate.MIN);
    }

    private static void record(JournalRecord record, PoolLedger pool) {
        if (record instanceof DaysAdded added) {
            pool.record(added.step(), added.on());
        } else if (record instanceof VoucherStepTaken taken) {
            pool.record(VoucherEvent.of(taken.voucherId(), taken.step(), taken.on()));
        }
    }
}
