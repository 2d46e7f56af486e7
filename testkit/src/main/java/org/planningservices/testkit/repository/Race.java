package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * Many at once do what must not happen twice: they reserve, redeem and claim 500 vouchers, reserve two 15-day vouchers of
 * one customer, and create vouchers from pools too small for all.
 *
 * <p>A race begins once on an empty repository; then any number of threads and processes run in it; then it is judged by
 * all that was accepted. For example: {@code Set<CommandId> begun = Race.begin(repository); RaceLog log =
 * Race.run(repository, "one", 16, 200_000); Verdict verdict = Race.verdict(repository, begun, log);}.
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
     * Begins a race: opens enrolments, and creates and assigns vouchers.
     *
     * @param repository  an empty repository
     * @return the commands accepted
     */
    public static Set<CommandId> begin(VoucherRepository repository) {
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
     * Runs in a race that has begun.
     *
     * @param repository  the repository
     * @param name  a name that no other run in this race has
     * @param threads  how many threads run, one or more
     * @param attempts  how many attempts all of them make together, one or more each; what does not divide is left out
     * @return what was answered
     * @throws IllegalArgumentException if there is no thread, or fewer attempts than threads
     * @throws InterruptedException if the thread is interrupted
     * @throws ExecutionException if a thread failed
     */
    public static RaceLog run(VoucherRepository repository, String name, int threads, int attempts)
            throws InterruptedException, ExecutionException {
        if (threads < 1 || attempts < threads) {
            throw new IllegalArgumentException("a race must have one thread or more and an attempt for each, found `"
                    + threads + "` threads and `" + attempts + "` attempts");
        }
        VoucherDesk desk = Fixtures.desk(repository);
        return together(IntStream.range(0, threads)
                        .<Callable<RaceLog>>mapToObj(thread ->
                                () -> new Racer(desk, name + "-" + thread, Race::once).run(attempts / threads))
                        .toList())
                .stream()
                .reduce(RaceLog.EMPTY, RaceLog::and);
    }

    /**
     * Makes one attempt in a race that has begun. It is the same for a name and a number whenever it is made, so that one
     * that was not answered can be given again.
     *
     * @param repository  the repository
     * @param name  a name that no other run in this race has
     * @param number  the number of the attempt, zero or more; those that are near each other are about the same vouchers
     * @return what was answered
     */
    public static RaceLog attempt(VoucherRepository repository, String name, int number) {
        Racer racer = new Racer(Fixtures.desk(repository), name, Race::once);
        racer.attempt(number, front(number));
        return racer.log();
    }

    /** Returns how far a race without an end has come: at a voucher for 200 attempts, and round again after the last. */
    static double front(int number) {
        return number / 200.0 / SHORT_VOUCHERS % 1;
    }

    private static Optional<CommandResult> once(CommandId id, Function<CommandId, CommandResult> command) {
        try {
            return Optional.of(command.apply(id));
        } catch (IllegalStateException e) {
            // of a voucher whose records do not follow from each other, which the verdict will tell
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
     * Judges a race.
     *
     * @param repository  the repository
     * @param begun  the commands accepted when it began
     * @param log  what was answered in all its runs
     * @return what is wrong; {@link ConsistencyReport#CLEAN} if nothing is
     */
    public static ConsistencyReport verdict(VoucherRepository repository, Set<CommandId> begun, RaceLog log) {
        Set<CommandId> accepted = new HashSet<>(begun);
        accepted.addAll(log.accepted());
        return ConsistencyCheck.verdict(repository, accepted, log.changed());
    }

    /** Gives the commands with which a race begins. */
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
