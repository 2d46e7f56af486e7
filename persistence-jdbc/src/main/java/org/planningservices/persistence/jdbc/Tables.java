package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/**
 * The tables of one schema, found when the repository is opened. Every statement names that schema, so that what is
 * read, written and upgraded is the same, whatever the search path of a later connection.
 *
 * <p>Statements are written with {@code {versions}}, {@code {stream}} and {@code {event}} for the tables, {@code {index}}
 * before the name of an index that is made, {@code {schema}} before one that is dropped, and {@code {key}} for the type of a key.
 */
final class Tables {

    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");
    private static final String INDEX = "INDEX";
    private static final String VERSIONS = "planning_schema";
    private static final List<String> WITH_RECORDS = List.of("planning_stream", "planning_event");
    private static final List<String> INDEXES =
            List.of("planning_due", "planning_owned", "planning_customer", "planning_holder");

    /** The first schema of the search path that has the tables; without USAGE on a schema it is not in the path. */
    private static final String FIRST_WITH_TABLES = """
            select s.name
            from unnest(current_schemas(false)) with ordinality s (name, place)
            join pg_namespace n on n.nspname = s.name
            join pg_class c on c.relnamespace = n.oid and c.relname = 'planning_schema'
            order by s.place fetch first 1 row only
            """;

    private static final String KINDS_IN_POSTGRESQL = """
            select c.relname, case
                when c.relkind = 'i' then 'INDEX'
                when c.relkind = 'v' then 'VIEW'
                when c.relkind = 'm' then 'MATERIALIZED VIEW'
                when c.relkind = 'f' then 'FOREIGN TABLE'
                when c.relkind = 'S' then 'SEQUENCE'
                when c.relkind not in ('r', 'p') then 'TYPE'
                when c.relpersistence = 'u' then 'UNLOGGED TABLE'
                else 'BASE TABLE' end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname like 'planning\\_%'
            """;

    private static final String KINDS_IN_H2 = """
            select lower(table_name), table_type from information_schema.tables
            where table_schema = ? and lower(table_name) like 'planning\\_%'
            """;

    private final Product product;
    private final String schema;
    private final String database;
    private final boolean strict;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    private Tables(Product product, String schema, String database, boolean strict) {
        this.product = product;
        this.schema = schema;
        this.database = database;
        this.strict = strict;
    }

    /** Finds the schema in which the tables are, or are to be made. */
    static Tables find(BorrowedConnection lent, Product product, @Nullable String wanted) throws SQLException {
        Connection connection = lent.connection();
        String database = connection.getCatalog();
        String schema = wanted == null ? found(lent, product, database) : existing(lent, product, wanted, database);
        boolean strict = connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED;
        return new Tables(product, schema, database, strict);
    }

    private static String existing(BorrowedConnection lent, Product product, String wanted, String database)
            throws SQLException {
        List<String> all = strings(
                lent,
                product == Product.H2
                        ? "select schema_name from information_schema.schemata order by 1"
                        : "select nspname from pg_namespace where nspname !~ '^pg_' order by 1");
        if (!all.contains(wanted)) {
            throw BorrowedConnection.refused("there is no schema `" + wanted + "` in database `" + database
                    + "`; expected one of `" + String.join("`, `", all) + "`, written as here");
        }
        return wanted;
    }

    private static String found(BorrowedConnection lent, Product product, String database) throws SQLException {
        List<String> found = product == Product.H2 ? resolvedByH2(lent) : strings(lent, FIRST_WITH_TABLES);
        String current = found.isEmpty() ? lent.connection().getSchema() : found.get(0);
        if (current == null || current.isEmpty()) {
            throw BorrowedConnection.refused(
                    "no schema of the search path `" + String.join("", strings(lent, "show search_path"))
                            + "` can be used in database `" + database
                            + "`; expected a schema that exists and that the user may use: name one by `currentSchema` in the"
                            + " address, or when the repository is opened");
        }
        return current;
    }

