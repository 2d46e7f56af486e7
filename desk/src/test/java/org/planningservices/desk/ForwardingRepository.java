package org.planningservices.desk;

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

/** Forwards to a repository in memory; a test overrides what goes wrong. */
class ForwardingRepository implements VoucherRepository {

    private final VoucherRepository stored = MemoryRepository.create();

    @Override
    public StreamHistory find(StreamId stream) {
        return stored.find(stream);
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        return stored.findFirstAndLast(stream);
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        return stored.vouchersOf(enrollment);
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        return stored.vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return stored.findCommand(command);
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        return stored.append(command, changes);
    }

    @Override
    public boolean joinsTransactions() {
        return stored.joinsTransactions();
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return stored.findVouchers(query, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return stored.read(after, limit);
    }
}
