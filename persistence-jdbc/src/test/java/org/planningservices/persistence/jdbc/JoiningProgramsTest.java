package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.jdbc.JoiningProgram.End;
import org.planningservices.policy.VoucherProgram;

/** Rows of an application and records of vouchers happen together or not at all, whatever a transaction does. */
class JoiningProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("joining.programs");
    private static final int BLOCK = 50;
    private static final int THREADS = 4;

    @Test
    void keepsBothOrNeitherInH2() throws Exception {
        run(Store.H2_MEMORY);
    }

    @Test
    void keepsBothOrNeitherInPostgresql() throws Exception {
        run(Store.POSTGRESQL);
    }

    /** Half of the programs run one after another, and half in four threads. */
    private static void run(Store store) throws Exception {
        DataSource database = store.empty();
        Store.execute(
                database, "create table app_row (program varchar(20), name varchar(40), primary key (program, name))");
        try (HikariDataSource pool = Pool.of(database)) {
            JdbcRepository repository = JdbcRepository.migrate(pool);
            Map<End, Integer> alone = new ConcurrentSkipListMap<>();
            Map<End, Integer> together = new ConcurrentSkipListMap<>();
            int blocks = Math.max(1, PROGRAMS / 2 / BLOCK);
            for (int block = 0; block < blocks; block++) {
                JoiningProgram.prepare(repository, 2 * block);
                runAlone(database, pool, repository, block, alone);
                JoiningProgram.prepare(repository, 2 * block + 1);
                runTogether(store, database, pool, repository, block, together);
            }
            check(database, repository);
            assertThat(alone.getOrDefault(End.COMMITTED, 0))
                    .as("%s, together %s", alone, together)
                    .isGreaterThan(blocks * BLOCK / 4);
            assertThat(together.getOrDefault(End.COMMITTED, 0)).isGreaterThan(blocks * BLOCK / 8);
        }
    }

    private static void runAlone(
            DataSource database, DataSource pool, JdbcRepository repository, int block, Map<End, Integer> ends)
            throws SQLException {
        for (int i = 0; i < BLOCK; i++) {
            try (Connection connection = database.getConnection()) {
                new JoiningProgram(block * BLOCK + i, 2 * block, true, pool, connection, repository, ends).run();
            }
        }
    }

    private static void runTogether(
            Store store,
            DataSource database,
            DataSource pool,
            JdbcRepository repository,
            int block,
            Map<End, Integer> ends)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < BLOCK; i++) {
                int number = block * BLOCK + i;
                running.add(threads.submit(() -> {
                    try (Connection connection = database.getConnection()) {
                        impatient(store, connection);
                        new JoiningProgram(number, 2 * block + 1, false, pool, connection, repository, ends).run();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Lets PostgreSQL look for a deadlock soon, and H2 wait until whoever is first has ended. */
    private static void impatient(Store store, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(store.isPostgresql() ? "set deadlock_timeout = '10ms'" : "set lock_timeout 20000");
        }
    }

    /** Each command of a program has its row, and what was recorded follows the rules. */
    private static void check(DataSource database, JdbcRepository repository) {
        Set<String> rows = new TreeSet<>(Store.query(database, "select name from app_row"));
        List<String> commands = Store.query(database, "select command from planning_event where ordinal = 0").stream()
                .map(command -> command.substring(1))
                .filter(command -> command.matches("[at]\\d+-\\d+"))
                .toList();
        assertThat(rows).containsAll(commands);
        assertThat(commands).hasSizeGreaterThan(PROGRAMS / 10);

        List<JournalEntry> entries = new ArrayList<>();
        long position = 0;
        List<StoredRecord> page;
        do {
            page = repository.read(position, 1000);
            page.stream()
                    .filter(StoredRecord::isInHomeStream)
                    .forEach(stored -> entries.add(new JournalEntry(entries.size() + 1, stored.record())));
            position = page.isEmpty() ? position : page.get(page.size() - 1).position();
        } while (!page.isEmpty());
        assertThat(VoucherProgram.planningServices()
                        .audit(new Journal(entries), LocalDate.parse("2019-02-01"))
                        .findings())
                .isEmpty();
    }
}
