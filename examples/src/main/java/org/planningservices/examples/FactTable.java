package org.planningservices.examples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.planningservices.json.StoredRecords;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.policy.audit.JournalRecord;

/**
 * The tables of this example, beside those of the library: the facts about partners that were accepted, and what was
 * answered to each record that was refused.
 */
final class FactTable {

    private static final String TABLES = """
            create table if not exists example_fact (
              number bigint generated always as identity primary key,
              id varchar(100) not null unique,
              position bigint not null,
              body varchar not null
            );
            create table if not exists example_refusal (
              id varchar(100) primary key,
              reasons varchar not null
            )
            """;

    private final DataSource dataSource;

    /**
     * A fact about a partner.
     *
     * @param position  the position of the last record of the desk that was accepted before it
     * @param record  the fact
     */
    record Fact(long position, JournalRecord record) {}

    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private FactTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static FactTable in(DataSource dataSource) {
        FactTable table = new FactTable(dataSource);
        return table.doing(Outcome.NOTHING_ADDED, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLES);
            }
            return table;
        });
    }

    /** Returns the facts in the order in which they were accepted. */
    List<Fact> read() {
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (PreparedStatement read =
                            connection.prepareStatement("select position, body from example_fact order by number");
                    ResultSet found = read.executeQuery()) {
                List<Fact> facts = new ArrayList<>();
                while (found.next()) {
                    facts.add(new Fact(found.getLong("position"), StoredRecords.read(found.getString("body"))));
                }
                return facts;
            }
        });
    }

    boolean has(CommandId id) {
        return find("select id from example_fact where id = ?", id).isPresent();
    }

    void add(CommandId id, Fact fact) {
        doing(Outcome.UNKNOWN, connection -> {
            try (PreparedStatement add =
                    connection.prepareStatement("insert into example_fact (id, position, body) values (?, ?, ?)")) {
                add.setString(1, id.value());
                add.setLong(2, fact.position());
                add.setString(3, StoredRecords.write(fact.record()));
                return add.executeUpdate();
            }
        });
    }

    Optional<String> findRefusal(CommandId id) {
        return find("select reasons from example_refusal where id = ?", id);
    }

    void addRefusal(CommandId id, String reasons) {
        doing(Outcome.UNKNOWN, connection -> {
            try (PreparedStatement forget = connection.prepareStatement("delete from example_refusal where id = ?");
                    PreparedStatement add =
                            connection.prepareStatement("insert into example_refusal (id, reasons) values (?, ?)")) {
                forget.setString(1, id.value());
                forget.executeUpdate();
                add.setString(1, id.value());
                add.setString(2, reasons);
                return add.executeUpdate();
            }
        });
    }

    private Optional<String> find(String sql, CommandId id) {
        return doing(Outcome.NOTHING_ADDED, connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
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
            throw new RepositoryException(ifItFails, "the database failed: " + e.getMessage(), e);
        }
    }
}
