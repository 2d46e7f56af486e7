package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.VoucherId;

/**
 * A race for things that may happen only once: many threads or processes reserve, redeem and request payment for the
 * same 500 vouchers, reserve two 15-day vouchers of one customer, and create vouchers from pools that are too small for
 * all.
 *
 * <p>Begin a race once on an empty repository, run any number of threads and processes in it, and compare the
 * repository with the accepted commands. For example:
 *
 * <pre>{@code
 * Set<CommandId> begun = Race.begin(repository);
 * RaceLog log = Race.run(repository, "one", 16, 200_000);
 * Verdict verdict = Race.verdict(repository, begun, log);
 * }</pre>
 */
public final class Race {

    static final int SHORT_VOUCHERS = 460;
    static final int PAIRS = 20;
    static final int SMALL_POOLS = 10;

    private static final int SHORT = 5;
    private static final int POOLS = 23;

    private Race() {}

    static VoucherId shortVoucher(int number) {
        return VoucherId.of("V-" + number % SHORT_VOUCHERS);
    }

    static VoucherId twin(int pair, int which) {
        return VoucherId.of("twin-" + pair + "-" + which);
    }

    static EnrollmentId smallPool(int number) {
        return EnrollmentId.of("small-" + number);
    }

    /**
     * Begins a race: opens enrollments, and creates and assigns vouchers.
     *
     * @param repository  an empty repository
     * @return the commands accepted
     */
    public static Set<CommandId> begin(VoucherRepository repository) {
        Objects.requireNonNull(repository, "repository");
        Beginning beginning = new Beginning(Fixtures.desk(repository));
        for (int pool = 0; pool < POOLS; pool++) {
            beginning.open(EnrollmentId.of("E-" + pool), SHORT * SHORT_VOUCHERS / POOLS);
        }
        for (int number = 0; number < SHORT_VOUCHERS; number++) {
            beginning.voucher(shortVoucher(number), EnrollmentId.of("E-" + number % POOLS), SHORT);
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            EnrollmentId pool = EnrollmentId.of("twins-" + pair);
            beginning.open(pool, 2 * Fixtures.LONG);
            beginning.voucher(twin(pair, 0), pool, Fixtures.LONG);
            beginning.voucher(twin(pair, 1), pool, Fixtures.LONG);
        }
        for (int pool = 0; pool < SMALL_POOLS; pool++) {
            beginning.open(smallPool(pool), 7);
        }
        return beginning.accepted;
    }

    /**
     * Runs in a race that has begun. The desk has a listener that counts the commands and then throws; each difference between
     * its counts and the answers is one that {@linkplain RaceLog#changed() changed}.
     *
     * @param repository  the repository
     * @param name  a name that no other run in this race has
     * @param threads  the number of threads, one or more
     * @param attempts  the number of attempts of all threads together, one or more for each; rounded down to a multiple
     *     of the threads
     * @return the answers
     * @throws IllegalArgumentException if there is no thread, or fewer attempts than threads
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if a thread failed
     */
    public static RaceLog run(VoucherRepository repository, String name, int threads, int attempts)
            throws InterruptedException, ExecutionException {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(name, "name");
        if (threads < 1 || attempts < threads) {
            throw new IllegalArgumentException("a race must have one thread or more and an attempt for each, found `"
                    + threads + "` threads and `" + attempts + "` attempts");
        }
        ReportedCommands reported = new ReportedCommands();
        VoucherDesk desk = Fixtures.desk(repository).withListener(reported);
        RaceLog log = together(IntStream.range(0, threads)
                        .<Callable<RaceLog>>mapToObj(thread ->
                                () -> new Racer(desk, name + "-" + thread, Race::once).run(attempts / threads))
                        .toList())
                .stream()
                .reduce(RaceLog.EMPTY, RaceLog::and);
        return log.and(RaceLog.changed(reported.differences(log)));
    }

    /**
     * Makes one attempt in a race that has begun. The attempt depends only on the name and the number, so that one
     * without an answer can be repeated.
     *
     * @param repository  the repository
     * @param name  a name that no other run in this race has
     * @param number  the number of the attempt, zero or more; attempts with near numbers concern the same vouchers
     * @return the answers
     */
    public static RaceLog attempt(VoucherRepository repository, String name, int number) {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(name, "name");
        Racer racer = new Racer(Fixtures.desk(repository), name, Race::once);
        racer.attempt(number, front(number));
        return racer.log();
    }

    /**
     * Returns the front of an endless race: it stays at a voucher for 200 attempts, and starts again after the last
     * voucher.
     */
    static double front(int number) {
        return number / 200.0 / SHORT_VOUCHERS % 1;
    }

    private static Optional<CommandResult> once(CommandId id, Function<CommandId, CommandResult> command) {
        try {
            return Optional.of(command.apply(id));
        } catch (IllegalStateException e) {
            // the records of a voucher do not form a valid history; the verdict will count the voucher as broken
            return Optional.empty();
        }
    }

    /** Runs tasks at once, each in a thread of its own, and returns what they return. */
    static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Compares the repository with what it accepted in a race.
     *
     * @param repository  the repository
     * @param begun  the commands accepted when it began
     * @param log  the answers of all its runs
     * @return the faults; {@link ConsistencyReport#CLEAN} if there are none
     */
    public static ConsistencyReport verdict(VoucherRepository repository, Set<CommandId> begun, RaceLog log) {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(begun, "begun");
        Objects.requireNonNull(log, "log");
        Set<CommandId> accepted = new HashSet<>(begun);
        accepted.addAll(log.accepted());
        return ConsistencyCheck.verdict(repository, accepted, log.changed());
    }

    /** Submits the commands with which a race begins. */
    private static final class Beginning {

        private final VoucherDesk desk;
        private final Set<CommandId> accepted = new HashSet<>();

        Beginning(VoucherDesk desk) {
            this.desk = desk;
        }

        void open(EnrollmentId pool, int days) {
            accept(desk.open(next(), Fixtures.enrollment(pool, CustomerId.of("customer of " + pool))));
            accept(desk.activateBenefit(next(), pool));
            accept(desk.submit(next(), AccrueDays.of(pool, days)));
        }

        void voucher(VoucherId voucher, EnrollmentId pool, int days) {
            accept(desk.submit(next(), voucher, Fixtures.create(pool, days)));
            accept(desk.submit(next(), voucher, Fixtures.assign()));
        }

        private CommandId next() {
            return CommandId.of("begin-" + accepted.size());
        }

        private void accept(CommandResult answer) {
            if (!(answer instanceof CommandResult.Accepted one)) {
                throw new IllegalStateException("a race must begin on an empty repository, found `" + answer + "`");
            }
            accepted.add(one.command());
        }
    }
}
