package org.planningservices.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.json.StoredRecords;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.VoucherRepository;

/**
 * The tables of the command line, in the schema of the tables of the library: the reasons for each refused record, and whose
 * turn it is to import.
 *
 * <p>Facts about partners were stored here, too, before the repository had streams of partners. {@link #moveFacts} adds those of
 * an older database to the streams; the table remains, and tells where they stood among the other records.
 */
final class ImportStore {

    private static final String TABLES = """
            create table if not exists {refusal} (
              id varchar(100) primary key,
              reasons varchar not null
            );
            create table if not exists {turn} (
              id integer primary key
            )
            """;

    private static final String UNIQUE = "23505";

    /** The SQL states that mean that another program creates the tables at the same time. */
    private static final Set<String> MADE_BY_OTHERS =
            Set.of(UNIQUE, "42P07", "42710", "42S01", "HY000", "90131", "HYT00");

    private static final int ATTEMPTS = 10;

    /** The first key of the advisory lock of an import in PostgreSQL; the second is the hash of the schema. */
    private static final int TURN = 1_403_278_661;

    private static final Set<String> TAKEN = Set.of("HYT00", "55P03", "40001", "90131");

    private final DataSource dataSource;
    private final String schema;

    /**
     * A fact about a partner that an older database stores.
     *
     * @param id  the id of its command
     * @param record  the fact
     */
    record OlderFact(CommandId id, JournalRecord record) {}

    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** The exclusive right to import; others wait until it is closed, or its process has ended. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    private ImportStore(DataSource dataSource, String schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /** Opens the tables in the schema of the tables of the library, and creates them if they do not exist. */
    static ImportStore in(DataSource dataSource, String schema) {
        ImportStore table = new ImportStore(dataSource, schema);
        for (int attempt = 1; ; attempt++) {
            try {
                return table.doing(Outcome.NOTHING_ADDED, connection -> {
                    table.execute(connection, TABLES);
                    return table;
                });
            } catch (RepositoryException e) {
                if (attempt == ATTEMPTS || !MADE_BY_OTHERS.contains(state(e.getCause()))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits until no other import is under way, and begins one. An import judges each record by all records before it in its
     * journal. Two imports at once would each judge by a part of the records of the other.
     *
     * @param waiting  called once if another import is under way
     */
    Turn takeTurn(Runnable waiting) {
        boolean reported = false;
        for (Turn turn = findTurn(); ; turn = findTurn()) {
            if (turn != null) {
                return turn;
            }
            if (!reported) {
                waiting.run();
                reported = true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private @Nullable Turn findTurn() {
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (isTaken(connection)) {
                    return () -> giveBack(connection);
                }
            } catch (SQLException e) {
                giveBack(connection);
                if (!TAKEN.contains(state(e))) {
                    throw e;
                }
                return null;
            }
            giveBack(connection);
            return null;
        } catch (SQLException e) {
            throw failed(Outcome.NOTHING_ADDED, e);
        }
    }

    /** Locks in PostgreSQL by session, since a transaction that stays open for long would hinder others. */
    private boolean isTaken(Connection connection) throws SQLException {
        if (isPostgresql(connection)) {
            try (PreparedStatement take = connection.prepareStatement(
                            "select pg_try_advisory_lock(" + TURN + ", " + schema.hashCode() + ")");
                    ResultSet taken = take.executeQuery()) {
                return taken.next() && taken.getBoolean(1);
            }
        }
        execute(connection, "merge into {turn} (id) values (1)");
        connection.setAutoCommit(false);
        execute(connection, "select id from {turn} where id = 1 for update");
        return true;
    }

    private void giveBack(Connection connection) {
        try (connection) {
            if (isPostgresql(connection)) {
                execute(connection, "select pg_advisory_unlock_all()");
            } else if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            // the session has ended, which released its locks
            return;
        }
    }

    private static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(named(sql));
        }
    }

    private String named(String sql) {
        String prefix = "\"" + schema.replace("\"", "\"\"") + "\".example_";
        return sql.replace("{fact}", prefix + "fact")
                .replace("{refusal}", prefix + "refusal")
                .replace("{turn}", prefix + "turn");
    }

    /** Adds the facts about partners of an older database to the streams of the partners, where they are not there yet. */
    void moveFacts(VoucherRepository repository) {
        if (hasFacts()) {
            doing(Outcome.UNKNOWN, connection -> {
                execute(connection, "alter table {fact} add column if not exists moved_to bigint");
                return true;
            });
            OlderFacts.of(this, repository).move();
        }
    }

    private boolean hasFacts() {
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), schema, null, new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    if (tables.getString("TABLE_NAME").equalsIgnoreCase("example_fact")) {
                        return true;
                    }
                }
                return false;
            }
        });
    }

    /** Returns the facts of an older database that were not moved to the repository, in the order in which they were accepted. */
    List<OlderFact> unmoved() {
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (PreparedStatement read = connection.prepareStatement(
                            named("select id, body from {fact} where moved_to is null order by number"));
                    ResultSet found = read.executeQuery()) {
                List<OlderFact> facts = new ArrayList<>();
                while (found.next()) {
                    facts.add(new OlderFact(
                            CommandId.of(found.getString("id")), StoredRecords.read(found.getString("body"))));
                }
                return facts;
            }
        });
    }

    /** Notes the position of the record to which a fact was moved. */
    void setMoved(CommandId id, long position) {
        doing(Outcome.UNKNOWN, connection -> {
            try (PreparedStatement change = connection.prepareStatement(
                    named("update {fact} set moved_to = ? where id = ? and moved_to is null"))) {
                change.setLong(1, position);
                change.setString(2, id.value());
                return change.executeUpdate() == 1;
            }
        });
    }

    /**
     * Returns where the facts of an older database stood: by the position of each, the position of the last record that was
     * accepted before it.
     */
    Map<Long, Long> olderPositions() {
        if (!hasFacts()) {
            return Map.of();
        }
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (PreparedStatement read = connection.prepareStatement(
                            named("select moved_to, position from {fact} where moved_to is not null"));
                    ResultSet found = read.executeQuery()) {
                Map<Long, Long> positions = new HashMap<>();
                while (found.next()) {
                    positions.put(found.getLong("moved_to"), found.getLong("position"));
                }
                return positions;
            }
        });
    }

    /** Inserts a row, unless another program inserted one of that id meanwhile. */
    private static boolean isInserted(PreparedStatement insert) throws SQLException {
        try {
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (state(e).equals(UNIQUE)) {
                return false;
            }
            throw e;
        }
    }

    /** Returns the ids of the refused records. */
    Set<String> refusals() {
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (PreparedStatement read = connection.prepareStatement(named("select id from {refusal}"));
                    ResultSet found = read.executeQuery()) {
                Set<String> ids = new HashSet<>();
                while (found.next()) {
                    ids.add(found.getString(1));
                }
                return ids;
            }
        });
    }

    Optional<String> findRefusal(CommandId id) {
        return find("select reasons from {refusal} where id = ?", id);
    }

    void addRefusal(CommandId id, String reasons) {
        doing(Outcome.UNKNOWN, connection -> {
            try (PreparedStatement change =
                            connection.prepareStatement(named("update {refusal} set reasons = ? where id = ?"));
                    PreparedStatement add =
                            connection.prepareStatement(named("insert into {refusal} (reasons, id) values (?, ?)"))) {
                change.setString(1, reasons);
                change.setString(2, id.value());
                add.setString(1, reasons);
                add.setString(2, id.value());
                return change.executeUpdate() == 1 || isInserted(add);
            }
        });
    }

    void removeRefusal(CommandId id) {
        doing(Outcome.UNKNOWN, connection -> {
            try (PreparedStatement remove = connection.prepareStatement(named("delete from {refusal} where id = ?"))) {
                remove.setString(1, id.value());
                return remove.executeUpdate() == 1;
            }
        });
    }

    private Optional<String> find(String sql, CommandId id) {
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (PreparedStatement find = connection.prepareStatement(named(sql))) {
                find.setString(1, id.value());
                try (ResultSet found = find.executeQuery()) {
                    return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private <T> T doing(Outcome ifItFails, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(ifItFails, e);
        }
    }

    private static RepositoryException failed(Outcome outcome, SQLException e) {
        return new RepositoryException(outcome, "the database failed: " + e.getMessage(), e);
    }

    private static String state(@Nullable Throwable e) {
        return e instanceof SQLException failure ? Objects.requireNonNullElse(failure.getSQLState(), "") : "";
    }
}
