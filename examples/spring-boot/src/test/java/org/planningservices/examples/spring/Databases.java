package org.planningservices.examples.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** The databases that the tests run on: a file of H2, and a server of PostgreSQL. Neither may lose what it acknowledged. */
final class Databases {

    private Databases() {}

    /** Returns the address of a file of H2 in a folder. */
    static String h2(Path folder) {
        return "jdbc:h2:" + folder.resolve("vouchers") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Starts a server of PostgreSQL. */
    static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }
}
