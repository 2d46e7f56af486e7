package org.planningservices.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** An open database, with all that is kept there: the records of the library, and the facts about partners. */
final class DeskDatabase implements AutoCloseable {

    private static final String IN_USE = "90020";
    private static final Set<String> NOT_THERE = Set.of("90146", "90149");

    private final JdbcConnectionPool connections;
    private final JdbcRepository repository;
    private final PartnerFactStore facts;

    private DeskDatabase(JdbcConnectionPool connections) {
        this.connections = connections;
        repository = JdbcRepository.migrate(connections);
        facts = PartnerFactStore.in(connections, repository.schema());
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
            // whose message would show the password that may be in the address
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
                ? "there is no such database; `desk import` makes one"
                : "the database cannot be opened: " + e.getMessage();
    }

    VoucherRepository repository() {
        return repository;
    }

    PartnerFactStore facts() {
        return facts;
    }

    VoucherDesk desk(VoucherProgram program, Clock clock) {
        return VoucherDesk.of(program, repository, clock, PartnerBook.read(program, repository, facts));
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
