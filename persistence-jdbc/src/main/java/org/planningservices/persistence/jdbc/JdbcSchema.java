package org.planningservices.persistence.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/**
 * The tables of a {@link JdbcRepository}, and their versions.
 *
 * <p>A version is a script that makes it from the one before, and the table {@code planning_schema} tells which were
 * applied. PostgreSQL applies all that are missing, or none. H2 commits every statement by itself, so a statement of a
 * script does nothing where it was executed before, and what broke off is started again.
 */
public final class JdbcSchema {

    static final int LATEST = 2;

    /** What whoever upgrades a database of PostgreSQL holds; any number that nobody else uses. */
    static final long LOCK = 5_795_973_117_837_958_759L;

    private static final int ATTEMPTS = 10;
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    private JdbcSchema() {}

    /**
     * Makes the tables, or upgrades them to the version of this library; does nothing if they have it.
     *
     * <p>Any number of threads and processes may do so at once. Where there is something to do, the database user must be
     * permitted to make tables, and no repository of an older version of the library should be open.
     *
     * @param dataSource  lends connections to the database
     * @throws RepositoryException if the tables are of a newer version than this library knows, if the database is neither
     *     H2 nor PostgreSQL, or if it failed
     */
    public static void upgrade(DataSource dataSource) {
        upgrade(dataSource, LATEST);
    }

    static void upgrade(DataSource dataSource, int to) {
        Lent.doing(dataSource, 0, lent -> {
            Product product = Product.of(lent.connection().getMetaData().getDatabaseProductName());
            for (int attempt = 1; knownVersion(lent) < to; attempt++) {
                upgrade(lent, product, to, attempt == ATTEMPTS);
            }
            return to;
        });
    }

    private static void upgrade(Lent lent, Product product, int to, boolean last) throws SQLException {
        try {
            if (product.lock().isEmpty()) {
                apply(lent, product, to);
            } else {
                lent.isDoneAsOne(locked -> {
                    execute(locked, product.lock());
                    apply(locked, product, to);
                    return true;
                });
            }
        } catch (SQLException e) {
            // perhaps because another did the same; then less is left to do
            if (last) {
                throw e;
            }
        }
    }

    private static void apply(Lent lent, Product product, int to) throws SQLException {
        execute(lent, "create table if not exists planning_schema (version integer primary key)");
        for (int version = knownVersion(lent) + 1; version <= to; version++) {
            execute(lent, script(version).replace("{key}", product.key()));
            execute(lent, "insert into planning_schema (version) values (" + version + ")");
        }
    }

    /** Requires the tables to be those of this version of the library. */
    static void requireCurrent(DataSource dataSource) {
        int version = Lent.doing(dataSource, 0, JdbcSchema::knownVersion);
        if (version < LATEST) {
            throw refused("the tables have version `" + version + "` and this library needs `" + LATEST
                    + "`; `JdbcSchema.upgrade` upgrades them");
        }
    }

    private static int knownVersion(Lent lent) throws SQLException {
        int version = version(lent);
        if (version > LATEST) {
            throw refused("the tables have version `" + version + "` and this library knows versions up to `" + LATEST
                    + "`; a newer one is needed");
        }
        return version;
    }

    private static int version(Lent lent) throws SQLException {
        try (PreparedStatement find = lent.prepare("select max(version) from planning_schema");
                ResultSet found = find.executeQuery()) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(Objects.requireNonNullElse(e.getSQLState(), ""))) {
                return 0;
            }
            throw e;
        }
    }

    private static RepositoryException refused(String message) {
        return new RepositoryException(Outcome.NOTHING_ADDED, message, null);
    }

    private static void execute(Lent lent, String sql) throws SQLException {
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

    /**
     * What is said differently to each database.
     *
     * @param key  the type of a column that has keys
     * @param lock  what keeps others from upgrading until the transaction ends; empty where a transaction does not span a
     *     script
     */
    private record Product(String key, String lock) {

        /** The keys are compared by their bytes, whatever the language of the database. */
        private static final Product POSTGRESQL = new Product(
                "varchar(102) collate \"C\"",
                "set transaction isolation level read committed; select pg_advisory_xact_lock(" + LOCK + ")");

        private static final Product H2 = new Product("varchar(102)", "");

        static Product of(String name) {
            return switch (name) {
                case "PostgreSQL" -> POSTGRESQL;
                case "H2" -> H2;
                default -> throw refused("the database must be H2 or PostgreSQL, found `" + name + "`");
            };
        }
    }
}
