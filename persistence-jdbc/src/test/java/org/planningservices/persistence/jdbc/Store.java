package org.planningservices.persistence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database that the tests run on. */
enum Store {
    H2_FILE {
        @Override
        DataSource empty() {
            return h2("file:" + DIRECTORY.resolve("h2-" + NUMBERS.incrementAndGet())
                    + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        }
    },
    H2_MEMORY {
        @Override
        DataSource empty() {
            return h2("mem:h2-" + NUMBERS.incrementAndGet());
        }
    },
    H2_LIKE_POSTGRESQL {
        @Override
        DataSource empty() {
            return h2("mem:h2-" + NUMBERS.incrementAndGet() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            String schema = "s" + NUMBERS.incrementAndGet();
            execute(Running.SERVER.getPostgresDatabase(), "create schema " + schema);
            return Running.SERVER.getPostgresDatabase(Map.of("currentSchema", schema));
        }
    };

    private static final Path DIRECTORY = directory();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Returns a database of its own, without tables. */
    abstract DataSource empty();

    boolean isPostgresql() {
        return this == POSTGRESQL;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stores");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource h2(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:" + name + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** Returns connections to a database of PostgreSQL as a user, with settings: names, each followed by its value. */
    static DataSource postgresql(String user, String database, String... settings) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            named.put(settings[i], settings[i + 1]);
        }
        return Running.SERVER.getDatabase(user, database, named);
    }

    static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Returns the first column of what a query finds. */
    static List<String> query(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
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
    }
}
