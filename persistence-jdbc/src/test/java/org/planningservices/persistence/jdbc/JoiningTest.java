package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.first;
import static org.planningservices.persistence.jdbc.Records.opened;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;

/** A repository inside a transaction of the application. */
class JoiningTest {

    private static final StreamId E_1 = StreamId.of(EnrollmentId.of("E-1"));
    private static final CommandId TWO = CommandId.of("two");
    private static final List<StreamChange> ACCRUED = List.of(accrued("E-1", 1, 5));
    private static final AppendResult APPLIED = new AppendResult.Applied();
    private static final AppendResult CONFLICT = new AppendResult.Conflict();

    private static DataSource withRows(Store store) {
        DataSource database = store.empty();
        JdbcRepository.migrate(database).append(CommandId.of("open"), List.of(opened("E-1", "contoso")));
        Store.execute(database, "create table app_row (id integer primary key)");
        return database;
    }

    private static Connection begun(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(DataSource database) {
        return Store.query(database, "select id from app_row order by id");
    }

    @ParameterizedTest
    @EnumSource
    void appendsWhatTheApplicationCommits(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            execute(connection, "insert into app_row values (1)");
            assertThat(repository.joining(connection).append(TWO, ACCRUED)).isEqualTo(APPLIED);
            assertThat(repository.joining(connection).find(E_1).revision()).isEqualTo(2);
            assertThat(repository.find(E_1).revision()).isEqualTo(1);
            execute(connection, "insert into app_row values (2)");
            connection.commit();
        }

        assertThat(rows(database)).containsExactly("1", "2");
        assertThat(repository.find(E_1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void appendsNothingThatTheApplicationRollsBack(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            execute(connection, "insert into app_row values (1)");
            assertThat(repository.joining(connection).append(TWO, ACCRUED)).isEqualTo(APPLIED);
            connection.rollback();
        }

        assertThat(rows(database)).isEmpty();
        assertThat(repository.find(E_1).revision()).isEqualTo(1);
        assertThat(repository.append(TWO, ACCRUED)).isEqualTo(APPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatTheApplicationHasWrittenWhenItAddsNothing(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);
        repository.append(TWO, ACCRUED);

        try (Connection connection = begun(database)) {
            execute(connection, "insert into app_row values (1)");
            JdbcRepository joined = repository.joining(connection);
            assertThat(joined.append(TWO, List.of(accrued("E-1", 2, 7))))
                    .isEqualTo(new AppendResult.Duplicate(first(ACCRUED.get(0))));
            assertThat(joined.append(CommandId.of("three"), ACCRUED)).isEqualTo(CONFLICT);
            assertThat(joined.append(CommandId.of("four"), List.of(opened("E-1", "other"))))
                    .isEqualTo(CONFLICT);
            execute(connection, "insert into app_row values (2)");
            connection.commit();
        }

        assertThat(rows(database)).containsExactly("1", "2");
        assertThat(repository.read(0, 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void answersACommandOfTheSameTransactionAsADuplicate(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            assertThat(repository.joining(connection).append(TWO, ACCRUED)).isEqualTo(APPLIED);
            assertThat(repository.joining(connection).append(TWO, ACCRUED))
                    .isEqualTo(new AppendResult.Duplicate(first(ACCRUED.get(0))));
            connection.commit();
        }

        assertThat(repository.read(0, 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheConnectionAsItWas(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database).withTimeout(Duration.ofSeconds(7));

        try (Connection connection = begun(database)) {
            JdbcRepository joined = repository.joining(connection);
            joined.append(TWO, ACCRUED);
            joined.append(TWO, ACCRUED);
            joined.find(E_1);

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.getQueryTimeout()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void returnsWhatIsDoneIfTheTimeoutOfTheConnectionCannotBeRestored(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database).withTimeout(Duration.ofSeconds(5));
        DataSource faulty =
                FaultyDataSource.failing(database, "57014", "createStatement").dataSource();

        try (Connection connection = begun(faulty)) {
            assertThat(repository.joining(connection).append(TWO, ACCRUED)).isEqualTo(APPLIED);
            connection.commit();
        }

        assertThat(repository.find(E_1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsASavepointOfTheApplication(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            execute(connection, "insert into app_row values (1)");
            var savepoint = connection.setSavepoint();
            assertThat(repository.joining(connection).append(TWO, ACCRUED)).isEqualTo(APPLIED);
            execute(connection, "insert into app_row values (2)");
            connection.rollback(savepoint);
            assertThat(repository.joining(connection).append(CommandId.of("three"), ACCRUED))
                    .isEqualTo(APPLIED);
            connection.commit();
        }

        assertThat(rows(database)).containsExactly("1");
        assertThat(repository.findCommand(TWO)).isEmpty();
        assertThat(repository.find(E_1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void joinsTheTransactionUnderWay(Store store) throws SQLException {
        DataSource database = withRows(store);
        CurrentTransaction transactions = new CurrentTransaction(database);
        VoucherRepository repository = JdbcRepository.of(database).joining(transactions.dataSource());

        transactions.run(connection -> {
            execute(connection, "insert into app_row values (1)");
            assertThat(repository.append(TWO, ACCRUED)).isEqualTo(APPLIED);
        });
        assertThatThrownBy(() -> transactions.run(connection -> {
                    execute(connection, "insert into app_row values (2)");
                    repository.append(CommandId.of("three"), List.of(accrued("E-1", 2, 5)));
                    throw new IllegalStateException("the application fails");
                }))
                .hasMessage("the application fails");

        assertThat(rows(database)).containsExactly("1");
        assertThat(JdbcRepository.of(database).find(E_1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void refusesToWorkWithoutATransaction(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);
        CurrentTransaction transactions = new CurrentTransaction(database);

        try (Connection connection = database.getConnection()) {
            for (VoucherRepository joined :
                    List.of(repository.joining(connection), repository.joining(transactions.dataSource()))) {
                assertThatThrownBy(() -> joined.append(TWO, ACCRUED))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("no transaction of the application is under way that the repository in")
                        .hasMessageEndingWith("expected a connection with auto-commit off, found it on; begin a"
                                + " transaction first");
                assertThatThrownBy(() -> joined.find(E_1)).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(repository.find(E_1).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusesADataSourceThatGivesAnotherConnectionEachTime(Store store) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(withRows(store));
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            VoucherRepository joined = JdbcRepository.of(pool).joining(pool);

            for (int times = 0; times < 2; times++) {
                assertThatThrownBy(() -> joined.append(TWO, ACCRUED))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("found one that gives another connection each time");
            }
        }
    }

    @Test
    void refusesATransactionThatReadsWhatIsNotCommitted() throws SQLException {
        DataSource database = withRows(Store.H2_MEMORY);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            assertThatThrownBy(() -> repository.joining(connection).find(E_1))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessage(
                            "a transaction of the application must be isolated by `read committed` or stricter, found"
                                    + " `read uncommitted`");
        }
    }

    @Test
    void readsByPositionAtReadCommittedAloneInPostgresql() throws SQLException {
        DataSource database = withRows(Store.POSTGRESQL);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            assertThat(repository.joining(connection).read(0, 10)).hasSize(1);
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> repository.joining(connection).read(0, 10))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("`read committed`, found a transaction of the application isolated by"
                            + " `repeatable read`");
        }
    }

    /** H2 rolls a transaction back as a whole when it has to change what is newer than its snapshot. */
    @Test
    void saysWhenTheWholeTransactionIsLost() throws SQLException {
        DataSource database = withRows(Store.H2_MEMORY);
        JdbcRepository repository = JdbcRepository.of(database);

        try (Connection connection = begun(database)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            execute(connection, "insert into app_row values (1)");
            assertThat(repository.joining(connection).find(E_1).revision()).isEqualTo(1);
            repository.append(CommandId.of("other"), ACCRUED);

            assertThatThrownBy(() -> repository.joining(connection).append(TWO, ACCRUED))
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            thrown -> assertThat(thrown.outcome()).isEqualTo(Outcome.NOTHING_ADDED))
                    .hasMessageEndingWith(
                            ", and the database has rolled the whole transaction of the application back; roll the"
                                    + " transaction of the application back, and run all of it again");
            connection.commit();
        }

        assertThat(rows(database)).isEmpty();
        assertThat(repository.find(E_1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void addsNothingIfTheConnectionIsLostAtAnyCall(Store store) throws SQLException {
        DataSource database = withRows(store);
        JdbcRepository repository = JdbcRepository.of(database);
        int call = 0;
        FaultyDataSource faulty;
        do {
            faulty = FaultyDataSource.failing(database, ++call, "58030");
            try (Connection connection = faulty.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                execute(connection, "insert into app_row values (" + call + ")");
                repository.joining(connection).append(CommandId.of("call " + call), List.of(accrued("E-1", call, 5)));
                connection.commit();
            } catch (SQLException | RepositoryException e) {
                assertThat(faulty.failed()).isNotNull();
            }
            boolean row = rows(database).contains(Integer.toString(call));
            boolean record =
                    repository.findCommand(CommandId.of("call " + call)).isPresent();
            assertThat(record).as(call + " " + faulty.failed()).isEqualTo(row);
            if (!record) {
                repository.append(CommandId.of("call " + call), List.of(accrued("E-1", call, 5)));
            }
        } while (faulty.failed() != null);
        assertThat(call).isGreaterThan(20);
    }

    @Test
    void namesItself() throws SQLException {
        DataSource database = withRows(Store.H2_MEMORY);

        try (Connection connection = database.getConnection()) {
            assertThat(JdbcRepository.of(database).joining(connection).toString())
                    .endsWith(", no timeout, in transactions of the application");
            assertThat(JdbcRepository.of(database).joining(connection).joinsTransactions())
                    .isTrue();
        }
        assertThat(JdbcRepository.of(database).joinsTransactions()).isFalse();
    }
}
