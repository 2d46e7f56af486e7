package org.planningservices.testkit.repository;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.voucher.VoucherStatus;

/**
 * A repository behind a bad line. Appends get lost on the way there or their replies on the way back, are delivered twice,
 * or late, when others have overtaken them; and reads fail.
 *
 * <p>Which does what comes from a seed: the same calls meet the same faults. For any number of threads.
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
     * Returns a repository behind a bad line.
     *
     * @param repository  the repository
     * @param seed  the seed of the faults
     * @param oneIn  of so many calls one meets a fault, one or more
     * @return the repository behind the line
     * @throws IllegalArgumentException if of none or fewer calls one is to meet a fault
     */
    public static FaultyRepository of(VoucherRepository repository, long seed, int oneIn) {
        if (oneIn < 1) {
            throw new IllegalArgumentException(
                    "a fault must be met by one in one or more calls, found `" + oneIn + "`");
        }
        return new FaultyRepository(repository, seed, oneIn);
    }

    /**
     * Returns how many faults there were.
     *
     * @return the number of calls that met one
     */
    public synchronized long faults() {
        return faults;
    }

    /** Delivers what is still on the way. */
    public void settle() {
        for (Runnable next = overtaken(); next != null; next = overtaken()) {
            next.run();
        }
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
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
        read();
        return repository.find(stream);
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        read();
        return repository.findFirstAndLast(stream);
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        read();
        return repository.vouchersOf(enrollment);
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        read();
        return repository.vouchersOf(customer);
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        read();
        return repository.findCommand(command);
    }

    @Override
    public List<DueCandidate> findDue(VoucherStatus status, LocalDate until, @Nullable DueCandidate after, int limit) {
        read();
        return repository.findDue(status, until, after, limit);
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        read();
        return repository.read(after, limit);
    }

    private void read() {
        if (draw(1) == 0) {
            throw new RepositoryException(Outcome.NOTHING_ADDED, "the reply was lost", null);
        }
    }

    private static RepositoryException unknown(String what) {
        return new RepositoryException(Outcome.UNKNOWN, what, null);
    }

    /** Returns which of so many faults a call meets; a negative number for none. */
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
