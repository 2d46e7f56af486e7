package org.planningservices.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** An open database: the records of the library, and the tables of the command line. */
final class DeskDatabase implements AutoCloseable {

    private static final String IN_USE = "90020";
    private static final Set<String> NOT_THERE = Set.of("90146", "90149");

    private final JdbcConnectionPool connections;
    private final JdbcRepository repository;
    private final ImportStore imports;

    private DeskDatabase(JdbcConnectionPool connections) {
        this.connections = connections;
        repository = JdbcRepository.migrate(connections);
        imports = ImportStore.in(connections, repository.schema());
        imports.moveFacts(repository);
    }

    static DeskDatabase h2(String place, String address, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(address);
        source.setUser(user);
        source.setPassword(password);
        return open(place, source);
    }

    static DeskDatabase postgresql(String place, String address, String user, String password) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        try {
            source.setUrl(address);
        } catch (IllegalArgumentException e) {
            // its message would show a password that the address contains
            throw new UserError(place + ": expected an address such as `jdbc:postgresql://host/name`");
        }
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return open(place, source);
    }

    /** Opens a database; a pool keeps its connections, so that an H2 file stays open between two statements. */
    private static DeskDatabase open(String place, ConnectionPoolDataSource source) {
        JdbcConnectionPool connections = JdbcConnectionPool.create(source);
        try (Connection first = connections.getConnection()) {
            first.getMetaData();
            return new DeskDatabase(connections);
        } catch (SQLException e) {
            connections.dispose();
            throw new UserError(place + ": " + reason(e));
        } catch (RuntimeException e) {
            connections.dispose();
            throw e;
        }
    }

    private static String reason(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.equals(IN_USE)) {
            return "the file is in use by another program";
        }
        return NOT_THERE.contains(state)
                ? "there is no such database; `desk import`, `desk open-enrollment` and `desk register-partner` create one"
                : "the database cannot be opened: " + e.getMessage();
    }

    VoucherRepository repository() {
        return repository;
    }

    ImportStore imports() {
        return imports;
    }

    VoucherDesk desk(VoucherProgram program, Clock clock) {
        return VoucherDesk.of(program, repository, clock, RecordedPartners.in(repository));
    }

    /**
     * The sizes of a file, in bytes.
     *
     * @param file  the file
     * @param before  the size before it was compacted
     * @param after  the size after it was compacted
     */
    record Compaction(Path file, long before, long after) {}

    /**
     * Compacts the file of an H2 database, which this closes; nothing else can be done with this database afterwards.
     *
     * @return the sizes of the file; empty if the database is not H2, or is not a file of this machine
     */
    Optional<Compaction> compact() {
        try (Connection connection = connections.getConnection()) {
            Optional<Path> file = findFile(connection);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            long before = Files.size(file.get());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
            return Optional.of(new Compaction(file.get(), before, Files.size(file.get())));
        } catch (SQLException | IOException e) {
            throw new RepositoryException(Outcome.NOTHING_ADDED, "the file cannot be compacted: " + e.getMessage(), e);
        }
    }

    /** Finds the file of an H2 database in this process; a server of H2 may have other users, and is not shut down. */
    private static Optional<Path> findFile(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")
                || connection.getMetaData().getURL().matches("jdbc:h2:(tcp|ssl):.*")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("CALL DATABASE_PATH()")) {
            return path.next()
                    ? Optional.ofNullable(path.getString(1)).map(name -> Path.of(name + ".mv.db"))
                    : Optional.empty();
        }
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
