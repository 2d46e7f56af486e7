package org.planningservices.report.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that the tests run a view in. */
enum TestDatabase {
    H2(SqlDialect.H2) {
        @Override
        Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:view" + NUMBERS.incrementAndGet());
        }
    },
    POSTGRESQL(SqlDialect.POSTGRESQL) {
        @Override
        Connection open() throws SQLException {
            Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
            String schema = "view" + NUMBERS.incrementAndGet();
            execute(connection, "create schema " + schema);
            execute(connection, "set search_path to " + schema);
            return connection;
        }
    },
    DUCKDB(SqlDialect.DUCKDB) {
        @Override
        Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:duckdb:");
        }
    };

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SqlDialect dialect;

    TestDatabase(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns a connection to an empty database, or to an empty schema of one. */
    abstract Connection open() throws SQLException;

    SqlDialect dialect() {
        return dialect;
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Returns the rows that a query finds, each value as a text. */
    static List<List<String>> query(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** PostgreSQL, which the first test that uses it starts; it runs until the process ends. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
