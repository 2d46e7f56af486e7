package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.created;
import static org.planningservices.persistence.jdbc.Records.first;
import static org.planningservices.persistence.jdbc.Records.opened;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.VoucherRepository;

/** A feed of the records of a repository. */
class RecordFeedTest {

    private static final int WRITERS = 4;
    private static final int READERS = 3;
    private static final int APPENDS = 40;

    private static DataSource withFeed(Store store) {
        DataSource database = store.empty();
        JdbcRepository.migrate(database);
        Store.execute(database, "create table feed_position (feed varchar(100) primary key, position bigint not null)");
        Store.execute(database, "insert into feed_position values ('mails', 0)");
        Store.execute(
                database,
                "create table mail (number bigint generated always as identity, position bigint primary key)");
        return database;
    }

    private static void append(VoucherRepository repository, String command, StreamChange... changes) {
        assertThat(repository.append(CommandId.of(command), List.of(changes))).isEqualTo(new AppendResult.Applied());
    }

    /** Handles a page in a transaction that is committed. */
    private static List<JournalRecord> handled(DataSource database, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<JournalRecord> records = new ArrayList<>();
            int count = feed(database, connection).handle(limit, stored -> records.add(stored.record()));
            connection.commit();
            assertThat(records).hasSize(count);
            return records;
        }
    }

    private static RecordFeed feed(DataSource database, Connection connection) {
        return RecordFeed.of(JdbcRepository.of(database).joining(connection), "feed_position", "mails");
    }

    private static void mail(Connection connection, StoredRecord stored) throws SQLException {
        mail(connection, stored.position());
    }

    private static void mail(Connection connection, long position) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into mail (position) values (?)")) {
            insert.setLong(1, position);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void handlesEachRecordOnceInOrder(Store store) throws SQLException {
        DataSource database = withFeed(store);
        VoucherRepository repository = JdbcRepository.of(database);
        StreamChange opened = opened("E-1", "contoso");
        StreamChange created = created("V-1", "E-1");
        append(repository, "open", opened);
        append(repository, "create", created, StreamChange.of(accrued("E-1", 1, 5).stream(), 1, first(created)));
        append(repository, "accrue", accrued("E-1", 2, 5));

        assertThat(handled(database, 1)).containsExactly(first(opened));
        assertThat(handled(database, 2)).containsExactly(first(created));
        assertThat(handled(database, 1)).containsExactly(first(accrued("E-1", 2, 5)));
        assertThat(handled(database, 1)).isEmpty();

        append(repository, "more", accrued("E-1", 3, 6));
        assertThat(handled(database, 10)).containsExactly(first(accrued("E-1", 3, 6)));
    }

    @ParameterizedTest
    @EnumSource
    void handlesRecordsAgainAfterARollback(Store store) throws SQLException {
        DataSource database = withFeed(store);
        VoucherRepository repository = JdbcRepository.of(database);
        append(repository, "open", opened("E-1", "contoso"));
        append(repository, "accrue", accrued("E-1", 1, 5));

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            AtomicInteger calls = new AtomicInteger();
            assertThatThrownBy(() -> feed(database, connection).handle(10, stored -> {
                        mail(connection, stored);
                        if (calls.incrementAndGet() == 2) {
                            throw new IOException("no mail today");
                        }
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no mail today");
            connection.rollback();
        }

        assertThat(Store.query(database, "select position from mail")).isEmpty();
        assertThat(handled(database, 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void undoesWhatHandlersWroteIfOneThrowsAndTheApplicationCommits(Store store) throws SQLException {
        DataSource database = withFeed(store);
        VoucherRepository repository = JdbcRepository.of(database);
        append(repository, "open", opened("E-1", "contoso"));
        append(repository, "accrue", accrued("E-1", 1, 5));

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            mail(connection, -1);
            assertThatThrownBy(() -> feed(database, connection).handle(10, stored -> {
                        mail(connection, stored);
                        if (stored.position() > 1) {
                            mail(connection, stored); // violates the key
                        }
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasNoSuppressedExceptions();
            assertThat(feed(database, connection).handle(1, stored -> mail(connection, stored)))
                    .isEqualTo(1);
            connection.commit();
        }

        assertThat(Store.query(database, "select position from mail order by position"))
                .containsExactly("-1", "1");
        assertThat(handled(database, 10)).containsExactly(first(accrued("E-1", 1, 5)));
    }

    @ParameterizedTest
    @EnumSource
    void storesNoPositionIfAHandlerHasRolledTheTransactionBack(Store store) throws SQLException {
        DataSource database = withFeed(store);
        JdbcRepository repository = JdbcRepository.of(database);
        append(repository, "open", opened("E-1", "contoso"));
        append(repository, "accrue", accrued("E-1", 1, 5));

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> feed(database, connection).handle(10, stored -> {
                        if (stored.position() == 2) {
                            connection.rollback();
                        }
                        mail(connection, stored);
                    }))
                    .hasMessageContaining("run all of it again");
            connection.commit();
        }

        assertThat(Store.query(database, "select position from feed_position union all select position from mail"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource
    void handlesAFeedInOneTransactionAtATime(Store store) throws SQLException {
        DataSource database = withFeed(store);
        append(JdbcRepository.of(database), "open", opened("E-1", "contoso"));
        Store.execute(database, "insert into feed_position values ('others', 0)");

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(feed(database, connection).handle(10, stored -> {})).isEqualTo(1);
            assertThat(handled(database, 10)).isEmpty();
            connection.rollback();
        }
        assertThat(handled(database, 10)).hasSize(1);
    }

    @Test
    void withholdsWhatFollowsAnOpenTransactionInPostgresql() throws SQLException {
        DataSource database = withFeed(Store.POSTGRESQL);
        JdbcRepository repository = JdbcRepository.of(database);
        append(repository, "open", opened("E-1", "contoso"));
        assertThat(handled(database, 10)).hasSize(1);

        try (Connection open = database.getConnection()) {
            open.setAutoCommit(false);
            append(repository.joining(open), "early", accrued("E-1", 1, 5));
            append(repository, "late", opened("E-2", "contoso"));
            assertThat(handled(database, 10)).isEmpty();
            open.commit();
        }

        assertThat(handled(database, 10)).containsExactly(first(accrued("E-1", 1, 5)), first(opened("E-2", "contoso")));
    }

    /** Transactions of the application stay open for a while, some are rolled back, and three readers handle one feed. */
    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void handlesEachRecordOnceWithManyWritersAndReaders(Store store) throws Exception {
        DataSource database = withFeed(store);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try (HikariDataSource pool = Pool.of(database)) {
            JdbcRepository repository = JdbcRepository.of(pool);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                running.add(threads.submit(() -> {
                    try {
                        write(pool, repository, number);
                    } finally {
                        writing.decrementAndGet();
                    }
                    return null;
                }));
            }
            for (int reader = 0; reader < READERS; reader++) {
                running.add(threads.submit(() -> {
                    boolean last;
                    do {
                        last = writing.get() == 0;
                        read(pool, repository);
                    } while (!last);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            read(pool, repository);

            List<String> recorded = repository.read(0, 10_000).stream()
                    .map(stored -> Long.toString(stored.position()))
                    .toList();
            assertThat(recorded).hasSizeGreaterThan(WRITERS * APPENDS / 2);
            assertThat(Store.query(database, "select position from mail order by number"))
                    .isEqualTo(recorded);
        } finally {
            threads.shutdown();
        }
    }

    private static void write(DataSource pool, JdbcRepository repository, int writer) throws Exception {
        Random random = new Random(writer);
        for (int i = 0; i < APPENDS; i++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                append(
                        repository.joining(connection),
                        writer + "-" + i,
                        opened("E-" + writer + "-" + i, "contoso-" + writer + "-" + i));
                Thread.sleep(random.nextInt(6));
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    private static void read(DataSource pool, JdbcRepository repository) throws SQLException {
        int handled;
        do {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                handled = RecordFeed.of(repository.joining(connection), "feed_position", "mails")
                        .handle(7, stored -> mail(connection, stored));
                connection.commit();
            }
        } while (handled > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "\"a\"", "a.b.c", "1a", "a'"})
    void refusesATableNameThatNeedsQuotes(String table) throws SQLException {
        DataSource database = withFeed(Store.H2_MEMORY);

        try (Connection connection = database.getConnection()) {
            JdbcRepository joined = JdbcRepository.of(database).joining(connection);
            assertThatThrownBy(() -> RecordFeed.of(joined, table, "mails"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected the name of a table without quotes, such as `feed_position`, found `" + table
                            + "`");
            assertThat(RecordFeed.of(joined, "Öffentlich.feed_1", "mails").toString())
                    .startsWith("feed `mails` with its position in `Öffentlich.feed_1`, of JdbcRepository on ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToHandleWithoutAPositionToStore(Store store) throws SQLException {
        DataSource database = withFeed(store);
        JdbcRepository repository = JdbcRepository.of(database);

        assertThatThrownBy(() -> RecordFeed.of(repository, "feed_position", "mails"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a repository from `joining`, found `JdbcRepository on ");
        try (Connection connection = database.getConnection()) {
            RecordFeed feed = feed(database, connection);
            assertThatThrownBy(() -> feed.handle(1, stored -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("no transaction of the application is under way");
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> feed.handle(0, stored -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the limit must be one record or more, found `0`");
            assertThatThrownBy(() -> RecordFeed.of(repository.joining(connection), "feed_position", "unknown")
                            .handle(1, stored -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("there is no row for the feed `unknown` in the table `feed_position`; insert one, with"
                            + " position `0` to begin with the first record");
            assertThatThrownBy(() -> RecordFeed.of(repository.joining(connection), "nowhere", "unknown")
                            .handle(1, stored -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "the position of the feed `unknown` cannot be read from the table `nowhere`: ")
                    .hasMessageEndingWith("; expected a table with the columns `feed` and `position`");
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> feed.handle(1, stored -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "a feed is read in a transaction isolated by `read committed`, found the stricter level"
                                    + " `4` of `java.sql.Connection`");
        }
    }
}
