package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.opened;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamId;

/**
 * Transactions that write at once: those of the application, some of which are rolled back, and those of the repository.
 *
 * <p>H2 in a file can lose an update of such a row by itself: when a transaction that waited for the row was rolled back, the row was
 * seen to get an older value than the one committed last.
 */
class RacingTransactionsTest {

    private static final int THREADS = 8;
    private static final int ENROLLMENTS = 2;
    private static final int APPENDS = Integer.getInteger("racing.appends", 100);
    private static final int RECORDS = 40 * APPENDS;

    @ParameterizedTest
    @EnumSource(names = {"H2_FILE", "POSTGRESQL"})
    void keepEachRevision(Store store) throws Exception {
        DataSource database = store.empty();
        JdbcRepository repository = JdbcRepository.migrate(database);
        for (int i = 0; i < ENROLLMENTS; i++) {
            repository.append(CommandId.of("open-" + i), List.of(opened("E-" + i, "contoso")));
        }

        try (HikariDataSource pool = Pool.of(database)) {
            inThreads(thread -> {
                Random random = new Random(thread);
                for (int i = 0; i < APPENDS; i++) {
                    append(pool, repository, CommandId.of(thread + "-" + i), "E-" + random.nextInt(ENROLLMENTS));
                }
            });
        }

        assertThat(Store.query(
                        database,
                        "select sum(revision) from planning_stream union all select count(*) from planning_event"))
                .containsOnly(Integer.toString(ENROLLMENTS + THREADS * APPENDS));
    }

    /** An append that waits for another must not have locked a row of a stream: otherwise a committed update of that row could be lost. */
    @ParameterizedTest
    @EnumSource(names = {"H2_FILE", "H2_MEMORY"})
    void waitBeforeTheyLockARowInH2(Store store) throws Exception {
        DataSource database = store.empty();
        JdbcRepository repository = JdbcRepository.migrate(database);
        repository.append(CommandId.of("open-1"), List.of(opened("E-1", "contoso")));
        repository.append(CommandId.of("open-2"), List.of(opened("E-2", "contoso")));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection first = database.getConnection()) {
            first.setAutoCommit(false);
            repository.joining(first).append(CommandId.of("accrue-1"), List.of(accrued("E-1", 1, 5)));
            Future<AppendResult> second =
                    other.submit(() -> repository.append(CommandId.of("accrue-2"), List.of(accrued("E-2", 1, 7))));
            while (Store.query(database, "select blocker_id from information_schema.sessions").stream()
                    .allMatch(Objects::isNull)) {
                Thread.onSpinWait();
            }

            assertThat(Store.query(
                            database, "select revision from planning_stream where stream = 'E:E-2' for update nowait"))
                    .containsExactly("1");
            first.commit();
            assertThat(second.get()).isEqualTo(new AppendResult.Applied());
        } finally {
            other.shutdown();
        }
    }

    /** Appends of one process must not overlap: H2 can keep half of a transaction if it is killed while several are committed. */
    @Test
    void takeTurnsInH2IfTheyAreOfTheRepository() throws Exception {
        DataSource database = Store.H2_FILE.empty();
        JdbcRepository repository = JdbcRepository.migrate(database);
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        DataSource slow = FaultyDataSource.holding(
                FaultyDataSource.counting(database, "setAutoCommit", begun), "commit", held, release);
        JdbcRepository inTurn = repository.over(slow);
        Thread first = new Thread(() -> inTurn.append(CommandId.of("open-1"), List.of(opened("E-1", "contoso"))));
        Thread second = new Thread(() -> inTurn.append(CommandId.of("open-2"), List.of(opened("E-2", "contoso"))));

        first.start();
        held.await();
        second.start();
        while (EnumSet.of(Thread.State.NEW, Thread.State.RUNNABLE).contains(second.getState())) {
            Thread.onSpinWait();
        }

        assertThat(begun).hasValue(1);
        release.countDown();
        first.join();
        second.join();
        assertThat(Store.query(database, "select stream from planning_stream order by stream"))
                .containsExactly("E:E-1", "E:E-2");
    }

    /** Appends in a transaction of the application, which is run again after a lost race. */
    private static void append(DataSource pool, JdbcRepository repository, CommandId command, String enrollment)
            throws SQLException {
        for (int attempt = 0; attempt < 1000; attempt++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                JdbcRepository joined = repository.joining(connection);
                int revision =
                        joined.find(StreamId.of(EnrollmentId.of(enrollment))).revision();
                if (joined.append(command, List.of(accrued(enrollment, revision, 5))) instanceof AppendResult.Applied) {
                    connection.commit();
                    return;
                }
                connection.rollback();
            }
        }
        throw new AssertionError("every race lost for " + enrollment);
    }

    @Test
    void keepThePositionOfAFeedInH2() throws Exception {
        DataSource database = Store.H2_FILE.empty();
        JdbcRepository repository = JdbcRepository.migrate(database);
        repository.append(CommandId.of("open"), List.of(opened("E-1", "contoso")));
        for (int i = 1; i < RECORDS; i++) {
            repository.append(CommandId.of("accrue-" + i), List.of(accrued("E-1", i, 5)));
        }
        Store.execute(database, "create table feed_position (feed varchar(100) primary key, position bigint not null)");
        Store.execute(database, "insert into feed_position values ('mails', 0)");
        Store.execute(database, "create table mail (position bigint)");

        AtomicBoolean isHandled = new AtomicBoolean();
        inThreads(thread -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Random random = new Random(thread);
                while (!isHandled.get()) {
                    handle(connection, repository.joining(connection), random, isHandled);
                }
            }
        });

        assertThat(Store.query(database, "select position from mail order by position"))
                .isEqualTo(IntStream.rangeClosed(1, RECORDS)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** Handles a record; one of three transactions is rolled back. */
    private static void handle(Connection connection, JdbcRepository joined, Random random, AtomicBoolean isHandled)
            throws SQLException {
        AtomicLong handled = new AtomicLong();
        RecordFeed.of(joined, "feed_position", "mails").handle(1, stored -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into mail values (?)")) {
                insert.setLong(1, stored.position());
                insert.executeUpdate();
            }
            handled.set(stored.position());
        });
        if (random.nextInt(3) == 0) {
            connection.rollback();
            return;
        }
        connection.commit();
        if (handled.get() == RECORDS) {
            isHandled.set(true);
        }
    }

    private interface Work {
        void of(int thread) throws Exception;
    }

    private static void inThreads(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(() -> {
                    work.of(thread);
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
