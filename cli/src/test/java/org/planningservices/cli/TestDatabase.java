package org.planningservices.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

    ImportStore facts() {
        return ImportStore.in(connections, "PUBLIC");
    }

    /** Stores facts as an earlier release did, in a table of their own, each in the form stored then; all after a position. */
    void store(long position, String... facts) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement make = connection.createStatement()) {
            make.execute("""
                    create table if not exists example_fact (
                      number bigint generated always as identity primary key,
                      id varchar(100) not null unique,
                      position bigint not null,
                      body varchar not null
                    )
                    """);
            try (PreparedStatement add =
                    connection.prepareStatement("insert into example_fact (id, position, body) values (?, ?, ?)")) {
                for (int i = 0; i < facts.length; i++) {
                    add.setString(1, "earlier-" + UUID.randomUUID());
                    add.setLong(2, position);
                    add.setString(3, facts[i]);
                    add.executeUpdate();
                }
            }
        }
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
