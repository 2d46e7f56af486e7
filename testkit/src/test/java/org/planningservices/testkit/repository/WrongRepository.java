package org.planningservices.testkit.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.Due;
import org.planningservices.persistence.History;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.voucher.VoucherStatus;

/** A repository that is wrong in what it appends, and keeps the rest in memory. */
public abstract class WrongRepository implements VoucherRepository {

    protected final VoucherRepository kept = new MemoryRepository();

    protected WrongRepository() {}

    @Override
    public History find(StreamId stream) {
        return kept.find(stream);
    }

    @Override
    public History findEnds(StreamId stream) {
        return kept.findEnds(stream);
    }

    @Override
    public List<History> vouchersOf(EnrollmentId enrollment) {
        return kept.vouchersOf(enrollment);
    }

    @Override
    public List<History> vouchersOf(CustomerId customer) {
        return kept.vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return kept.findCommand(command);
    }

    @Override
    public List<Due> due(VoucherStatus status, LocalDate until, @Nullable Due after, int limit) {
        return kept.due(status, until, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return kept.read(after, limit);
    }
}
