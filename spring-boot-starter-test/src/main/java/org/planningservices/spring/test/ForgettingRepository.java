package org.planningservices.spring.test;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;

/** A repository in memory that is emptied before each test, since a desk refuses to decide on a day before those recorded. */
final class ForgettingRepository implements VoucherRepository {

    private volatile MemoryRepository current = MemoryRepository.create();

    void forget() {
        current = MemoryRepository.create();
    }

    @Override
    public StreamHistory find(StreamId stream) {
        return current.find(stream);
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        return current.findFirstAndLast(stream);
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        return current.vouchersOf(enrollment);
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        return current.vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return current.findCommand(command);
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        return current.append(command, changes);
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return current.findVouchers(query, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return current.read(after, limit);
    }

    /** Returns the number of streams and of records, in one line. */
    @Override
    public String toString() {
        return current + ", emptied before each test";
    }
}
