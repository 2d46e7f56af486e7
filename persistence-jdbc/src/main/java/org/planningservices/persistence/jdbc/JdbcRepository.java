package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.json.StoredRecordReader;
import org.planningservices.json.StoredRecords;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.VoucherId;

/**
 * Stores vouchers in H2 or PostgreSQL.
 *
 * <p>For example, {@code JdbcRepository.migrate(dataSource).withTimeout(Duration.ofSeconds(10))}. Any number of
 * repositories, threads and processes may work on one database. A method takes one connection from the data source, and
 * gives it back with the settings it had. Each append is a transaction of its own, so the connections must let auto-commit
 * be turned on and off. They may have any isolation level but read uncommitted. {@link #joining(Connection)} returns a
 * repository that works inside a transaction of the application instead.
 *
 * <p>An append on a connection that takes part in a transaction of the application would commit that transaction, so these are
 * refused:
 *
 * <ul>
 *   <li>Spring's {@code TransactionAwareDataSourceProxy}, also behind a data source whose {@code isWrapperFor} reports it, when the
 *       repository is opened and when the tables are upgraded;
 *   <li>a connection that is taken with auto-commit off and whose transaction has written something, or in PostgreSQL has read
 *       something or failed, at each method; this costs a query, but nothing if the pool gives connections with auto-commit on;
 *   <li>a connection whose auto-commit cannot be turned on, as in a transaction that a transaction manager controls.
 * </ul>
 *
 * <p>A connection whose transaction has done nothing yet looks like one of a pool with auto-commit off, so it is not refused, and
 * in H2 neither is one whose transaction has only read. The append is then committed even if the application rolls back.
 *
 * <p>All tables are in one schema, which is found once, when the repository is opened: the one named then; otherwise the
 * first schema of the search path that has the tables, also if a later one has tables too; otherwise the current schema.
 *
 * <p>The database is as durable as its settings. H2 by default can lose acknowledged records: its URL needs {@code
 * WRITE_DELAY=0}, so that a commit is written before it is acknowledged, and {@code REUSE_SPACE=FALSE}, since what it
 * writes into space that was free is not always found again after a crash. So the file grows by about 30 KB with every
 * record (3,001 records take 86.7 MiB), until {@code SHUTDOWN COMPACT} makes it small again (688 KiB). PostgreSQL keeps
 * what it has acknowledged as long as neither {@code fsync} nor {@code synchronous_commit} is turned off.
 *
 * <p>The repositories of one process on one file of H2 need the same data source, so that their commits take turns: H2
 * can keep half of one if it is killed during several. Those of several processes, by H2's server, wait for each other in
 * the database.
 *
 * <p>H2 must tell texts apart that differ in case: it must not be set to {@code IGNORECASE}, nor to a collation that
 * confuses them. A database of PostgreSQL must be encoded in UTF-8. What of this the database reports is checked when the
 * repository is opened, and an unfit one is refused.
 *
 * <p>{@link #read} returns a record once no record can appear before it. An append to PostgreSQL that has not ended
 * therefore holds back what others appended after it, from {@code read} alone; the server ends the append of a client
 * that is gone. A standby server cannot tell which appends are under way, so {@code read} fails there. Immutable.
 */
public final class JdbcRepository implements VoucherRepository {

    private static final String FIND = "select stream, position, body from {event} where stream = ? order by revision";

    static final String FIND_ENDS = """
            select 1 as revision, position, body from {event} where stream = ? and revision = 1
            union all
            select e.revision, e.position, e.body
            from {stream} s join {event} e on e.stream = s.stream and e.revision = s.revision
            where s.stream = ? and s.revision > 1
            order by revision
            """;

    private static final String OF_ENROLLMENT = """
            select v.stream, v.number, e.position, e.body
            from {stream} v join {event} e on e.stream = v.stream
            where v.owner = ?
            order by v.stream, e.revision
            """;

    private static final String OF_CUSTOMER = """
            select v.stream, v.number, e.position, e.body
            from {stream} o
            join {stream} v on v.owner = o.stream
            join {event} e on e.stream = v.stream
            where o.owner = ?
            order by v.stream, e.revision
            """;

    private static final String FIND_COMMAND = "select body from {event} where command = ? and ordinal = 0";

    private static final String READ = """
            select stream, position, body from {event} where position > ? and position <= ?
            order by position fetch first ? rows only
            """;

    private final Connections connections;
    private final Tables tables;
    private final int timeout;

    private JdbcRepository(Connections connections, Tables tables, int timeout) {
        this.connections = connections;
        this.tables = tables;
        this.timeout = timeout;
    }

