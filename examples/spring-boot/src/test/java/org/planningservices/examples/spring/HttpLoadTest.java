package org.planningservices.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;

/**
 * The example as a process of its own under load, with commands that are sent twice, while it is stopped and started again, and on
 * PostgreSQL killed too: no acknowledged command is lost, and none is recorded twice. A killed H2 may keep half of one of several
 * transactions that are being committed, which {@code JdbcRepository.joining} says.
 *
 * <p>The property {@code http.commands} is the number of commands for each database.
 */
class HttpLoadTest {

    private static final int COMMANDS = Integer.getInteger("http.commands", 600);

    /** After how many commands the process is stopped or killed, twice or more often. */
    private static final int BETWEEN_STOPS = Math.min(COMMANDS / 3, 5000);

    private static final LocalDate DAY = LocalDate.of(2021, 1, 15);

    @Test
    void losesAndDoublesNothingOnH2(@TempDir Path folder) throws Exception {
        check("H2", Databases.h2(folder), folder, false);
    }

    @Test
    void losesAndDoublesNothingOnPostgres(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = Databases.postgres()) {
            check("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), folder, true);
        }
    }

    private static void check(String name, String url, Path folder, boolean kills) throws Exception {
        HttpLoad load;
        try (HikariDataSource database = pool(url)) { // closed, so that the process can open a file of H2
            load = HttpLoad.seeded(JdbcRepository.migrate(database), COMMANDS);
        }
        int port = freePort();
        Path log = folder.resolve("example.log");
        int stops = 0;
        long start = System.nanoTime();
        ExampleProcess example = ExampleProcess.start(port, url, log);
        try {
            load.start(port);
            for (int next = BETWEEN_STOPS; next < COMMANDS; next += BETWEEN_STOPS) {
                load.awaitAcknowledged(next);
                if (stops++ % 2 == 0 || !kills) {
                    load.aboutToStop();
                    example.stop();
                } else {
                    example.kill();
                }
                example = ExampleProcess.start(port, url, log);
            }
            load.await();
        } finally {
            example.stop();
        }
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        String report = String.format(
                "%s: %d commands in %.1f s, %d stops and kills, %s", name, COMMANDS, seconds, stops, load);
        System.out.println(report);
        Files.createDirectories(Path.of("target/load"));
        Files.writeString(Path.of("target/load/" + name + ".txt"), report + "\n");
        Files.copy(log, Path.of("target/load/" + name + ".log"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(stops).isGreaterThanOrEqualTo(2);
        assertThat(load.faults()).as(report).isEmpty();
        assertThat(load.cutOff()).as("requests under way that SIGTERM cut off").isZero();
        assertThat(Files.readString(log)).contains("Graceful shutdown complete");
        try (HikariDataSource database = pool(url)) {
            compare(JdbcRepository.of(database), load.acknowledged());
            assertThat(notes(database)).isEqualTo(load.acknowledged().keySet());
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    /** Compares what is recorded with what was acknowledged. */
    private static void compare(JdbcRepository repository, Map<String, String> acknowledged) {
        List<JournalRecord> records = new ArrayList<>();
        for (long after = 0; ; ) {
            List<StoredRecord> page = repository.read(after, 1000);
            if (page.isEmpty()) {
                break;
            }
            page.stream().filter(StoredRecord::isInHomeStream).forEach(stored -> records.add(stored.record()));
            after = page.get(page.size() - 1).position();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (JournalRecord record : records) {
            if (record instanceof VoucherStepTaken taken) {
                counts.merge(HttpLoad.key(taken.voucherId(), taken.step().action()), 1, Integer::sum);
            }
        }
        assertThat(counts.values()).as("recorded twice").containsOnly(1);
        assertThat(counts.keySet()).as("recorded").isEqualTo(acknowledged.keySet());
        assertThat(acknowledged.keySet().stream()
                        .filter(key -> repository.findCommand(CommandId.of(key)).isEmpty()))
                .as("lost")
                .isEmpty();
        AuditReport report = VoucherProgram.planningServices().audit(Journal.of(records), DAY);
        assertThat(report.findings()).as("findings of an audit").isEmpty();
    }

    /** Returns the commands that have a row of the application; each has one. */
    private static Set<String> notes(DataSource database) throws SQLException {
        Set<String> commands = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select command from note")) {
            while (rows.next()) {
                assertThat(commands.add(rows.getString(1))).isTrue();
            }
        }
        return commands;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
