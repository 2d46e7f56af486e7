package org.planningservices.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;

/** A repository that breaks at a call: before it does what it is asked, or after, when it appends. */
final class BreakingRepository implements VoucherRepository {

    private final VoucherRepository repository;
    private int left;

    BreakingRepository(VoucherRepository repository, int calls) {
        this.repository = repository;
        left = calls;
    }

    private VoucherRepository working() {
        if (left-- <= 0) {
            throw new RepositoryException(Outcome.NOTHING_ADDED, "broken", null);
        }
        return repository;
    }

    @Override
    public StreamHistory find(StreamId stream) {
        return working().find(stream);
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        return working().findFirstAndLast(stream);
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        return working().vouchersOf(enrollment);
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        return working().vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return working().findCommand(command);
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        AppendResult appended = repository.append(command, changes);
        if (left-- <= 0) {
            throw new RepositoryException(Outcome.UNKNOWN, "broken", null);
        }
        return appended;
    }

    @Override
    public boolean joinsTransactions() {
        return working().joinsTransactions();
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return working().findVouchers(query, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return working().read(after, limit);
    }
}