    private static JdbcRepository opened(DataSource dataSource, Tables tables) {
        return new JdbcRepository(new OwnConnections(dataSource), tables, 0);
    }

    /**
     * Opens the repository in a database whose tables are those of this version of the library.
     *
     * @param dataSource  the source of connections to the database
     * @return the repository
     * @throws RepositoryException if the tables are of another version, or none, if the database is unfit, or if it failed
     */
    public static JdbcRepository of(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return opened(dataSource, JdbcSchema.current(dataSource, null));
    }

    /**
     * Opens the repository in a schema, whose tables are those of this version of the library.
     *
     * @param dataSource  the source of connections to the database
     * @param schema  the name of the schema, as the database lists it
     * @return the repository
     * @throws RepositoryException if there is no such schema, if its tables are of another version, or none, if the
     *     database is unfit, or if it failed
     */
    public static JdbcRepository of(DataSource dataSource, String schema) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(schema, "schema");
        return opened(dataSource, JdbcSchema.current(dataSource, schema));
    }

    /**
     * Opens the repository in a database, whose tables are made or upgraded first where there is need.
     *
     * @param dataSource  the source of connections to the database
     * @return the repository
     * @throws RepositoryException if the tables are of a newer version than this library knows, if the database is unfit,
     *     or if it failed
     * @see JdbcSchema#upgrade(DataSource)
     */
    public static JdbcRepository migrate(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return opened(dataSource, JdbcSchema.upgrade(dataSource, null, JdbcSchema.LATEST));
    }

    /**
     * Opens the repository in a schema, whose tables are made or upgraded first where there is need.
     *
     * @param dataSource  the source of connections to the database
     * @param schema  the name of the schema, as the database lists it; it must exist
     * @return the repository
     * @throws RepositoryException if there is no such schema, if its tables are of a newer version than this library knows,
     *     if the database is unfit, or if it failed
     * @see JdbcSchema#upgrade(DataSource, String)
     */
    public static JdbcRepository migrate(DataSource dataSource, String schema) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(schema, "schema");
        return opened(dataSource, JdbcSchema.upgrade(dataSource, schema, JdbcSchema.LATEST));
    }

    /** Returns this repository with other connections to the same tables. */
    JdbcRepository over(DataSource other) {
        return new JdbcRepository(new OwnConnections(other), tables, timeout);
    }

    /**
     * Returns this repository inside a transaction of the application: what it appends and what the application writes on
     * the connection happen together or not at all. For example:
     *
     * <pre>{@code
     * try (Connection connection = dataSource.getConnection()) {
     *     connection.setAutoCommit(false);
     *     VoucherDesk desk = VoucherDesk.of(program, repository.joining(connection), clock, partners);
     *     insertOrder(connection, order);
     *     CommandResult result = desk.submit(command, voucher, step);
     *     if (result instanceof CommandResult.Accepted) {
     *         connection.commit();
     *     } else {
     *         connection.rollback();
     *     }
     * }
     * }</pre>
     *
     * <p>Every statement of the repository is executed on the connection. It commits nothing, rolls nothing back but its
     * own append, closes nothing, and leaves every setting as it was. An append is made behind a savepoint, which the
     * connection must permit, so an append that adds nothing leaves what the application has written. If it cannot be undone up to
     * the savepoint, the whole transaction is rolled back, and the exception says so.
     *
     * <ul>
     *   <li><b>A lost race.</b> {@link #append} returns {@link AppendResult.Conflict Conflict}, and a desk attempts a command
     *       once and returns {@code Contended}: whether others' records can be read depends on the isolation of the
     *       transaction. The application rolls back, and runs its transaction again. The same holds for a {@link
     *       RepositoryException}: the database may have given up the whole transaction, as H2 does after a deadlock.
     *   <li><b>Isolation.</b> <i>Read committed</i>: a command that others have recorded meanwhile is a duplicate at once.
     *       <i>Repeatable read</i> and <i>serializable</i>: a record that is newer than the snapshot is a lost race, even that of
     *       the same command, which is a duplicate when the transaction is run again. In PostgreSQL a serializable transaction may
     *       also lose a race although no records collide, and may lose it at its commit. In H2 a serializable transaction that
     *       loses a race is rolled back as a whole, and a {@link RepositoryException} is thrown. <i>Read uncommitted</i> is
     *       refused in H2; in PostgreSQL it is read committed.
     *   <li><b>Waiting.</b> Until the transaction ends, another append to one of its streams waits, and in PostgreSQL {@link
     *       #read} withholds the records that others appended after it. In H2 <i>every</i> other append to the database waits,
     *       at most for its lock timeout, and then fails. So keep the transaction short, and run a sweep in transactions of
     *       its own.
     *   <li><b>Rows of the application in an H2 file.</b> H2, in its versions 2.3.232 to 2.5.252, was seen to lose a committed
     *       update of a row for which other transactions waited, when one of those was rolled back. No update of
     *       the repository's own rows is lost, since each append first waits for the others. No update of a row of the application
     *       is lost if each transaction updates it only after an append that was applied.
     *   <li><b>A kill.</b> H2 was seen to keep half of a transaction when it was killed while several were being committed. Appends
     *       in transactions of their own take turns within a process for that reason; the commits of the application do not.
     * </ul>
     *
     * <p>A result of a desk is not committed yet when the desk returns it and its listeners receive it. In PostgreSQL {@link
     * #read} needs a transaction at read committed, and returns nothing that the transaction itself has appended.
     *
     * @param connection  the connection of the transaction, to the database of this repository; auto-commit must be off when
     *     the repository is used, otherwise an {@link IllegalStateException} is thrown
     * @return the repository, for one thread at a time, as long as the connection is open
     */
    public JdbcRepository joining(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        return new JdbcRepository(JoinedConnections.on(connection, tables.product()), tables, timeout);
    }

    /**
     * Returns this repository inside the transactions of the application, whichever is under way when the repository is used;
     * otherwise like {@link #joining(Connection)}. It is made for a framework that keeps the transaction of a thread. For
     * example, in Spring {@code JdbcRepository.migrate(pool).joining(new TransactionAwareDataSourceProxy(pool))}.
     *
     * @param dataSource  gives the connection of the transaction under way, with a {@code close} that leaves it open. If none is
     *     under way, so that auto-commit is on, each method of the repository throws an {@link IllegalStateException}. The first
     *     method called also throws it if the data source gives another connection each time
     * @return the repository, for any number of threads
     */
    public JdbcRepository joining(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return new JdbcRepository(JoinedConnections.by(dataSource, tables.product()), tables, timeout);
    }

    @Override
    public boolean joinsTransactions() {
        return connections.isJoined();
    }

    /**
     * Returns the schema that was found when the repository was opened, or that was named then. Its tables are read and
     * written whatever the search path of a connection is.
     *
     * @return the name of the schema, as the database lists it
     */
    public String schema() {
        return tables.schema();
    }

    /**
     * Returns this repository with a limit on the time of each statement, after which it fails. There is none unless it is
     * given here, other than those of the database, its driver and the pool.
     *
     * @param timeout  the most time, more than zero; counted in whole seconds, rounded up
     * @return the repository
     * @throws IllegalArgumentException if the time is zero, negative, or longer than can be counted
     */
    public JdbcRepository withTimeout(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofSeconds(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("a timeout must be more than zero, and at most `" + Integer.MAX_VALUE
                    + "` seconds, found `" + timeout + "`");
        }
        return new JdbcRepository(
                connections, tables, (int) timeout.plusSeconds(1).minusNanos(1).toSeconds());
    }

    <T> T doing(BorrowedConnection.Work<T> work) {
        return connections.doing(timeout, tables.toString(), work);
    }

    /**
     * Returns the id of the transaction in H2, which another one does not have; empty for PostgreSQL, where a savepoint tells whether
     * its transaction has ended.
     */
    String transaction(BorrowedConnection lent) throws SQLException {
        if (tables.product() == Product.POSTGRESQL) {
            return "";
        }
        try (PreparedStatement ask = lent.prepare("values transaction_id()");
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    /** Waits, in H2, until other transactions that append have ended; returns false if one of them takes too long. */
    boolean tryLock(BorrowedConnection lent) throws SQLException {
        try {
            lent.execute(tables.lock());
            return true;
        } catch (SQLException e) {
            if (SqlFailure.isLockTimeout(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public StreamHistory find(StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(tables.in(FIND))) {
                find.setString(1, TableKeys.of(stream));
                List<StoredRecord> records = records(find);
                return new StreamHistory(stream, records.size(), records);
            }
        });
    }

    private static List<StoredRecord> records(PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            StoredRecordReader reader = new StoredRecordReader();
            List<StoredRecord> records = new ArrayList<>();
            while (found.next()) {
                records.add(stored(found, TableKeys.kind(found.getString("stream")), reader));
            }
            return records;
        }
    }

    private static StoredRecord stored(ResultSet found, StreamKind kind, StoredRecordReader reader)
            throws SQLException {
        return new StoredRecord(found.getLong("position"), kind, reader.read(found.getString("body")));
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(tables.in(FIND_ENDS))) {
                find.setString(1, TableKeys.of(stream));
                find.setString(2, TableKeys.of(stream));
                return ends(stream, find);
            }
        });
    }

    private static StreamHistory ends(StreamId stream, PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            int revision = 0;
            StoredRecordReader reader = new StoredRecordReader();
            List<StoredRecord> records = new ArrayList<>();
            while (found.next()) {
                revision = found.getInt("revision");
                records.add(stored(found, stream.kind(), reader));
            }
            return new StreamHistory(stream, revision, records);
        }
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return owned(OF_ENROLLMENT, StreamId.of(enrollment));
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return owned(OF_CUSTOMER, StreamId.of(customer));
    }

    private List<StreamHistory> owned(String sql, StreamId owner) {
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(tables.in(sql))) {
                find.setString(1, TableKeys.of(owner));
                return histories(find);
            }
        });
    }

    private static List<StreamHistory> histories(PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            StoredRecordReader reader = new StoredRecordReader();
            Map<StreamId, List<StoredRecord>> records = new LinkedHashMap<>();
            while (found.next()) {
                records.computeIfAbsent(StreamId.of(voucher(found)), begun -> new ArrayList<>())
                        .add(stored(found, StreamKind.VOUCHER, reader));
            }
            return records.entrySet().stream()
                    .map(voucher -> new StreamHistory(
                            voucher.getKey(), voucher.getValue().size(), voucher.getValue()))
                    .toList();
        }
    }

    private static VoucherId voucher(ResultSet found) throws SQLException {
        return VoucherId.of(TableKeys.number(found.getString("stream"), found.getString("number")));
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        Objects.requireNonNull(command, "command");
        return doing(lent -> findCommand(lent, command));
    }

    private Optional<JournalRecord> findCommand(BorrowedConnection lent, CommandId command) throws SQLException {
        try (PreparedStatement find = lent.prepare(tables.in(FIND_COMMAND))) {
            find.setString(1, TableKeys.of(command));
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? Optional.of(StoredRecords.read(found.getString("body"))) : Optional.empty();
            }
        }
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(changes, "changes");
        StreamChange.requireDistinctStreams(changes);
        AppendBatch addition = new AppendBatch(tables, command, changes);
        return doing(lent -> tryAppend(lent, addition)
                ? new AppendResult.Applied()
                : findCommand(lent, command)
                        .<AppendResult>map(AppendResult.Duplicate::new)
                        .orElseGet(AppendResult.Conflict::new));
    }

    private boolean tryAppend(BorrowedConnection lent, AppendBatch addition) throws SQLException {
        return tables.product() == Product.H2
                ? connections.inTurn(() -> lent.tryAsOne(addition::write))
                : lent.tryAsOne(addition::write);
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        Objects.requireNonNull(query, "query");
        PageQuery page = PageQuery.of(tables.product(), query, after, limit);
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(tables.in(page.sql()))) {
                page.fill(find);
                return foundVouchers(find);
            }
        });
    }

    private static List<FoundVoucher> foundVouchers(PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            List<FoundVoucher> vouchers = new ArrayList<>();
            while (found.next()) {
                vouchers.add(new FoundVoucher(voucher(found), found.getObject("since", LocalDate.class)));
            }
            return vouchers;
        }
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return doing(lent -> {
            long mark = tables.product() == Product.H2 ? Long.MAX_VALUE : mark(lent);
            return after < mark ? read(lent, after, mark, limit) : List.of();
        });
    }

    private long mark(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement find = lent.prepare(tables.mark());
                ResultSet found = find.executeQuery()) {
            found.next();
            if (found.getBoolean(1)) {
                throw BorrowedConnection.refused(
                        "records are read by position from the primary server alone, found a standby in recovery, which"
                                + " does not know which appends are under way");
            }
            if (lent.isJoined() && !found.getString(3).startsWith("read")) {
                throw BorrowedConnection.refused(
                        "records are read by position only at `read committed`, found a transaction of the application"
                                + " isolated by `" + found.getString(3)
                                + "`, in whose snapshot an append can be missing that has ended since");
            }
            return found.getLong(2);
        }
    }

    private List<StoredRecord> read(BorrowedConnection lent, long after, long mark, int limit) throws SQLException {
        try (PreparedStatement read = lent.prepare(tables.in(READ))) {
            read.setLong(1, after);
            read.setLong(2, mark);
            read.setInt(3, limit);
            return records(read);
        }
    }

    /** Returns the schema, the database, the timeout and whose transactions are used in one line, without reading the database. */
    @Override
    public String toString() {
        String limit = timeout == 0 ? "no timeout" : "timeout " + timeout + " s";
        return "JdbcRepository on " + tables + ", " + limit
                + (connections.isJoined() ? ", in transactions of the application" : "");
    }
}
