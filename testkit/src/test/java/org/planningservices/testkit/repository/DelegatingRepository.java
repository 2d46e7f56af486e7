package org.planningservices.testkit.repository;

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

/** A repository that passes every call on to another. */
public abstract class DelegatingRepository implements VoucherRepository {

    protected final VoucherRepository kept;

    protected DelegatingRepository(VoucherRepository kept) {
        this.kept = kept;
    }

    @Override
    public StreamHistory find(StreamId stream) {
        return kept.find(stream);
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        return kept.findFirstAndLast(stream);
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        return kept.vouchersOf(enrollment);
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        return kept.vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return kept.findCommand(command);
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        return kept.append(command, changes);
    }

    @Override
    public boolean joinsTransactions() {
        return kept.joinsTransactions();
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return kept.findVouchers(query, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return kept.read(after, limit);
    }
}
