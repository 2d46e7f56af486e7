package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
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
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;

/**
 * A faulty repository: it checks the revisions of enrollments and customers, but does not advance them.
 */
final class AssertingRepository implements VoucherRepository {

    private final Map<StreamId, List<StoredRecord>> streams = new HashMap<>();
    private final Map<StreamId, Integer> revisions = new HashMap<>();
    private final Map<CommandId, JournalRecord> commands = new HashMap<>();
    private final Map<StreamId, StreamId> owners = new HashMap<>();
    private final List<StoredRecord> records = new ArrayList<>();

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        LockSupport.parkNanos(1);
        return appendAtOnce(command, changes);
    }

    private synchronized AppendResult appendAtOnce(CommandId command, List<StreamChange> changes) {
        JournalRecord before = commands.get(command);
        if (before != null) {
            return new AppendResult.Duplicate(before);
        }
        for (StreamChange change : changes) {
            if (revisions.getOrDefault(change.stream(), 0) != change.expectedRevision()) {
                return new AppendResult.Conflict();
            }
        }
        commands.put(command, changes.get(0).records().get(0));
        changes.forEach(this::add);
        return new AppendResult.Applied();
    }

    private void add(StreamChange change) {
        StreamId stream = change.stream();
        boolean shared = stream.kind() == StreamKind.CUSTOMER || stream.kind() == StreamKind.ENROLLMENT;
        if (change.expectedRevision() == 0 || !shared) {
            revisions.merge(stream, change.records().size(), Integer::sum);
        }
        change.owner().ifPresent(owner -> owners.put(stream, owner));
        for (JournalRecord record : change.records()) {
            StoredRecord stored = new StoredRecord(records.size() + 1L, stream.kind(), record);
            records.add(stored);
            streams.computeIfAbsent(stream, begun -> new ArrayList<>()).add(stored);
        }
    }

    @Override
    public synchronized StreamHistory find(StreamId stream) {
        return new StreamHistory(stream, revisions.getOrDefault(stream, 0), streams.getOrDefault(stream, List.of()));
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        return find(stream);
    }

    @Override
    public synchronized List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        return ownedBy(StreamId.of(enrollment)).stream().map(this::find).toList();
    }

    @Override
    public synchronized List<StreamHistory> vouchersOf(CustomerId customer) {
        return ownedBy(StreamId.of(customer)).stream()
                .flatMap(enrollment -> ownedBy(enrollment).stream())
                .map(this::find)
                .toList();
    }

    private List<StreamId> ownedBy(StreamId owner) {
        return owners.keySet().stream()
                .filter(stream -> owner.equals(owners.get(stream)))
                .toList();
    }

    @Override
    public synchronized Optional<JournalRecord> findCommand(CommandId command) {
        return Optional.ofNullable(commands.get(command));
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        throw new UnsupportedOperationException("a race does not ask what is due");
    }

    @Override
    public synchronized List<StoredRecord> read(long after, int limit) {
        return records.stream().skip(after).limit(limit).toList();
    }
}
