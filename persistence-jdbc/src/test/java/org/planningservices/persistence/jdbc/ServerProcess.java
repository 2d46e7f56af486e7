package org.planningservices.persistence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/** A process that runs PostgreSQL on a folder that outlives it, and prints {@code ready} when it is. */
final class ServerProcess {

    private ServerProcess() {}

    /** Takes the folder and the port. */
    public static void main(String[] args) throws Exception {
        Child.endWithParent();
        EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(args[0]))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(Integer.parseInt(args[1]))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
