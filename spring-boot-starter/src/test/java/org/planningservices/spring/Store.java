package org.planningservices.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that the tests run on. */
enum Store {
    H2 {
        @Override
        String empty() {
            return "jdbc:h2:mem:spring-" + NUMBERS.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String empty() {
            String schema = "s" + NUMBERS.incrementAndGet();
            Running.execute("create schema " + schema);
            return Running.SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
        }
    };

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Returns the address of a database of its own, or a schema, without tables. */
    abstract String empty();

    /** Returns the properties of Boot for an address. */
    static String[] properties(String url) {
        return new String[] {
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + (url.startsWith("jdbc:h2") ? "sa" : "postgres"),
            "spring.datasource.hikari.maximum-pool-size=8",
            "spring.datasource.hikari.minimum-idle=0"
        };
    }

    /** Returns the properties of Boot for a database of its own. */
    String[] properties() {
        return properties(empty());
    }

    /** PostgreSQL, started by the first test that wants it, for as long as the process lives. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void execute(String sql) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
        }
    }
}
