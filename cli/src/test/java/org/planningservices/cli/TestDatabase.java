package org.planningservices.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;

/** An H2 database for a test. */
final class TestDatabase implements AutoCloseable {

    private final JdbcConnectionPool connections;

    private TestDatabase(String address) {
        connections = JdbcConnectionPool.create("jdbc:h2:" + address, "", "");
    }

    static TestDatabase inMemory() {
        return new TestDatabase("mem:" + UUID.randomUUID());
    }

    static TestDatabase onDisk(Path folder) {
        return new TestDatabase(
                "file:" + folder.resolve(UUID.randomUUID().toString()) + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
    }

    VoucherRepository repository() {
        return JdbcRepository.migrate(connections);
    }

    PartnerFactStore facts() {
        return PartnerFactStore.in(connections, "PUBLIC");
    }

    /** Keeps facts as an earlier release did, each in the form stored then. */
    void keep(String... facts) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement add =
                        connection.prepareStatement("insert into example_fact (id, position, body) values (?, 0, ?)")) {
            for (int i = 0; i < facts.length; i++) {
                add.setString(1, "earlier-" + i);
                add.setString(2, facts[i]);
                add.executeUpdate();
            }
        }
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
