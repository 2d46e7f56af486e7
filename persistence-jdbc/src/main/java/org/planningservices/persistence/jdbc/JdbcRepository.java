package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.StoredRecords;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.Appended;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.Due;
import org.planningservices.persistence.History;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.audit.JournalRecord;
import org.planningservices.voucher.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Keeps vouchers in H2 or PostgreSQL.
 *
 * <p>For example, {@code JdbcRepository.upgraded(dataSource).withTimeout(Duration.ofSeconds(10))}. Any number of
 * repositories, threads and processes may work on one database. A method takes one connection from the data source, and
 * gives it back with the settings it had. Each append is a transaction of its own, so the data source must not let
 * connections take part in one of the application.
 *
 * <p>The database keeps what it has acknowledged as well as it is told to. H2 by default does not: its URL needs
 * {@code WRITE_DELAY=0}, so that a commit is written before it is acknowledged, and {@code REUSE_SPACE=FALSE}, since what
 * it writes into space that was free is not always found again after a crash. So the file grows, until
 * {@code SHUTDOWN COMPACT} makes it small again. All repositories on one file of H2 need the same data source, which they
 * take turns by, and it must tell texts apart that differ in case. PostgreSQL keeps what it has acknowledged as long as neither
 * {@code fsync} nor {@code synchronous_commit} is turned off; its database must be encoded in UTF-8. Immutable.
 */
public final class JdbcRepository implements VoucherRepository {

    private static final String FIND =
            "select stream, position, body from planning_event where stream = ? order by revision";

    static final String FIND_ENDS = """
            select 1 as revision, position, body from planning_event where stream = ? and revision = 1
            union all
            select e.revision, e.position, e.body
            from planning_stream s join planning_event e on e.stream = s.stream and e.revision = s.revision
            where s.stream = ? and s.revision > 1
            order by revision
            """;

    private static final String OF_ENROLLMENT = """
            select v.stream, v.number, e.position, e.body
            from planning_stream v join planning_event e on e.stream = v.stream
            where v.owner = ?
            order by v.stream, e.revision
            """;

    private static final String OF_CUSTOMER = """
            select v.stream, v.number, e.position, e.body
            from planning_stream o
            join planning_stream v on v.owner = o.stream
            join planning_event e on e.stream = v.stream
            where o.owner = ?
            order by v.stream, e.revision
            """;

    private static final String FIND_COMMAND = "select body from planning_event where command = ? and ordinal = 0";

    private static final String READ =
            "select stream, position, body from planning_event where position > ? order by position fetch first ? rows only";

    private final DataSource dataSource;
    private final int timeout;

    JdbcRepository(DataSource dataSource, int timeout) {
        this.dataSource = dataSource;
        this.timeout = timeout;
    }

    /**
     * Opens the repository in a database whose tables are those of this version of the library.
     *
     * @param dataSource  lends connections to the database
     * @return the repository
     * @throws RepositoryException if the tables are of another version, or none, or the database failed
     */
    public static JdbcRepository of(DataSource dataSource) {
        JdbcSchema.requireCurrent(dataSource);
        return new JdbcRepository(dataSource, 0);
    }

