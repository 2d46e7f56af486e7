package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.StoredRecords;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherFacts;
import org.planningservices.policy.audit.JournalRecord;

/**
 * What an append writes, in three batches at most: the streams that begin, the streams that go on, the records.
 *
 * <p>Each stream is written under the revision it is expected to have, so that of several appends at one revision the
 * first alone finds it. All write in this order, and streams in that of their keys, so that no two wait for each other.
 */
final class Addition {

    private static final String BEGIN =
            "insert into {stream} (revision, status, since, stream, number, owner) values (?, ?, ?, ?, ?, ?)";
    private static final String GO_ON =
            "update {stream} set revision = ?, status = ?, since = ? where stream = ? and revision = ?";
    private static final String ADD =
            "insert into {event} (stream, revision, command, ordinal, body) values (?, ?, ?, ?, ?)";

    private final Tables tables;
    private final String command;
    private final List<Event> events = new ArrayList<>();
    private final List<Advance> begun;
    private final List<Advance> continued;

    private record Event(String stream, int revision, String body) {}

    private record Advance(
            StreamId stream,
            String key,
            int from,
            int to,
            @Nullable String owner,
            @Nullable VoucherFacts facts) {

        static Advance of(Change change) {
            return new Advance(
                    change.stream(),
                    Keys.of(change.stream()),
                    change.expectedRevision(),
                    change.expectedRevision() + change.records().size(),
                    change.owner().map(Keys::of).orElse(null),
                    change.facts().orElse(null));
        }
    }

    /** Puts down what is to be written before a connection is taken for it. */
    Addition(Tables tables, CommandId command, List<Change> changes) {
        this.tables = tables;
        this.command = Keys.of(command);
        for (Change change : changes) {
            int revision = change.expectedRevision();
            for (JournalRecord added : change.records()) {
                events.add(new Event(Keys.of(change.stream()), ++revision, StoredRecords.write(added)));
            }
        }
        List<Advance> advances = changes.stream()
                .map(Advance::of)
                .sorted(Comparator.comparing(Advance::key))
                .toList();
        begun = advances.stream().filter(advance -> advance.from == 0).toList();
        continued = advances.stream().filter(advance -> advance.from > 0).toList();
    }

    /** Writes it; returns false if a stream that goes on has another revision. */
    boolean write(Lent lent) throws SQLException {
        lent.execute(tables.takeTurn());
        if (!begun.isEmpty()) {
            begin(lent);
        }
        if (!continued.isEmpty() && !isGoneOn(lent)) {
            return false;
        }
        lent.execute(tables.announce());
        add(lent);
        return true;
    }

    private void begin(Lent lent) throws SQLException {
        try (PreparedStatement begin = lent.prepare(tables.in(BEGIN))) {
            for (Advance advance : begun) {
                advanceTo(begin, advance);
                begin.setString(5, Keys.besides(advance.stream));
                begin.setString(6, advance.owner);
                begin.addBatch();
            }
            begin.executeBatch();
        }
    }

    private boolean isGoneOn(Lent lent) throws SQLException {
        try (PreparedStatement goOn = lent.prepare(tables.in(GO_ON))) {
            for (Advance advance : continued) {
                advanceTo(goOn, advance);
                goOn.setInt(5, advance.from);
                goOn.addBatch();
            }
            return IntStream.of(goOn.executeBatch()).allMatch(count -> count == 1);
        }
    }

    private static void advanceTo(PreparedStatement statement, Advance advance) throws SQLException {
        VoucherFacts facts = advance.facts;
        statement.setInt(1, advance.to);
        statement.setString(2, facts == null ? null : facts.status().name());
        statement.setObject(3, facts == null ? null : facts.since(), Types.DATE);
        statement.setString(4, advance.key);
    }

    private void add(Lent lent) throws SQLException {
        try (PreparedStatement add = lent.prepare(tables.in(ADD))) {
            for (int ordinal = 0; ordinal < events.size(); ordinal++) {
                Event event = events.get(ordinal);
                add.setString(1, event.stream);
                add.setInt(2, event.revision);
                add.setString(3, command);
                add.setInt(4, ordinal);
                add.setString(5, event.body);
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
