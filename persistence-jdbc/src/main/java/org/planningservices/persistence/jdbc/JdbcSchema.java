package org.planningservices.persistence.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/**
 * The tables of a {@link JdbcRepository}, and their versions.
 *
 * <p>A version is a script that makes it from the one before, and the table {@code planning_schema} lists which were
 * applied. PostgreSQL applies all that are missing, or none. H2 commits every statement by itself, so a statement of a
 * script does nothing where it was executed before, and what broke off is started again.
 *
 * <p>All tables are in one schema of the database. It is the one that the caller names; otherwise the first schema of the
 * connection's search path that has the tables; otherwise, if none has, the current schema, in which they are made. So with
 * {@code ?currentSchema=app,public} the tables in {@code public} are read and upgraded as long as {@code app} has none, and
 * where both have tables, those in {@code app} are.
 */
public final class JdbcSchema {

    static final int LATEST = 3;

    /**
     * The columns that version 3 adds. New tables have them from the beginning: while H2 adds a column to a table it copies the
     * table, and if two sessions do so at once the table can be lost.
     */
    private static final String ADDED = ", customer {key}, holder {key}";

    /** The version that added the holder of a voucher, which is read from the records of vouchers that an earlier one stored. */
    private static final int WITH_HOLDERS = 3;

    /** The key of the advisory lock that an upgrade holds in PostgreSQL; an arbitrary number. */
    static final long LOCK = 5_795_973_117_837_958_759L;

    /** Under every isolation, so that a version that another made while this waited is seen. */
    private static final String LOCK_IN_POSTGRESQL =
            "set transaction isolation level read committed; select pg_advisory_xact_lock(" + LOCK + ")";

    private static final int ATTEMPTS = 10;

    private JdbcSchema() {}

    /**
     * Makes the tables, or upgrades them to the version of this library; does nothing if they have it.
     *
     * <p>Any number of threads and processes may do so at once. Where there is something to do, the database user must be
     * permitted to make tables, and no repository of an older version of the library should be open. An attempt that others
     * were in the way of is repeated, nine times at most, each time with another connection. A connection in a transaction of the
     * application is refused, as {@link JdbcRepository} describes.
     *
     * @param dataSource  the source of connections to the database
     * @throws RepositoryException if the tables are of a newer version than this library knows, if the database is unfit as
     *     {@link JdbcRepository} describes, or if it failed
     */
    public static void upgrade(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        upgrade(dataSource, LATEST);
    }

    /**
     * Makes the tables in a schema, or upgrades those in it; otherwise like {@link #upgrade(DataSource)}.
     *
     * @param dataSource  the source of connections to the database
     * @param schema  the name of the schema, as the database lists it; it must exist
     * @throws RepositoryException if there is no such schema, and as for {@link #upgrade(DataSource)}
     */
    public static void upgrade(DataSource dataSource, String schema) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(schema, "schema");
        upgrade(dataSource, schema, LATEST);
    }

    static void upgrade(DataSource dataSource, int to) {
        upgrade(dataSource, null, to);
    }

    /** Upgrades the tables, and returns them. */
    static Tables upgrade(DataSource dataSource, @Nullable String schema, int to) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTurn(dataSource, lent -> upgraded(lent, schema, to));
            } catch (RepositoryException e) {
                if (attempt == ATTEMPTS
                        || !(e.getCause() instanceof SQLException cause)
                        || !SqlFailure.mayPass(cause)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20L * attempt));
            }
        }
    }

    /** Takes turns by the data source, as appends to H2 do: H2 has no table for a moment while another thread adds a column to it. */
    private static Tables inTurn(DataSource dataSource, BorrowedConnection.Work<Tables> work) {
        ApplicationTransaction.refuse(dataSource);
        synchronized (dataSource) {
            return new OwnConnections(dataSource).doing(0, "", work);
        }
    }

    private static Tables upgraded(BorrowedConnection lent, @Nullable String schema, int to) throws SQLException {
        Tables tables = opened(lent, schema);
        if (knownVersion(lent, tables) < to) {
            String user = lent.connection().getMetaData().getUserName();
            try {
                apply(lent, tables, to);
            } catch (SQLException e) {
                throw new RepositoryException(
                        Outcome.NOTHING_ADDED,
                        "the tables in " + tables + " could not be made or upgraded, as user `" + user + "`: "
                                + SqlFailure.describe(e),
                        e);
            }
            tables.requireWhole(lent, to);
        }
        return tables;
    }

    private static void apply(BorrowedConnection lent, Tables tables, int to) throws SQLException {
        if (tables.product() == Product.H2) {
            applyScripts(lent, tables, to);
            return;
        }
        boolean applied = lent.tryAll(locked -> {
            execute(locked, LOCK_IN_POSTGRESQL);
            applyScripts(locked, tables, to);
            return true;
        });
        if (!applied) {
            throw new SQLException("others upgraded at the same time", "40001");
        }
    }

    private static void applyScripts(BorrowedConnection lent, Tables tables, int to) throws SQLException {
        execute(lent, tables.in("create table if not exists {versions} (version integer primary key)"));
        int before = knownVersion(lent, tables);
        if (before == 0) {
            tables.requireNone(lent);
        }
        for (int version = before + 1; version <= to; version++) {
            execute(lent, tables.in(script(version).replace("{added}", to >= WITH_HOLDERS ? ADDED : "")));
            if (version == WITH_HOLDERS) {
                HolderBackfill.run(lent, tables);
            }
            execute(lent, tables.in("insert into {versions} (version) values (" + version + ")"));
        }
    }

    /** Returns the tables, which must be those of this version of the library. */
    static Tables current(DataSource dataSource, @Nullable String schema) {
        return inTurn(dataSource, lent -> {
            Tables tables = opened(lent, schema);
            int version = knownVersion(lent, tables);
            if (version == 0) {
                throw BorrowedConnection.refused(
                        "there are no tables of the repository in " + tables + "; `JdbcSchema.upgrade` makes them");
            }
            if (version < LATEST) {
                throw BorrowedConnection.refused("the tables in " + tables + " have version `" + version
                        + "` and this library needs `" + LATEST + "`; `JdbcSchema.upgrade` upgrades them");
            }
            return tables;
        });
    }

    private static Tables opened(BorrowedConnection lent, @Nullable String schema) throws SQLException {
        Product product = Product.of(lent);
        Settings.require(lent, product);
        Tables tables = Tables.find(lent, product, schema);
        tables.requireWhole(lent, knownVersion(lent, tables));
        return tables;
    }

    private static int knownVersion(BorrowedConnection lent, Tables tables) throws SQLException {
        int version = tables.version(lent);
        if (version > LATEST) {
            throw BorrowedConnection.refused("the tables in " + tables + " have version `" + version
                    + "` and this library knows versions up to `" + LATEST + "`; a newer one is needed");
        }
        return version;
    }

    private static void execute(BorrowedConnection lent, String sql) throws SQLException {
        try (Statement statement = lent.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(int version) {
        try (InputStream in = Objects.requireNonNull(JdbcSchema.class.getResourceAsStream(version + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
