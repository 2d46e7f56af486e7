package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
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
}
