package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.opened;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.VoucherRepository;

/** A reader that goes on from the last position it was given misses no record, in whatever order appends are committed. */
class ReadOnTest {

    /** Goes on from the last position, until nothing is returned. */
    private static final class Reader {

        private final VoucherRepository repository;
        private final List<StoredRecord> read = new ArrayList<>();

        Reader(VoucherRepository repository) {
            this.repository = repository;
        }

        List<StoredRecord> readOn() {
            List<StoredRecord> page;
            do {
                long after = read.isEmpty() ? 0 : read.get(read.size() - 1).position();
                page = repository.read(after, 2);
                read.addAll(page);
            } while (!page.isEmpty());
            return read;
        }
    }

    @ParameterizedTest
    @EnumSource
    void missesNothingThatIsCommittedAfterWhatHasAHigherPosition(Store store) throws Exception {
        for (String isolation : List.of("read committed", "repeatable read", "serializable")) {
            DataSource database = store.empty();
            VoucherRepository repository = JdbcRepository.migrate(database);
            append(repository, "E-1");
            append(repository, "E-2");
            Reader reader = new Reader(JdbcRepository.of(database));
            assertThat(reader.readOn()).hasSize(2);

            // the first has its position, and is held before its commit
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            OneConnection one = new OneConnection(database);
            execute(one.connection(), "set session characteristics as transaction isolation level " + isolation);
            VoucherRepository first = JdbcRepository.of(database)
                    .over(FaultyDataSource.holding(one.dataSource(), "commit", held, release));
            CompletableFuture<AppendResult> late =
                    CompletableFuture.supplyAsync(() -> accrue(first, "late", "E-1"), task -> new Thread(task).start());
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();

            // PostgreSQL commits a second before it; in H2 it waits
            CompletableFuture<AppendResult> early = CompletableFuture.supplyAsync(
                    () -> accrue(JdbcRepository.of(database), "early", "E-2"), task -> new Thread(task).start());
            if (store.isPostgresql()) {
                assertThat(early.get(30, TimeUnit.SECONDS)).isEqualTo(new AppendResult.Applied());
            }
            assertThat(reader.readOn()).hasSize(2);

            release.countDown();
            assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(new AppendResult.Applied());
            assertThat(early.get(30, TimeUnit.SECONDS)).isEqualTo(new AppendResult.Applied());
            assertThat(reader.readOn())
                    .hasSize(4)
                    .isEqualTo(repository.read(0, 10))
                    .extracting(StoredRecord::position)
                    .isSorted();
            one.connection().close();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void isHeldBackByNoOtherSchemaAndNoOtherTransaction() throws Exception {
        DataSource database = Store.POSTGRESQL.empty();
        DataSource elsewhere = Store.POSTGRESQL.empty();
        VoucherRepository repository = JdbcRepository.migrate(database);
        append(repository, "E-1");
        append(JdbcRepository.migrate(elsewhere), "E-1");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        VoucherRepository other =
                JdbcRepository.of(elsewhere).over(FaultyDataSource.holding(elsewhere, "commit", held, release));
        CompletableFuture<AppendResult> late =
                CompletableFuture.supplyAsync(() -> accrue(other, "late", "E-1"), task -> new Thread(task).start());
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();

        try (Connection longRunning = database.getConnection()) {
            longRunning.setAutoCommit(false);
            execute(longRunning, "create table of_the_application (id integer)");
            accrue(repository, "done", "E-1");

            assertThat(repository.read(0, 10)).hasSize(2);
        }
        release.countDown();
        assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(new AppendResult.Applied());
    }

    @Test
    void readsOnWhenTheAppendThatHeldItBackIsEnded() throws Exception {
        DataSource database = Store.POSTGRESQL.empty();
        VoucherRepository repository = JdbcRepository.migrate(database);
        append(repository, "E-1");
        append(repository, "E-2");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        OneConnection one = new OneConnection(database);
        String session = Integer.toString(
                one.connection().unwrap(org.postgresql.PGConnection.class).getBackendPID());
        VoucherRepository first =
                JdbcRepository.of(database).over(FaultyDataSource.holding(one.dataSource(), "commit", held, release));
        CompletableFuture<AppendResult> lost =
                CompletableFuture.supplyAsync(() -> accrue(first, "lost", "E-1"), task -> new Thread(task).start());
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        accrue(repository, "done", "E-2");
        assertThat(repository.read(0, 10)).hasSize(2);

        Store.query(database, "select pg_terminate_backend(" + session + ", 10000)");

        assertThat(repository.read(0, 10)).hasSize(3);
        release.countDown();
        assertThat(lost.handle((done, failure) -> failure).get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RepositoryException.class);
        assertThat(repository.read(0, 10)).hasSize(3);
    }

    @Test
    void comparesPositionsThatNeedMoreThan32Bits() throws Exception {
        for (long position : new long[] {Integer.MAX_VALUE - 1L, (1L << 32) - 2, 5_000_000_000L, 1L << 60}) {
            DataSource database = Store.POSTGRESQL.empty();
            VoucherRepository repository = JdbcRepository.migrate(database);
            append(repository, "E-1");
            append(repository, "E-2");
            Store.execute(database, "alter table planning_event alter position restart with " + position);
            accrue(repository, "first", "E-1");
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            VoucherRepository slow =
                    JdbcRepository.of(database).over(FaultyDataSource.holding(database, "commit", held, release));
            CompletableFuture<AppendResult> late = CompletableFuture.supplyAsync(
                    () -> slow.append(CommandId.of("late"), List.of(accrued("E-1", 2, 5))),
                    task -> new Thread(task).start());
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            accrue(repository, "early", "E-2");

            assertThat(repository.read(0, 10)).hasSize(3);
            assertThat(repository.read(position, 10)).isEmpty();

            release.countDown();
            assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(new AppendResult.Applied());
            assertThat(repository.read(position, 10)).hasSize(2);
        }
    }

    @Test
    void waitsInH2ForTheAppendOfAnotherDataSource() throws Exception {
        DataSource database = Store.H2_MEMORY.empty();
        VoucherRepository repository = JdbcRepository.migrate(database);
        append(repository, "E-1");
        append(repository, "E-2");
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            execute(other, "select version from planning_schema where version = 1 for update");

            RepositoryException thrown =
                    catchThrowableOfType(RepositoryException.class, () -> accrue(repository, "two", "E-1"));

            assertThat(thrown.outcome()).isEqualTo(RepositoryException.Outcome.NOTHING_ADDED);
            assertThat(thrown).hasMessageEndingWith("to release their locks in time; it can be tried again");
        }
        assertThat(accrue(repository, "two", "E-1")).isEqualTo(new AppendResult.Applied());
    }

    private static void append(VoucherRepository repository, String enrollment) {
        assertThat(repository.append(CommandId.of("open " + enrollment), List.of(opened(enrollment, "contoso"))))
                .isEqualTo(new AppendResult.Applied());
    }

    private static AppendResult accrue(VoucherRepository repository, String command, String enrollment) {
        return repository.append(CommandId.of(command), List.of(accrued(enrollment, 1, 5)));
    }
}
