package org.planningservices.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.Appended;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.Due;
import org.planningservices.persistence.History;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.voucher.VoucherStatus;

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
    public History find(StreamId stream) {
        return working().find(stream);
    }

    @Override
    public History findEnds(StreamId stream) {
        return working().findEnds(stream);
    }

    @Override
    public List<History> vouchersOf(EnrollmentId enrollment) {
        return working().vouchersOf(enrollment);
    }

    @Override
    public List<History> vouchersOf(CustomerId customer) {
        return working().vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return working().findCommand(command);
    }

    @Override
    public Appended append(CommandId command, List<Change> changes) {
        Appended appended = repository.append(command, changes);
        if (left-- <= 0) {
            throw new RepositoryException(Outcome.UNKNOWN, "broken", null);
        }
        return appended;
    }

    @Override
    public List<Due> due(VoucherStatus status, LocalDate until, @Nullable Due after, int limit) {
        return working().due(status, until, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return working().read(after, limit);
    }
}
