package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.persistence.jdbc.Records.DAY;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.assigned;
import static org.planningservices.persistence.jdbc.Records.created;
import static org.planningservices.persistence.jdbc.Records.first;
import static org.planningservices.persistence.jdbc.Records.opened;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.FaultyDataSource.Moment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class SqlFailureTest {

    private static final CommandId COMMAND = CommandId.of("two");
    private static final List<StreamChange> CHANGES = List.of(created("V-1", "E-1"), accrued("E-1", 1, 5));
    private static final AppendResult AGAIN = new AppendResult.Duplicate(first(CHANGES.get(0)));

    private static final List<Consumer<VoucherRepository>> READS = List.of(
            repository -> repository.find(StreamId.of(VoucherId.of("V-1"))),
            repository -> repository.findFirstAndLast(StreamId.of(VoucherId.of("V-1"))),
            repository -> repository.vouchersOf(EnrollmentId.of("E-1")),
            repository -> repository.vouchersOf(CustomerId.of("contoso")),
            repository -> repository.findCommand(COMMAND),
            repository -> repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, DAY), null, 10),
            repository -> repository.findVouchers(
                    VoucherQuery.due(VoucherStatus.CREATED, DAY), new FoundVoucher(VoucherId.of("V"), DAY), 10),
            repository -> repository.read(0, 10));

    @ParameterizedTest
    @EnumSource
    void tellsWhatBecameOfAnAppendWhicheverCallLosesTheConnection(Store store) {
        Set<String> unknown = new TreeSet<>();
        for (Moment moment : Moment.values()) {
            DataSource database = store.empty();
            VoucherRepository repository = JdbcRepository.migrate(database);
            FaultyDataSource faulty;
            int call = 0;
            do {
                repository.append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
                faulty = FaultyDataSource.losing(database, ++call, moment);

                Outcome outcome = outcome(
                        JdbcRepository.of(database).over(faulty.dataSource()).withTimeout(Duration.ofSeconds(1)));

                boolean added = repository.findCommand(COMMAND).isPresent();
                assertThat(repository.read(0, 10)).hasSize(added ? 3 : 1);
                if (outcome == Outcome.UNKNOWN) {
                    unknown.add(moment + " " + faulty.failed() + ": " + added);
                } else {
                    assertThat(added).as(faulty.failed()).isEqualTo(outcome == null);
                }
                assertThat(repository.append(COMMAND, CHANGES)).isEqualTo(added ? AGAIN : new AppendResult.Applied());
                assertThat(repository.read(0, 10)).hasSize(3);
                clear(database);
            } while (faulty.failed() != null);
            assertThat(call).isGreaterThan(40);
        }
        assertThat(unknown).containsExactly("AFTER commit: true", "BEFORE commit: false");
    }

    private static @Nullable Outcome outcome(VoucherRepository repository) {
        try {
            assertThat(repository.append(COMMAND, CHANGES)).isEqualTo(new AppendResult.Applied());
            return null;
        } catch (RepositoryException e) {
            return e.outcome();
        }
    }

    private static void clear(DataSource database) {
        Store.execute(database, "delete from planning_event");
        Store.execute(database, "delete from planning_stream");
    }

    @ParameterizedTest
    @EnumSource
    void throwsNothingElseWhicheverCallOfAReadFails(Store store) {
        DataSource database = store.empty();
        JdbcRepository.migrate(database).append(COMMAND, List.of(opened("E-1", "contoso"), created("V-1", "E-1")));
        for (Consumer<VoucherRepository> read : READS) {
            FaultyDataSource faulty;
            int call = 0;
            int failures = 0;
            do {
                faulty = FaultyDataSource.losing(database, ++call, Moment.BEFORE);
                VoucherRepository repository =
                        JdbcRepository.of(database).over(faulty.dataSource()).withTimeout(Duration.ofSeconds(1));
                RepositoryException thrown =
                        catchThrowableOfType(RepositoryException.class, () -> read.accept(repository));
                assertThat(thrown == null || thrown.outcome() == Outcome.NOTHING_ADDED)
                        .isTrue();
                failures += thrown == null ? 0 : 1;
            } while (faulty.failed() != null);
            assertThat(failures).isGreaterThan(5);
        }
    }

    @Test
    void saysThatNothingWasAddedWhereThereIsNoConnection() {
        DataSource healthy = Store.H2_MEMORY.empty();
        DataSource database =
                FaultyDataSource.failing(healthy, "08001", "getConnection").dataSource();
        VoucherRepository repository = JdbcRepository.migrate(healthy).over(database);

        assertNothingAdded(() -> repository.append(COMMAND, CHANGES));
        READS.forEach(read -> assertNothingAdded(() -> read.accept(repository)));
        assertNothingAdded(() -> JdbcRepository.of(database));
        assertNothingAdded(() -> JdbcRepository.migrate(database));
    }

    private static void assertNothingAdded(ThrowingCallable asked) {
        RepositoryException thrown = catchThrowableOfType(RepositoryException.class, asked);
        assertThat(thrown.outcome()).isEqualTo(Outcome.NOTHING_ADDED);
    }

    @ParameterizedTest
    @CsvSource({
        "executeBatch, 40001, true",
        "executeBatch, 40P01, true",
        "executeBatch, 40003, true",
        "executeBatch, 55P03, false",
        "executeBatch, HYT00, false",
        "executeBatch, 90131, true",
        "executeBatch, 57014, false",
        "executeBatch, , false",
        "commit, 40001, true",
        "commit, 40003, false",
        "commit, 23505, false",
        "commit, , false"
    })
    void tellsALostRaceFromAFailure(String call, @Nullable String state, boolean lost) {
        DataSource database = Store.H2_MEMORY.empty();
        JdbcRepository.migrate(database).append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
        DataSource faulty = FaultyDataSource.failing(database, state, call).dataSource();
        VoucherRepository repository = JdbcRepository.of(database).over(faulty);

        if (lost) {
            assertThat(repository.append(COMMAND, CHANGES)).isEqualTo(new AppendResult.Conflict());
        } else {
            assertThatThrownBy(() -> repository.append(COMMAND, CHANGES))
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            thrown -> assertThat(thrown.outcome())
                                    .isEqualTo(call.equals("commit") ? Outcome.UNKNOWN : Outcome.NOTHING_ADDED));
        }
        assertThat(JdbcRepository.of(database).read(0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void addsNothingWhereWhatFailedCannotBeUndoneEither(Store store) throws SQLException {
        DataSource database = store.empty();
        JdbcRepository.migrate(database).append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
        OneConnection pool = new OneConnection(database);
        VoucherRepository repository = JdbcRepository.of(database)
                .over(FaultyDataSource.failing(pool.dataSource(), "58030", "commit", "rollback")
                        .dataSource());

        assertThatThrownBy(() -> repository.append(COMMAND, CHANGES)).isInstanceOf(RepositoryException.class);

        assertThat(pool.isLent()).isFalse();
        pool.connection().close();
        assertThat(JdbcRepository.of(database).read(0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheConnectionBackAsItCame(Store store) throws SQLException {
        DataSource database = store.empty();
        for (boolean autoCommit : new boolean[] {true, false}) {
            OneConnection pool = new OneConnection(database);
            pool.connection().setAutoCommit(autoCommit);
            VoucherRepository repository =
                    JdbcRepository.migrate(pool.dataSource()).withTimeout(Duration.ofSeconds(7));
            assertGivenBack(pool, autoCommit);
            repository.append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
            assertGivenBack(pool, autoCommit);
            for (int times = 0; times < 2; times++) {
                repository.append(COMMAND, CHANGES);
                assertGivenBack(pool, autoCommit);
            }
            for (Consumer<VoucherRepository> read : READS) {
                read.accept(repository);
                assertGivenBack(pool, autoCommit);
            }
            assertThat(repository.read(0, 10)).hasSize(3);
            pool.connection().close();
            assertThat(JdbcRepository.of(database).read(0, 10)).hasSize(3);
        }
    }

    private static void assertGivenBack(OneConnection pool, boolean autoCommit) throws SQLException {
        assertThat(pool.isLent()).isFalse();
        assertThat(pool.connection().getAutoCommit()).isEqualTo(autoCommit);
        try (Statement statement = pool.connection().createStatement()) {
            assertThat(statement.getQueryTimeout()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForALockNoLongerThanTold(Store store) throws SQLException {
        DataSource database = store.empty();
        VoucherRepository repository = JdbcRepository.migrate(database).withTimeout(Duration.ofMillis(1));
        repository.append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update planning_stream set revision = 2 where stream = 'E:E-1'");

            assertThatThrownBy(() -> repository.append(COMMAND, CHANGES))
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOTHING_ADDED))
                    .hasMessageContaining(
                            store.isPostgresql()
                                    ? "; expected a statement that ends within its time limit and that nobody cancels"
                                    : "; expected other sessions to release their locks in time");

            other.rollback();
        }
        assertThat(repository.read(0, 10)).hasSize(1);
        assertThat(repository.append(COMMAND, CHANGES)).isEqualTo(new AppendResult.Applied());
    }

    @Test
    void saysThatNothingWasAddedWhereTheServerEndedTheSession() throws SQLException {
        DataSource database = Store.POSTGRESQL.empty();
        JdbcRepository.migrate(database).append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
        OneConnection pool = new OneConnection(database);
        VoucherRepository repository = JdbcRepository.of(pool.dataSource());
        String session;
        try (Statement statement = pool.connection().createStatement();
                ResultSet found = statement.executeQuery("select pg_backend_pid()")) {
            found.next();
            session = found.getString(1);
        }

        Store.query(database, "select pg_terminate_backend(" + session + ", 10000)");

        assertNothingAdded(() -> repository.append(COMMAND, CHANGES));
        assertNothingAdded(() -> repository.read(0, 10));
        assertThat(JdbcRepository.of(database).read(0, 10)).hasSize(1);
    }

    @Test
    void refusesATimeoutOfNoTime() {
        JdbcRepository repository = JdbcRepository.migrate(Store.H2_MEMORY.empty());

        assertThatThrownBy(() -> repository.withTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a timeout must be more than zero, and at most `2147483647` seconds, found `PT0S`");
        assertThatThrownBy(() -> repository.withTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> repository.withTimeout(Duration.ofDays(99_999)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWhatIsAppendedAfterAStopHigher() {
        DataSource database = Store.H2_FILE.empty();
        JdbcRepository.migrate(database).append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
        long last = 0;
        int revision = 1;
        for (String stop : new String[] {"checkpoint", "shutdown", "shutdown immediately", "shutdown immediately"}) {
            Store.execute(database, stop);
            VoucherRepository repository = JdbcRepository.of(database);
            assertThat(repository.append(
                            CommandId.of("after " + stop + revision), List.of(accrued("E-1", revision, revision))))
                    .isEqualTo(new AppendResult.Applied());
            revision++;
            assertThat(repository.read(0, 10)).hasSize(revision);
            assertThat(repository.read(0, 10).get(revision - 1).record())
                    .isEqualTo(first(accrued("E-1", revision - 1, revision - 1)));
            assertThat(repository.read(0, 10).get(revision - 1).position()).isGreaterThan(last);
            last = repository.read(0, 10).get(revision - 1).position();
        }
    }

    @Test
    void addsUnderEveryIsolation() throws SQLException {
        for (Store store : Store.values()) {
            for (int isolation : new int[] {
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE
            }) {
                OneConnection pool = new OneConnection(store.empty());
                pool.connection().setTransactionIsolation(isolation);
                VoucherRepository repository = JdbcRepository.migrate(pool.dataSource());
                repository.append(CommandId.of("one"), List.of(opened("E-1", "contoso")));
                assertThat(repository.append(COMMAND, CHANGES)).isEqualTo(new AppendResult.Applied());
                assertThat(repository.append(COMMAND, CHANGES)).isEqualTo(AGAIN);
                assertThat(repository.append(CommandId.of("three"), List.of(assigned("V-1", 2, "m.devries"))))
                        .isEqualTo(new AppendResult.Conflict());
                pool.connection().close();
            }
        }
    }
}
