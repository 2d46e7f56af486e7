package org.planningservices.persistence.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherIndexEntry;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Stores vouchers in memory. All methods are synchronized, so no thread sees a partial append. */
public final class MemoryRepository implements VoucherRepository {

    private static final Comparator<DueCandidate> BY_DAY =
            Comparator.comparing(DueCandidate::since).thenComparing(DueCandidate::voucherId);

    private final Map<StreamId, List<StoredRecord>> streams = new HashMap<>();
    private final Map<StreamId, Set<StreamId>> owned = new HashMap<>();
    private final Map<CommandId, JournalRecord> commands = new HashMap<>();
    private final Map<StreamId, VoucherIndexEntry> facts = new HashMap<>();
    private final Map<VoucherStatus, NavigableSet<DueCandidate>> due = new EnumMap<>(VoucherStatus.class);
    private final List<StoredRecord> records = new ArrayList<>();

    private MemoryRepository() {}

    /**
     * Creates an empty repository.
     *
     * @return the repository
     */
    public static MemoryRepository create() {
        return new MemoryRepository();
    }

    @Override
    public synchronized StreamHistory find(StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        List<StoredRecord> kept = streams.getOrDefault(stream, List.of());
        return new StreamHistory(stream, kept.size(), kept);
    }

    @Override
    public synchronized StreamHistory findFirstAndLast(StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        List<StoredRecord> kept = streams.getOrDefault(stream, List.of());
        return kept.size() <= 2
                ? new StreamHistory(stream, kept.size(), kept)
                : new StreamHistory(stream, kept.size(), List.of(kept.get(0), kept.get(kept.size() - 1)));
    }

    @Override
    public synchronized List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return ownedBy(StreamId.of(enrollment)).stream().map(this::find).toList();
    }

    @Override
    public synchronized List<StreamHistory> vouchersOf(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return ownedBy(StreamId.of(customer)).stream()
                .flatMap(enrollment -> ownedBy(enrollment).stream())
                .map(this::find)
                .toList();
    }

    private Set<StreamId> ownedBy(StreamId owner) {
        return owned.getOrDefault(owner, Set.of());
    }

    @Override
    public synchronized Optional<JournalRecord> findCommand(CommandId command) {
        Objects.requireNonNull(command, "command");
        return Optional.ofNullable(commands.get(command));
    }

    @Override
    public synchronized AppendResult append(CommandId command, List<StreamChange> changes) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(changes, "changes");
        StreamChange.requireDistinctStreams(changes);
        JournalRecord before = commands.get(command);
        if (before != null) {
            return new AppendResult.Duplicate(before);
        }
        for (StreamChange change : changes) {
            if (streams.getOrDefault(change.stream(), List.of()).size() != change.expectedRevision()) {
                return new AppendResult.Conflict();
            }
        }
        commands.put(command, changes.get(0).records().get(0));
        changes.forEach(this::add);
        return new AppendResult.Applied();
    }

    private void add(StreamChange change) {
        StreamId stream = change.stream();
        List<StoredRecord> kept = streams.computeIfAbsent(stream, begun -> new ArrayList<>());
        for (JournalRecord added : change.records()) {
            StoredRecord stored = new StoredRecord(records.size() + 1L, stream.kind(), added);
            kept.add(stored);
            records.add(stored);
        }
        change.owner()
                .ifPresent(owner -> owned.computeIfAbsent(owner, begun -> new LinkedHashSet<>())
                        .add(stream));
        change.facts().ifPresent(now -> index(stream, now));
    }

    private void index(StreamId stream, VoucherIndexEntry now) {
        VoucherId voucher = VoucherId.of(stream.id());
        VoucherIndexEntry before = facts.put(stream, now);
        if (before != null) {
            findDue(before.status()).remove(new DueCandidate(voucher, before.since()));
        }
        findDue(now.status()).add(new DueCandidate(voucher, now.since()));
    }

    private NavigableSet<DueCandidate> findDue(VoucherStatus status) {
        return due.computeIfAbsent(status, first -> new TreeSet<>(BY_DAY));
    }

    @Override
    public synchronized List<DueCandidate> findDue(
            VoucherStatus status, LocalDate until, @Nullable DueCandidate after, int limit) {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(until, "until");
        NavigableSet<DueCandidate> all = findDue(status);
        return (after == null ? all : all.tailSet(after, false))
                .stream()
                        .takeWhile(one -> !one.since().isAfter(until))
                        .limit(limit)
                        .toList();
    }

    @Override
    public synchronized List<StoredRecord> read(long after, int limit) {
        int from = (int) Math.min(after, records.size());
        return List.copyOf(records.subList(from, (int) Math.min((long) from + limit, records.size())));
    }

    /** Returns the number of streams and of records in one line. */
    @Override
    public synchronized String toString() {
        return "MemoryRepository with " + streams.size() + " streams and " + records.size() + " records";
    }
}
