package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskOnPostgresqlTest {

    private static final String PORTFOLIO = "src/test/resources/org/planningservices/cli/small-portfolio.journal.jsonl";

    private final StringWriter said = new StringWriter();

    private int run(String command) {
        return Main.run(new PrintWriter(said), new PrintWriter(said), command.split(" ", -1));
    }

    /** Returns a server that waits for the disk, as a repository requires. */
    static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Test
    void keepsWhatAnH2FileKeeps(@TempDir Path folder) throws IOException {
        String h2 = "jdbc:h2:file:" + folder.resolve("h2");
        String fromH2 = folder.resolve("h2.journal.jsonl").toString();
        String fromPostgresql = folder.resolve("postgresql.journal.jsonl").toString();
        try (EmbeddedPostgres server = started()) {
            String postgresql = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            String there = "--db " + postgresql + " --user postgres --password postgres";

            assertThat(run("desk import --db " + h2 + " " + PORTFOLIO)).isEqualTo(1);
            assertThat(run("desk import " + there + " " + PORTFOLIO)).isEqualTo(1);
            assertThat(run("desk export --db " + h2 + " --out " + fromH2)).isZero();
            assertThat(run("desk export " + there + " --out " + fromPostgresql)).isZero();
        }

        assertThat(Path.of(fromPostgresql)).hasSameBinaryContentAs(Path.of(fromH2));
    }

    @Test
    void takesStepsAndAddsFacts() throws IOException {
        try (EmbeddedPostgres server = started()) {
            String there = " --user postgres --password postgres --db jdbc:postgresql://localhost:" + server.getPort()
                    + "/postgres";

            int opened =
                    run("desk open-enrollment --enrollment E --customer C --starts-on 2018-01-01 --ends-on 2020-12-31"
                            + there);
            int registered = run("desk register-partner --partner P --command c" + there);
            int again = run("desk register-partner --partner P --command c" + there);
            int refused = run("desk register-partner --partner P" + there);
            int accrued = run("desk accrue --on 2018-02-01 --enrollment E --days 20" + there);
            said.getBuffer().setLength(0);
            int compacted = run("desk compact" + there);

            assertThat(List.of(opened, registered, again, refused, accrued, compacted))
                    .containsExactly(0, 0, 0, 1, 0, 0);
            assertThat(said.toString()).startsWith("nothing to do: ");
            said.getBuffer().setLength(0);
            run("desk export" + there);
        }

        assertThat(said).hasToString("""
                {"type":"enrollment","enrollment":"E","customer":"C","startsOn":"2018-01-01","endsOn":"2020-12-31"}
                {"type":"partner","partner":"P"}
                {"type":"days-accrued","on":"2018-02-01","enrollment":"E","days":20}
                """);
    }
}
