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
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherIndexEntry;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Stores vouchers in memory. All methods are synchronized, so no thread sees a partial append. */
public final class MemoryRepository implements VoucherRepository {

    private static final Comparator<FoundVoucher> BY_ID = Comparator.comparing(FoundVoucher::voucherId);
    private static final Comparator<FoundVoucher> BY_DAY =
            Comparator.comparing(FoundVoucher::since).thenComparing(BY_ID);

    private final Map<StreamId, List<StoredRecord>> streams = new HashMap<>();
    private final Map<StreamId, Set<StreamId>> owned = new HashMap<>();
    private final Map<CommandId, JournalRecord> commands = new HashMap<>();
    private final Map<StreamId, VoucherIndexEntry> facts = new HashMap<>();
    private final Map<VoucherStatus, NavigableSet<FoundVoucher>> byStatus = new EnumMap<>(VoucherStatus.class);

    /** The vouchers of each enrollment, of each customer, and of each partner that holds some. */
    private final Map<StreamId, NavigableSet<FoundVoucher>> byParty = new HashMap<>();

    private final Map<StreamId, StreamId> owners = new HashMap<>();
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
        change.owner().ifPresent(owner -> {
            owners.put(stream, owner);
            owned.computeIfAbsent(owner, begun -> new LinkedHashSet<>()).add(stream);
        });
        change.facts().ifPresent(now -> index(stream, now));
    }

    private void index(StreamId stream, VoucherIndexEntry now) {
        VoucherId voucher = VoucherId.of(stream.id());
        VoucherIndexEntry before = facts.put(stream, now);
        if (before != null) {
            places(stream, before).forEach(place -> place.remove(new FoundVoucher(voucher, before.since())));
        }
        places(stream, now).forEach(place -> place.add(new FoundVoucher(voucher, now.since())));
    }

    /** Returns the sets in which a voucher is found by its facts. */
    private List<NavigableSet<FoundVoucher>> places(StreamId stream, VoucherIndexEntry entry) {
        List<NavigableSet<FoundVoucher>> places = new ArrayList<>(List.of(inStatus(entry.status())));
        entry.holder().ifPresent(partner -> places.add(ofParty(StreamId.of(partner))));
        StreamId owner = owners.get(stream);
        while (owner != null) {
            places.add(ofParty(owner));
            owner = owners.get(owner);
        }
        return places;
    }

    private NavigableSet<FoundVoucher> inStatus(VoucherStatus status) {
        return byStatus.computeIfAbsent(status, first -> new TreeSet<>(BY_DAY));
    }

    private NavigableSet<FoundVoucher> ofParty(StreamId party) {
        return byParty.computeIfAbsent(party, first -> new TreeSet<>(BY_ID));
    }

    @Override
    public synchronized List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        Objects.requireNonNull(query, "query");
        NavigableSet<FoundVoucher> all = query.match(
                of -> ofParty(StreamId.of(of.enrollment())),
                of -> ofParty(StreamId.of(of.customer())),
                held -> ofParty(StreamId.of(held.partner())),
                in -> inStatus(in.status()));
        LocalDate until = query instanceof VoucherQuery.InStatus in ? in.until().orElse(LocalDate.MAX) : LocalDate.MAX;
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
