package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.json.StoredRecords;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherIndexEntry;

/**
 * What an append writes, in three batches at most: the streams that begin, the streams that go on or only must have a revision,
 * the records.
 *
 * <p>Each stream is written under the revision it is expected to have, so that of several appends at one revision the
 * first alone finds it. All write in this order, and streams in that of their keys, so that no two wait for each other.
 */
final class AppendBatch {

    /** The customer of a voucher is the owner of its enrollment, which is written before it. */
    private static final String BEGIN = """
            insert into {stream} (revision, status, since, holder, stream, number, owner, customer)
            values (?, ?, ?, ?, ?, ?, ?, (select owner from {stream} where stream = ?))
            """;

    private static final String GO_ON =
            "update {stream} set revision = ?, status = ?, since = ?, holder = ? where stream = ? and revision = ?";

    /** The most rows in one message: each combination of statements is prepared as one of its own. */
    private static final int AT_ONCE = 12;

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
            @Nullable VoucherIndexEntry facts,
            @Nullable String holder) {

        static Advance of(StreamChange change) {
            return new Advance(
                    change.stream(),
                    TableKeys.of(change.stream()),
                    change.expectedRevision(),
                    change.expectedRevision() + change.records().size(),
                    change.owner().map(TableKeys::of).orElse(null),
                    change.facts().orElse(null),
                    change.facts()
                            .flatMap(VoucherIndexEntry::holder)
                            .map(partner -> TableKeys.of(StreamId.of(partner)))
                            .orElse(null));
        }

        boolean addsNothing() {
            return from == to;
        }
    }

    /** Prepares the rows before a connection is borrowed. */
    AppendBatch(Tables tables, CommandId command, List<StreamChange> changes) {
        this.tables = tables;
        this.command = TableKeys.of(command);
        for (StreamChange change : changes) {
            int revision = change.expectedRevision();
            for (JournalRecord added : change.records()) {
                events.add(new Event(TableKeys.of(change.stream()), ++revision, StoredRecords.write(added)));
            }
        }
        List<Advance> advances = changes.stream()
                .map(Advance::of)
                .sorted(Comparator.comparing(Advance::key))
                .toList();
        begun = advances.stream().filter(advance -> advance.from == 0).toList();
        continued = advances.stream().filter(advance -> advance.from > 0).toList();
    }

    /**
     * Writes it; returns false if a stream that goes on has another revision.
     *
     * <p>On PostgreSQL a short append is sent in one message, which saves round trips.
     */
    boolean write(BorrowedConnection lent) throws SQLException {
        if (!lent.isJoined()) {
            lent.execute(tables.begin());
        }
        lent.execute(tables.lock());
        return goesInOneMessage() ? writeInOneMessage(lent) : writeInBatches(lent);
    }

    private boolean goesInOneMessage() {
        return tables.product() == Product.POSTGRESQL && begun.size() + continued.size() + events.size() <= AT_ONCE;
    }

    private boolean writeInBatches(BorrowedConnection lent) throws SQLException {
        if (!begun.isEmpty()) {
            try (PreparedStatement begin = lent.prepare(tables.in(BEGIN))) {
                for (Advance advance : begun) {
                    begin(begin, 1, advance);
                    begin.addBatch();
                }
                begin.executeBatch();
            }
        }
        boolean isFound = continued.stream().anyMatch(Advance::addsNothing)
                ? tryContinueOneByOne(lent)
                : continued.isEmpty() || updateContinued(lent);
        if (!isFound) {
            return false;
        }
        lent.execute(tables.announce());
        try (PreparedStatement add = lent.prepare(tables.add())) {
            for (int ordinal = 0; ordinal < events.size(); ordinal++) {
                add(add, 1, ordinal);
                add.addBatch();
            }
            add.executeBatch();
        }
        return true;
    }

    private boolean updateContinued(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement goOn = lent.prepare(tables.in(GO_ON))) {
            for (Advance advance : continued) {
                goOn(goOn, 1, advance);
                goOn.addBatch();
            }
            return IntStream.of(goOn.executeBatch()).allMatch(count -> count == 1);
        }
    }

    private boolean tryContinueOneByOne(BorrowedConnection lent) throws SQLException {
        for (Advance advance : continued) {
            try (PreparedStatement goOn = lent.prepare(goOn(advance))) {
                goOn(goOn, 1, advance);
                if (!executeAll(goOn)) {
                    return false;
                }
            }
        }
        return true;
    }

    private String goOn(Advance advance) {
        return advance.addsNothing() ? tables.require() : tables.in(GO_ON);
    }

    private boolean writeInOneMessage(BorrowedConnection lent) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.addAll(Collections.nCopies(begun.size(), tables.in(BEGIN)));
        continued.forEach(advance -> statements.add(goOn(advance)));
        statements.add(tables.announce());
        statements.addAll(Collections.nCopies(events.size(), tables.add()));
        try (PreparedStatement all = lent.prepare(String.join(";", statements))) {
            int first = 1;
            for (Advance advance : begun) {
                first = begin(all, first, advance);
            }
            for (Advance advance : continued) {
                first = goOn(all, first, advance);
            }
            for (int ordinal = 0; ordinal < events.size(); ordinal++) {
                first = add(all, first, ordinal);
            }
            return executeAll(all);
        }
    }

    /** Executes one statement or several; tells whether each has changed a row, or returned one. */
    private static boolean executeAll(PreparedStatement all) throws SQLException {
        boolean one = true;
        boolean isRows = all.execute();
        int count = isRows ? rows(all) : all.getUpdateCount();
        while (isRows || count >= 0) {
            one &= count == 1;
            isRows = all.getMoreResults();
            count = isRows ? rows(all) : all.getUpdateCount();
        }
        return one;
    }

    /** Returns 1 if the present result has a row. */
    private static int rows(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            return rows.next() ? 1 : 0;
        }
    }

    // Each sets the parameters of one statement, from the first of them on, and returns the one after its last.

    private static int begin(PreparedStatement statement, int first, Advance advance) throws SQLException {
        int next = advanceTo(statement, first, advance);
        statement.setString(next, TableKeys.besides(advance.stream));
        statement.setString(next + 1, advance.owner);
        statement.setString(next + 2, advance.stream.kind() == StreamKind.VOUCHER ? advance.owner : null);
        return next + 3;
    }

    private static int goOn(PreparedStatement statement, int first, Advance advance) throws SQLException {
        if (advance.addsNothing()) {
            return require(statement, first, advance);
        }
        int next = advanceTo(statement, first, advance);
        statement.setInt(next, advance.from);
        return next + 1;
    }

    private static int advanceTo(PreparedStatement statement, int first, Advance advance) throws SQLException {
        VoucherIndexEntry facts = advance.facts;
        statement.setInt(first, advance.to);
        statement.setString(first + 1, facts == null ? null : facts.status().name());
        statement.setObject(first + 2, facts == null ? null : facts.since(), Types.DATE);
        statement.setString(first + 3, advance.holder);
        statement.setString(first + 4, advance.key);
        return first + 5;
    }

    private static int require(PreparedStatement statement, int first, Advance advance) throws SQLException {
        statement.setString(first, advance.key);
        statement.setInt(first + 1, advance.from);
        return first + 2;
    }

    private int add(PreparedStatement statement, int first, int ordinal) throws SQLException {
        Event event = events.get(ordinal);
        statement.setString(first, event.stream);
        statement.setInt(first + 1, event.revision);
        statement.setString(first + 2, command);
        statement.setInt(first + 3, ordinal);
        statement.setString(first + 4, event.body);
        return first + 5;
    }
}
