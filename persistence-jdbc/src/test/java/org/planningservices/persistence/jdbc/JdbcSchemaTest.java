package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.persistence.jdbc.Records.DAY;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.assigned;
import static org.planningservices.persistence.jdbc.Records.created;
import static org.planningservices.persistence.jdbc.Records.first;
import static org.planningservices.persistence.jdbc.Records.opened;
import static org.planningservices.persistence.jdbc.Records.reserved;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.FaultyDataSource.Moment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class JdbcSchemaTest {

    /** A voucher whose number is kept beside its key. */
    private static final String HOSTILE = "V\0";

    static Stream<Arguments> earlierVersions() {
        return Stream.of(Store.values())
                .flatMap(store ->
                        IntStream.rangeClosed(0, JdbcSchema.LATEST).mapToObj(version -> Arguments.of(store, version)));
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void upgradesEachVersionWithWhatItHolds(Store store, int version) throws IOException {
        DataSource database = store.empty();
        JdbcSchema.upgrade(database, version);
        if (version > 0) {
            Store.execute(database, data(version));
        }

        VoucherRepository repository = JdbcRepository.migrate(database);

        if (version == 0) {
            append(repository, "open", opened("E-1", "contoso"));
            append(repository, "create", created("V-1", "E-1"), accrued("E-1", 1, 5));
            append(repository, "assign", assigned("V-1", 1, "m.devries"));
            append(repository, "create-2", created(HOSTILE, "E-1"));
            append(repository, "create-3", created("V-3", "E-1"));
            append(repository, "reserve", reserved("V-3", 1, "fabrikam"));
        }
        assertThat(repository.find(StreamId.of(VoucherId.of("V-1"))).records())
                .extracting(StoredRecord::record)
                .containsExactly(first(created("V-1", "E-1")), first(assigned("V-1", 1, "m.devries")));
        assertThat(repository
                        .findFirstAndLast(StreamId.of(EnrollmentId.of("E-1")))
                        .revision())
                .isEqualTo(2);
        assertThat(repository.vouchersOf(CustomerId.of("contoso")))
                .extracting(history -> history.stream().id())
                .containsExactlyInAnyOrder("V-1", HOSTILE, "V-3");
        assertThat(repository.vouchersOf(EnrollmentId.of("E-1"))).hasSize(3);
        assertThat(repository.findCommand(CommandId.of("create"))).contains(first(created("V-1", "E-1")));
        assertThat(repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, DAY), null, 10))
                .containsExactly(new FoundVoucher(VoucherId.of(HOSTILE), DAY));
        assertThat(found(repository, VoucherQuery.heldBy(PartnerId.of("fabrikam"))))
                .containsExactly("V-3");
        assertThat(found(repository, VoucherQuery.ofEnrollment(EnrollmentId.of("E-1"))))
                .containsExactlyInAnyOrder("V-1", "V-3", HOSTILE);
        assertThat(found(repository, VoucherQuery.ofCustomer(CustomerId.of("contoso"))))
                .containsExactlyInAnyOrder("V-1", "V-3", HOSTILE);
        assertThat(repository.read(0, 10)).hasSize(7);
        assertThat(append(repository, "go on", assigned("V-1", 2, "x"), accrued("E-1", 2, 5)))
                .isEqualTo(new AppendResult.Applied());
        assertThat(repository.read(0, 10)).hasSize(9);
        assertThat(indexes(database))
                .contains("planning_due", "planning_owned", "planning_customer", "planning_holder")
                .doesNotContain("planning_owner");
    }

    private static List<String> found(VoucherRepository repository, VoucherQuery query) {
        return repository.findVouchers(query, null, 10).stream()
                .map(voucher -> voucher.voucherId().value())
                .toList();
    }

    /** Returns statements that fill tables of that version; whoever adds a version says what one holds. */
    private static String data(int version) throws IOException {
        try (InputStream in = JdbcSchemaTest.class.getResourceAsStream("data-" + version + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> indexes(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean postgresql =
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return Store.query(
                    database,
                    postgresql
                            ? "select indexname from pg_indexes where schemaname = current_schema"
                            : "select lower(index_name) from information_schema.indexes");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void upgradesOnceHoweverManyDo(Store store) throws InterruptedException {
        for (int version = 0; version <= JdbcSchema.LATEST; version++) {
            DataSource database = store.empty();
            JdbcSchema.upgrade(database, version);
            Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = IntStream.range(0, 6)
                    .mapToObj(number -> new Thread(() -> {
                        try {
                            start.await();
                            append(
                                    JdbcRepository.migrate(database),
                                    "open-" + number,
                                    opened("E-" + number, "contoso"));
                        } catch (InterruptedException | RuntimeException e) {
                            failures.add(e);
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);

            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(failures).isEmpty();
            assertThat(JdbcRepository.of(database).read(0, 10)).hasSize(6);
            assertThat(Store.query(database, "select version from planning_schema order by version"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, JdbcSchema.LATEST)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void waitsInPostgresqlUntilAnotherHasUpgraded() throws SQLException, InterruptedException {
        DataSource database = Store.POSTGRESQL.empty();
        Thread upgrade = new Thread(() -> JdbcSchema.upgrade(database));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + JdbcSchema.LOCK + ")");
            upgrade.start();
            String waiting = "select 1 from pg_locks where locktype = 'advisory' and not granted";
            while (upgrade.isAlive() && Store.query(database, waiting).isEmpty()) {
                Thread.onSpinWait();
            }

            assertThat(upgrade.isAlive()).isTrue();
        }
        upgrade.join();

        assertThat(JdbcRepository.of(database).read(0, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithWhatBrokeOffAtAnyCall(Store store) {
        FaultyDataSource faulty;
        int call = 0;
        do {
            DataSource database = store.empty();
            faulty = FaultyDataSource.losing(database, ++call, Moment.AFTER);
            try {
                JdbcSchema.upgrade(faulty.dataSource());
            } catch (RepositoryException e) {
                assertThat(faulty.failed()).isNotNull();
            }

            VoucherRepository repository = JdbcRepository.migrate(database);

            assertThat(append(repository, "open", opened("E-1", "contoso"))).isEqualTo(new AppendResult.Applied());
            assertThat(indexes(database))
                    .contains("planning_due", "planning_owned", "planning_customer", "planning_holder")
                    .doesNotContain("planning_owner");
        } while (faulty.failed() != null);
        assertThat(call).isGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource
    void refusesTablesOfANewerVersion(Store store) {
        DataSource database = store.empty();
        JdbcSchema.upgrade(database);
        Store.execute(database, "insert into planning_schema (version) values (77)");

        String message =
                "the tables in " + where(database) + " have version `77` and this library knows versions up to `"
                        + JdbcSchema.LATEST + "`; a newer one is needed";
        assertThatThrownBy(() -> JdbcSchema.upgrade(database))
                .isInstanceOf(RepositoryException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> JdbcRepository.migrate(database)).hasMessage(message);
        assertThatThrownBy(() -> JdbcRepository.of(database)).hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource
    void opensOnlyTablesOfThisVersionWhereItMayNotUpgrade(Store store) {
        DataSource database = store.empty();

        assertThatThrownBy(() -> JdbcRepository.of(database))
                .isInstanceOf(RepositoryException.class)
                .hasMessage("there are no tables of the repository in " + where(database)
                        + "; `JdbcSchema.upgrade` makes them");
        for (int version = 1; version < JdbcSchema.LATEST; version++) {
            JdbcSchema.upgrade(database, version);
            assertThatThrownBy(() -> JdbcRepository.of(database))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessage("the tables in " + where(database) + " have version `" + version
                            + "` and this library needs `" + JdbcSchema.LATEST
                            + "`; `JdbcSchema.upgrade` upgrades them");
        }
    }

    @Test
    void doesNothingInADatabaseThatIsUpToDate() {
        DataSource database = Store.POSTGRESQL.empty();
        JdbcSchema.upgrade(database);
        DataSource readOnly = FaultyDataSource.failing(database, "42501", "execute", "executeUpdate")
                .dataSource();

        JdbcSchema.upgrade(readOnly);

        assertThat(JdbcRepository.of(readOnly).read(0, 10)).isEmpty();
    }

    private static String where(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return "schema `" + connection.getSchema() + "` of database `" + connection.getCatalog() + "`";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static AppendResult append(VoucherRepository repository, String command, StreamChange... changes) {
        return repository.append(CommandId.of(command), List.of(changes));
    }
}