    /**
     * Opens the repository in a database, whose tables are made or upgraded first where there is need.
     *
     * @param dataSource  lends connections to the database
     * @return the repository
     * @throws RepositoryException if the tables are of a newer version than this library knows, or the database failed
     * @see JdbcSchema#upgrade
     */
    public static JdbcRepository upgraded(DataSource dataSource) {
        JdbcSchema.upgrade(dataSource);
        return new JdbcRepository(dataSource, 0);
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
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofSeconds(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("a timeout must be more than zero, and at most `" + Integer.MAX_VALUE
                    + "` seconds, found `" + timeout + "`");
        }
        return new JdbcRepository(
                dataSource, (int) timeout.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private <T> T doing(Lent.Work<T> work) {
        return Lent.doing(dataSource, timeout, work);
    }

    @Override
    public History find(StreamId stream) {
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(FIND)) {
                find.setString(1, Keys.of(stream));
                List<StoredRecord> records = records(find);
                return new History(stream, records.size(), records);
            }
        });
    }

    private static List<StoredRecord> records(PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            List<StoredRecord> records = new ArrayList<>();
            while (found.next()) {
                records.add(stored(found, Keys.kind(found.getString("stream"))));
            }
            return records;
        }
    }

    private static StoredRecord stored(ResultSet found, StreamKind kind) throws SQLException {
        return new StoredRecord(found.getLong("position"), kind, StoredRecords.read(found.getString("body")));
    }

    @Override
    public History findEnds(StreamId stream) {
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(FIND_ENDS)) {
                find.setString(1, Keys.of(stream));
                find.setString(2, Keys.of(stream));
                return ends(stream, find);
            }
        });
    }

    private static History ends(StreamId stream, PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            int revision = 0;
            List<StoredRecord> records = new ArrayList<>();
            while (found.next()) {
                revision = found.getInt("revision");
                records.add(stored(found, stream.kind()));
            }
            return new History(stream, revision, records);
        }
    }

    @Override
    public List<History> vouchersOf(EnrollmentId enrollment) {
        return owned(OF_ENROLLMENT, StreamId.of(enrollment));
    }

    @Override
    public List<History> vouchersOf(CustomerId customer) {
        return owned(OF_CUSTOMER, StreamId.of(customer));
    }

    private List<History> owned(String sql, StreamId owner) {
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(sql)) {
                find.setString(1, Keys.of(owner));
                return histories(find);
            }
        });
    }

    private static List<History> histories(PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            Map<StreamId, List<StoredRecord>> records = new LinkedHashMap<>();
            while (found.next()) {
                records.computeIfAbsent(StreamId.of(voucher(found)), begun -> new ArrayList<>())
                        .add(stored(found, StreamKind.VOUCHER));
            }
            return records.entrySet().stream()
                    .map(voucher ->
                            new History(voucher.getKey(), voucher.getValue().size(), voucher.getValue()))
                    .toList();
        }
    }

    private static VoucherId voucher(ResultSet found) throws SQLException {
        return VoucherId.of(Keys.number(found.getString("stream"), found.getString("number")));
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return doing(lent -> findCommand(lent, command));
    }

    private static Optional<JournalRecord> findCommand(Lent lent, CommandId command) throws SQLException {
        try (PreparedStatement find = lent.prepare(FIND_COMMAND)) {
            find.setString(1, Keys.of(command));
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? Optional.of(StoredRecords.read(found.getString("body"))) : Optional.empty();
            }
        }
    }

    @Override
    public Appended append(CommandId command, List<Change> changes) {
        Change.requireDistinctStreams(changes);
        Addition addition = new Addition(command, changes);
        return doing(lent -> isAdded(lent, addition)
                ? new Appended.Done()
                : findCommand(lent, command)
                        .<Appended>map(Appended.Repeated::new)
                        .orElseGet(Appended.LostRace::new));
    }

    /** In H2 one at a time: killed while several were committing, it was seen to keep half of a transaction. */
    private boolean isAdded(Lent lent, Addition addition) throws SQLException {
        if (!lent.connection().getMetaData().getDatabaseProductName().equals("H2")) {
            return lent.isDoneAsOne(addition::write);
        }
        synchronized (dataSource) {
            return lent.isDoneAsOne(addition::write);
        }
    }

    @Override
    public List<Due> due(VoucherStatus status, LocalDate until, @Nullable Due after, int limit) {
        DueQuery query = DueQuery.of(status, until, after, limit);
        return doing(lent -> {
            try (PreparedStatement find = lent.prepare(query.sql())) {
                query.fill(find);
                return due(find);
            }
        });
    }

    private static List<Due> due(PreparedStatement find) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            List<Due> due = new ArrayList<>();
            while (found.next()) {
                due.add(new Due(voucher(found), found.getObject("since", LocalDate.class)));
            }
            return due;
        }
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return doing(lent -> {
            try (PreparedStatement read = lent.prepare(READ)) {
                read.setLong(1, after);
                read.setInt(2, limit);
                return records(read);
            }
        });
    }
}