    /** H2 resolves a name by the current schema and then by its search path, and tells what it found. */
    private static List<String> resolvedByH2(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement find = lent.prepare("select version from planning_schema where version < 0");
                ResultSet found = find.executeQuery()) {
            return List.of(found.getMetaData().getSchemaName(1));
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(SqlFailure.state(e))) {
                return List.of();
            }
            throw e;
        }
    }

    private static List<String> strings(BorrowedConnection lent, String sql) throws SQLException {
        try (PreparedStatement find = lent.prepare(sql);
                ResultSet found = find.executeQuery()) {
            List<String> strings = new ArrayList<>();
            while (found.next()) {
                strings.add(found.getString(1));
            }
            return strings;
        }
    }

    /**
     * Returns the statement with which an append begins; empty for none.
     *
     * <p>In PostgreSQL it keeps {@link #announce} from being taken for a read on which the append depends.
     */
    String begin() {
        return product == Product.POSTGRESQL && strict ? "set transaction isolation level read committed" : "";
    }

    /**
     * Returns the statement by which an append to PostgreSQL announces, until it has ended, that its positions are higher
     * than all those it sees; empty for H2.
     *
     * <p>It is a shared advisory lock, for which nobody waits: its first key names the schema, and its second is the highest
     * position, of which the lower 32 bits suffice, since it is compared with a position near it.
     */
    String announce() {
        return product == Product.H2
                ? ""
                : in("select pg_advisory_xact_lock_shared(" + space()
                        + ", coalesce(max(position), 0)::bit(32)::integer) from {event}");
    }

    /**
     * Returns the statement by which a transaction waits, in H2, until all others that have executed it are committed or rolled
     * back, also those of other processes and data sources; empty for PostgreSQL.
     *
     * <p>It must be the first statement of an append that locks a row. H2 in a file, in its versions 2.3.232 to 2.5.252, can lose
     * an update of a row for which transactions wait: if one of them is rolled back, the row can get a value that is older than the
     * one committed last. The row that this statement locks never changes, so no update of it can be lost. As a second effect,
     * positions become visible in their order, and appends of several transactions never wait for each other in a circle.
     */
    String lock() {
        return product == Product.H2 ? in("select version from {versions} where version = 1 for update") : "";
    }

    /** Returns the statement that adds a record: its stream, its revision, its command, its ordinal and its body. */
    String add() {
        return in("insert into {event} (stream, revision, command, ordinal, body) values (?, ?, ?, ?, ?)");
    }

    /**
     * Returns the statement that finds a stream at a revision, and keeps it there until the append has ended: in PostgreSQL a
     * query, for which other appends that only require the revision do not wait; in H2 an update that changes nothing.
     */
    String require() {
        return in(
                switch (product) {
                    case H2 -> "update {stream} set revision = revision where stream = ? and revision = ?";
                    case POSTGRESQL -> "select 1 from {stream} where stream = ? and revision = ? for share";
                });
    }

    /**
     * Returns the query for the mark: the position up to which nothing can turn up any more.
     *
     * <p>It takes the highest position that it sees, and then looks for what is announced. An append that has not announced
     * itself by then gets higher positions. One that has is counted from what it announced. One that has ended is seen by
     * any statement that begins later; so what lies up to the mark is to be read by another statement than this one, which
     * must not read the snapshot of an earlier one.
     */
    String mark() {
        return in("""
                with last as (select coalesce(max(position), 0) as position from {event})
                select pg_is_in_recovery(), last.position
                    + least(0, min((locks.objid::bigint - last.position)::bit(32)::integer)),
                    current_setting('transaction_isolation')
                from last left join pg_locks locks
                    on locks.locktype = 'advisory' and locks.granted and locks.objsubid = 2
                    and locks.classid = %s::oid
                    and locks.database = (select oid from pg_database where datname = current_database())
                group by last.position
                """.formatted(space()));
    }

    private int space() {
        return ("planning_event of " + schema).hashCode() & Integer.MAX_VALUE;
    }

    Product product() {
        return product;
    }

    String schema() {
        return schema;
    }

    /** Returns a statement with the names of the tables in it. */
    String in(String statement) {
        return statements.computeIfAbsent(statement, this::named);
    }

    private String named(String statement) {
        String prefix = "\"" + schema.replace("\"", "\"\"") + "\".";
        return statement
                .replace("{versions}", prefix + VERSIONS)
                .replace("{stream}", prefix + "planning_stream")
                .replace("{event}", prefix + "planning_event")
                .replace("{schema}", prefix)
                .replace("{index}", product == Product.H2 ? prefix : "")
                .replace("{key}", product.key());
    }

    /** Returns the version of the tables; 0 if there are none. */
    int version(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement find = lent.prepare(in("select max(version) from {versions}"));
                ResultSet found = find.executeQuery()) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(SqlFailure.state(e))) {
                return 0;
            }
            throw e;
        }
    }

    /** Requires whatever has the name of a table or an index to be one, and the tables to be there from version 1 on. */
    void requireWhole(BorrowedConnection lent, int version) throws SQLException {
        Map<String, String> kinds = kinds(lent);
        requireTable(kinds, VERSIONS, version > 0);
        WITH_RECORDS.forEach(table -> requireTable(kinds, table, version > 0));
        for (String index : INDEXES) {
            String kind = kinds.getOrDefault(index, INDEX);
            if (product == Product.POSTGRESQL && !kind.equals(INDEX)) {
                throw BorrowedConnection.refused(wrongKind(index, kind, "an index"));
            }
        }
    }

    /**
     * Requires that nobody else's tables have the names of those that are to be made; asked while nobody else makes them.
     *
     * <p>PostgreSQL makes all tables or none, so tables without a version are not ours. In H2 they can be those of an
     * upgrade that broke off.
     */
    void requireNone(BorrowedConnection lent) throws SQLException {
        for (String table : kinds(lent).keySet()) {
            if (product == Product.POSTGRESQL && WITH_RECORDS.contains(table)) {
                throw BorrowedConnection.refused("`" + table + "` in " + this + " is there although `" + VERSIONS
                        + "` names no version; expected both or neither");
            }
        }
    }

    private void requireTable(Map<String, String> kinds, String table, boolean required) {
        String kind = kinds.get(table);
        if (kind == null && required) {
            throw new RepositoryException(
                    Outcome.NOTHING_ADDED,
                    "there is no table `" + table + "` in " + this + " although `" + VERSIONS
                            + "` names a version; expected both or neither",
                    product == Product.H2 ? new SQLException("others may change the table now", "40001") : null);
        }
        if (kind != null && !kind.equals("BASE TABLE")) {
            throw BorrowedConnection.refused(wrongKind(table, kind, "a table that is logged"));
        }
    }

    private String wrongKind(String name, String kind, String expected) {
        return "`" + name + "` in " + this + " is of the kind `" + kind.toLowerCase(Locale.ROOT) + "`; expected "
                + expected;
    }

    private Map<String, String> kinds(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement find = lent.prepare(product == Product.H2 ? KINDS_IN_H2 : KINDS_IN_POSTGRESQL)) {
            find.setString(1, schema);
            try (ResultSet found = find.executeQuery()) {
                Map<String, String> kinds = new HashMap<>();
                while (found.next()) {
                    kinds.put(found.getString(1), found.getString(2));
                }
                return kinds;
            }
        }
    }

    /** Returns where the tables are, for a message. */
    @Override
    public String toString() {
        return "schema `" + schema + "` of database `" + database + "`";
    }
}
