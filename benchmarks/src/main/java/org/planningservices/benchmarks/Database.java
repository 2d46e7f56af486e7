package org.planningservices.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** A database of its own that writes through, behind a pool of connections; it is deleted when it is closed. */
public final class Database implements Closeable {

    /** A database product that can store vouchers. */
    public enum Product {
        /** H2, in a file. */
        H2("H2"),
        /** PostgreSQL, in a process of its own. */
        POSTGRESQL("PostgreSQL");

        private final String title;

        Product(String title) {
            this.title = title;
        }

        /** Returns the product as figures name it. */
        @Override
        public String toString() {
            return title;
        }
    }

    private static final int CONNECTIONS = 4;

    private final Path folder;
    private final @Nullable EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Database(Path folder, @Nullable EmbeddedPostgres server, DataSource source) {
        this.folder = folder;
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setDataSource(source);
        pool = new HikariDataSource(config);
    }

    /**
     * Starts a database in which there is nothing.
     *
     * @param product  the product
     * @return the database
     * @throws IOException if it cannot be started
     */
    public static Database start(Product product) throws IOException {
        Path folder = Files.createTempDirectory("database");
        return switch (product) {
            case H2 -> {
                JdbcDataSource h2 = new JdbcDataSource();
                h2.setURL("jdbc:h2:file:" + folder.resolve("vouchers") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
                yield new Database(folder, null, h2);
            }
            case POSTGRESQL -> {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                yield new Database(folder, server, server.getPostgresDatabase());
            }
        };
    }

    /**
     * Returns the source of connections.
     *
     * @return the pool
     */
    public DataSource pool() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (server != null) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
