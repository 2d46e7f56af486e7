package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.opened;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A repository with transactions of its own does not commit those of the application. */
class ApplicationTransactionTest {

    private static final StreamId E_1 = StreamId.of(EnrollmentId.of("E-1"));

    private static DataSource withRows(Store store) {
        DataSource database = store.empty();
        JdbcRepository.migrate(database).append(CommandId.of("open"), List.of(opened("E-1", "contoso")));
        Store.execute(database, "create table app_row (id integer primary key)");
        return database;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOf(RepositoryException.class)
                .hasMessage(
                        "an append is a transaction of its own, and would commit what the application has done in its"
                                + " transaction: expected connections outside any transaction of the application, found a"
                                + " connection whose transaction has begun already; give the repository the pool itself, and use"
                                + " `JdbcRepository.joining` to record inside the transaction of the application");
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfATransactionThatFails(Store store) throws SQLException {
        DataSource database = withRows(store);
        CurrentTransaction transactions = new CurrentTransaction(database);
        VoucherRepository repository = JdbcRepository.migrate(transactions.dataSource());

        assertThatThrownBy(() -> transactions.run(connection -> {
                    execute(connection, "insert into app_row values (1)");
                    assertRefused(() -> repository.append(CommandId.of("two"), List.of(accrued("E-1", 1, 5))));
                    execute(connection, "insert into app_row values (2)");
                    throw new IllegalStateException("the application fails");
                }))
                .hasMessage("the application fails");

        assertThat(Store.query(database, "select id from app_row")).isEmpty();
        assertThat(JdbcRepository.of(database).find(E_1).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void neitherReadsNorUpgradesInATransaction(Store store) throws SQLException {
        DataSource database = withRows(store);
        CurrentTransaction transactions = new CurrentTransaction(database);
        VoucherRepository repository = JdbcRepository.of(transactions.dataSource());

        transactions.run(connection -> {
            execute(connection, "insert into app_row values (1)");
            assertRefused(() -> repository.find(E_1));
            assertRefused(() -> JdbcSchema.upgrade(transactions.dataSource()));
            assertRefused(() -> JdbcRepository.of(transactions.dataSource()));
            assertThat(connection.getAutoCommit()).isFalse();
        });

        assertThat(Store.query(database, "select id from app_row")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void refusesATransactionThatHasOnlyLocked(Store store) throws SQLException {
        DataSource database = withRows(store);
        Store.execute(database, "insert into app_row values (1)");
        CurrentTransaction transactions = new CurrentTransaction(database);
        VoucherRepository repository = JdbcRepository.of(transactions.dataSource());

        transactions.run(connection -> {
            execute(connection, "select id from app_row for update");
            assertRefused(() -> repository.find(E_1));
        });
    }

    @Test
    void refusesATransactionThatHasOnlyReadInPostgresql() throws SQLException {
        CurrentTransaction transactions = new CurrentTransaction(withRows(Store.POSTGRESQL));
        VoucherRepository repository = JdbcRepository.of(transactions.dataSource());

        transactions.run(connection -> {
            execute(connection, "select id from app_row");
            assertRefused(() -> repository.find(E_1));
        });
    }

    @Test
    void refusesATransactionThatHasFailedInPostgresql() throws SQLException {
        CurrentTransaction transactions = new CurrentTransaction(withRows(Store.POSTGRESQL));
        VoucherRepository repository = JdbcRepository.of(transactions.dataSource());

        transactions.run(connection -> {
            assertThatThrownBy(() -> execute(connection, "select id from nowhere"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> repository.find(E_1))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("found a connection whose transaction has failed already (");
        });
    }

    /** A limit: a connection whose transaction has done nothing yet cannot be told from one of a pool. */
    @ParameterizedTest
    @EnumSource
    void commitsItsOwnRecordWhereTheApplicationHasDoneNothingYet(Store store) throws SQLException {
        DataSource database = withRows(store);
        CurrentTransaction transactions = new CurrentTransaction(database);
        VoucherRepository repository = JdbcRepository.of(transactions.dataSource());

        assertThatThrownBy(() -> transactions.run(connection -> {
                    repository.append(CommandId.of("two"), List.of(accrued("E-1", 1, 5)));
                    execute(connection, "insert into app_row values (1)");
                    throw new IllegalStateException("the application fails");
                }))
                .hasMessage("the application fails");

        assertThat(Store.query(database, "select id from app_row")).isEmpty();
        assertThat(JdbcRepository.of(database).find(E_1).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void worksWithAPoolWhoseConnectionsHaveAutoCommitOff(Store store) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(store.empty());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            VoucherRepository repository = JdbcRepository.migrate(pool);

            assertThat(repository.append(CommandId.of("open"), List.of(opened("E-1", "contoso"))))
                    .isEqualTo(new AppendResult.Applied());
            assertThat(repository.append(CommandId.of("two"), List.of(accrued("E-1", 1, 5))))
                    .isEqualTo(new AppendResult.Applied());
            assertThat(repository.append(CommandId.of("three"), List.of(accrued("E-1", 1, 5))))
                    .isEqualTo(new AppendResult.Conflict());
            assertThat(JdbcRepository.of(pool).read(0, 10)).hasSize(2);
        }
    }

    @Test
    void refusesTheDataSourceOfSpringBeforeATransactionBegins() {
        DataSource database = withRows(Store.H2_MEMORY);
        DataSource proxy = new TransactionAwareDataSourceProxy(database);
        DataSource subclass = new TransactionAwareDataSourceProxy(database) {};

        for (DataSource spring : List.of(proxy, subclass)) {
            List<ThrowingCallable> openings = List.of(
                    () -> JdbcRepository.of(spring),
                    () -> JdbcRepository.migrate(spring),
                    () -> JdbcSchema.upgrade(spring));
            for (ThrowingCallable opening : openings) {
                assertThatThrownBy(opening)
                        .isInstanceOf(RepositoryException.class)
                        .hasMessageContaining("found a `TransactionAwareDataSourceProxy`; give")
                        .hasMessageContaining("`JdbcRepository.joining`");
            }
        }
    }

    @Test
    void refusesTheDataSourceOfSpringBehindAnother() {
        DataSource proxy = new TransactionAwareDataSourceProxy(withRows(Store.H2_MEMORY));
        DataSource around = FaultyDataSource.ignoring(proxy, "nothing");

        assertThatThrownBy(() -> JdbcRepository.of(around))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("found a `TransactionAwareDataSourceProxy`; give");
    }
}
