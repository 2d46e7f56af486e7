package org.planningservices.testkit.repository;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
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

/**
 * A repository behind an unreliable connection. Appends or their replies get lost, appends arrive twice, or late when
 * others have overtaken them, and reads fail.
 *
 * <p>The faults depend only on a seed and the calls. Safe for any number of threads.
 */
public final class FaultyRepository implements VoucherRepository {

    private final VoucherRepository repository;
    private final Random random;
    private final int oneIn;
    private final Queue<Runnable> late = new ArrayDeque<>();
    private long faults;

    private FaultyRepository(VoucherRepository repository, long seed, int oneIn) {
        this.repository = repository;
        this.oneIn = oneIn;
        random = new Random(seed);
    }

    /**
     * Wraps a repository.
     *
     * @param repository  the repository
     * @param seed  the seed of the faults
     * @param oneIn  the average number of calls for each fault, one or more
     * @return the faulty repository
     * @throws IllegalArgumentException if {@code oneIn} is less than one
     */
    public static FaultyRepository of(VoucherRepository repository, long seed, int oneIn) {
        Objects.requireNonNull(repository, "repository");
        if (oneIn < 1) {
            throw new IllegalArgumentException(
                    "a fault must be met by one in one or more calls, found `" + oneIn + "`");
        }
        return new FaultyRepository(repository, seed, oneIn);
    }

    /**
     * Returns how many faults have occurred.
     *
     * @return the number of calls with a fault
     */
    public synchronized long faults() {
        return faults;
    }

    /** Delivers the appends that are still late. */
    public void settle() {
        for (Runnable next = overtaken(); next != null; next = overtaken()) {
            next.run();
        }
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(changes, "changes");
        int fault = draw(4);
        if (random(8) == 0) {
            Runnable overtaken = overtaken();
            if (overtaken != null) {
                overtaken.run();
            }
        }
        return switch (fault) {
            case 0 -> throw unknown("the append was lost");
            case 1 -> {
                repository.append(command, changes);
                throw unknown("the reply was lost");
            }
            case 2 -> {
                AppendResult first = repository.append(command, changes);
                AppendResult second = repository.append(command, changes);
                yield random(2) == 0 ? first : second;
            }
            case 3 -> {
                delay(() -> repository.append(command, changes));
                throw unknown("the append is late");
            }
            default -> repository.append(command, changes);
        };
    }

    @Override
    public StreamHistory find(StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        read();
        return repository.find(stream);
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        read();
        return repository.findFirstAndLast(stream);
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        read();
        return repository.vouchersOf(enrollment);
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        read();
        return repository.vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        Objects.requireNonNull(command, "command");
        read();
        return repository.findCommand(command);
    }

    @Override
    public boolean joinsTransactions() {
        return repository.joinsTransactions();
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        Objects.requireNonNull(query, "query");
        read();
        return repository.findVouchers(query, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        read();
        return repository.read(after, limit);
    }

    /** Returns how often calls meet a fault, and how many have. */
    @Override
    public String toString() {
        return "a fault in 1 of " + oneIn + " calls, " + faults() + " so far, to " + repository;
    }

    private void read() {
        if (draw(1) == 0) {
            throw new RepositoryException(Outcome.NOTHING_ADDED, "the reply was lost", null);
        }
    }

    private static RepositoryException unknown(String what) {
        return new RepositoryException(Outcome.UNKNOWN, what, null);
    }

    /** Returns which of several kinds of faults a call meets; a negative number for none. */
    private synchronized int draw(int kinds) {
        if (random.nextInt(oneIn) != 0) {
            return -1;
        }
        faults++;
        return random.nextInt(kinds);
    }

    private synchronized int random(int bound) {
        return random.nextInt(bound);
    }

    private synchronized void delay(Runnable append) {
        late.add(append);
    }

    private synchronized @Nullable Runnable overtaken() {
        return late.poll();
    }
}
