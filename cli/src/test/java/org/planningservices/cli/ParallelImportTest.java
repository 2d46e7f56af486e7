package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two or three imports of one journal at once end as one import does. */
class ParallelImportTest {

    private static final int ROUNDS = Integer.getInteger("import.rounds");
    private static final String JOURNAL = "../examples/journals/portfolio-with-mistakes.journal.jsonl";
    private static final String WAITING = "another import is under way: waiting until it has ended\n";
    private static final Pattern SUMMARY =
            Pattern.compile("accepted (\\d+), there already (\\d+), refused (\\d+), undecided (\\d+)\n$");

    @TempDir
    private Path folder = Path.of("");

    /** The exit code of a command, and what it printed. */
    private record Ran(int exitCode, String printed) {

        int counted(int group) {
            Matcher summary = SUMMARY.matcher(printed);
            assertThat(summary.find()).as(printed).isTrue();
            return Integer.parseInt(summary.group(group));
        }
    }

    private interface Databases {

        /** Returns the options for a database in which there is nothing. */
        List<String> empty(int round) throws SQLException;
    }

    private static Ran run(List<String> options, String... args) {
        StringWriter printed = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(2, options);
        PrintWriter writer = new PrintWriter(printed);
        return new Ran(Main.run(writer, writer, all.toArray(String[]::new)), printed.toString());
    }

    private String export(List<String> options) throws IOException {
        Path file = folder.resolve("export.journal.jsonl");
        assertThat(run(options, "desk", "export", "--force", "--out", file.toString()).exitCode)
                .isZero();
        return Files.readString(file);
    }

    @Test
    void endAsOneOnPostgresql() throws Exception {
        try (EmbeddedPostgres server = DeskOnPostgresqlTest.started()) {
            endAsOne(round -> {
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create schema round_" + round);
                }
                return List.of(
                        "--user",
                        "postgres",
                        "--db",
                        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?currentSchema=round_" + round);
            });
        }
    }

    @Test
    void endAsOneOnAServerOfH2() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString());
        server.start();
        try {
            endAsOne(round -> List.of("--db", "jdbc:h2:tcp://localhost:" + server.getPort() + "/./round-" + round));
        } finally {
            server.stop();
        }
    }

    private void endAsOne(Databases databases) throws Exception {
        List<String> alone = List.of("--db", "jdbc:h2:file:" + folder.resolve("alone"));
        Ran one = run(alone, "desk", "import", JOURNAL);
        String kept = export(alone);
        assertThat(one.counted(1)).isPositive();
        assertThat(one.counted(3)).isPositive();

        for (int round = 0; round < ROUNDS; round++) {
            List<String> options = databases.empty(round);

            List<Ran> all = together(2 + round % 2, () -> run(options, "desk", "import", JOURNAL));

            assertThat(all).allSatisfy(ran -> {
                assertThat(ran.printed).contains("accepted ");
                assertThat(ran.exitCode).isEqualTo(one.exitCode);
                assertThat(ran.counted(1) + ran.counted(2)).isEqualTo(one.counted(1));
                assertThat(ran.counted(3)).isEqualTo(one.counted(3));
                assertThat(ran.counted(4)).isEqualTo(one.counted(4));
            });
            assertThat(all.stream().mapToInt(ran -> ran.counted(1)).sum()).isEqualTo(one.counted(1));
            assertThat(all)
                    .extracting(ran -> ran.printed.replace(WAITING, ""))
                    .contains(one.printed)
                    .extracting(printed -> SUMMARY.matcher(printed).replaceAll(""))
                    .containsOnly(SUMMARY.matcher(one.printed).replaceAll(""));
            assertThat(export(options)).isEqualTo(kept);
        }
    }

    private static <T> List<T> together(int threads, Callable<T> task) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : executor.invokeAll(Collections.nCopies(threads, task))) {
                results.add(done.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }
}
