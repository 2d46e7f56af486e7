package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StoredRecord;

/**
 * Passes each new record to a handler, once and in order: an outbox without a table of messages, since the records are the
 * messages.
 *
 * <p>The feed stores the position of the last record that was handled, in a row of a table of the application:
 *
 * <pre>{@code
 * create table feed_position (feed varchar(100) primary key, position bigint not null);
 * insert into feed_position values ('mails', 0);
 * }</pre>
 *
 * <p>It reads the records, calls the handler and stores the position in one transaction of the application. So what the handler
 * writes on the same connection is written exactly once for each record. What it does elsewhere, such as sending a mail, it does at
 * least once: after a failure it gets the same records again, under the same {@linkplain StoredRecord#position() positions}. For
 * example:
 *
 * <pre>{@code
 * try (Connection connection = dataSource.getConnection()) {
 *     connection.setAutoCommit(false);
 *     RecordFeed feed = RecordFeed.of(repository.joining(connection), "feed_position", "mails");
 *     feed.handle(100, stored -> insertMail(connection, stored.position(), stored.record()));
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>Several threads and processes may call one feed at once, and one of them handles records. In PostgreSQL the others find nothing to
 * do until its transaction has ended, and two feeds with different names are independent. In H2 all transactions that append or handle
 * a feed wait for each other, at most for the lock timeout; so keep the transaction of a feed short. Immutable.
 */
public final class RecordFeed {

    private static final Pattern NAME = Pattern.compile("(?U)[\\p{L}_][\\w$]*(\\.[\\p{L}_][\\w$]*)?");

    /** Another name than that of the savepoint of an append, since a handler can append on the connection. */
    private static final String SAVEPOINT = "planning_services_feed";

    private static final Set<String> NO_SUCH_TABLE_OR_COLUMN =
            Set.of("42P01", "42703", "42S02", "42S03", "42S04", "42S22");

    private final JdbcRepository repository;
    private final String table;
    private final String feed;

    private RecordFeed(JdbcRepository repository, String table, String feed) {
        this.repository = repository;
        this.table = table;
        this.feed = feed;
    }

    /**
     * Returns a feed. The database is not asked.
     *
     * @param repository  the repository, {@linkplain JdbcRepository#joining(Connection) inside a transaction} of the application
     * @param table  the table with the positions of feeds, with the columns {@code feed} and {@code position}: a name that SQL
     *     accepts without quotes, with or without that of its schema
     * @param feed  the name of the feed, for which the table has a row; its position is 0 to begin with the first record
     * @return the feed
     * @throws IllegalArgumentException if the repository does not join transactions, or the table is not named so
     */
    public static RecordFeed of(JdbcRepository repository, String table, String feed) {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(feed, "feed");
        if (!repository.joinsTransactions()) {
            throw new IllegalArgumentException(
                    "a feed stores its position in a transaction of the application: expected a repository from"
                            + " `joining`, found `" + repository + "`");
        }
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException(
                    "expected the name of a table without quotes, such as `feed_position`, found `" + table + "`");
        }
        return new RecordFeed(repository, table, feed);
    }

    /**
     * Passes the next records to a handler, in the order of their positions, and stores the position of the last. A record is
     * passed once, also if a command has appended it to several streams. A record that is {@linkplain JdbcRepository#read withheld}
     * is passed later, before those that follow it.
     *
     * @param limit  the most records to handle, one or more
     * @param handler  handles a record
     * @param <E>  what the handler may throw
     * @return how many records were handled; 0 if there are no more for now, or another transaction is handling records of
     *     this feed, or, in H2, did not end within the lock timeout
     * @throws E if the handler does; no position is stored, and what the handlers of this call wrote on the connection is undone, so
     *     the application can roll back or commit the rest of its transaction
     * @throws RepositoryException if the database failed, or a handler has ended the transaction; the application must roll its
     *     transaction back
     * @throws IllegalArgumentException if the limit is less than one
     * @throws IllegalStateException if no transaction is under way, if it is isolated more strictly than by read committed, if there is
     *     no such table with these columns, or if it has no row for the feed
     */
    public <E extends Exception> int handle(int limit, Handler<E> handler) throws E {
        Objects.requireNonNull(handler, "handler");
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be one record or more, found `" + limit + "`");
        }
        OptionalLong last = repository.doing(this::lock);
        if (last.isEmpty()) {
            return 0;
        }
        String transaction = repository.doing(repository::transaction);
        Savepoint before = repository.doing(lent -> lent.connection().setSavepoint(SAVEPOINT));
        try {
            int handled = handleAfter(last.getAsLong(), limit, handler);
            repository.doing(lent -> release(lent, before, transaction));
            return handled;
        } catch (Throwable failure) {
            undo(before, failure);
            throw failure;
        }
    }

    private boolean release(BorrowedConnection lent, Savepoint before, String transaction) throws SQLException {
        if (!repository.transaction(lent).equals(transaction)) {
            throw BorrowedConnection.refused("the transaction of the feed `" + feed
                    + "` has ended while its records were handled: a handler has ended it, or has gone on although the"
                    + " database had rolled it back; roll the transaction of the application back, and run all of it"
                    + " again");
        }
        lent.connection().releaseSavepoint(before);
        return true;
    }

    private <E extends Exception> int handleAfter(long last, int limit, Handler<E> handler) throws E {
        long position = last;
        int handled = 0;
        List<StoredRecord> page = repository.read(position, limit);
        while (!page.isEmpty()) {
            for (StoredRecord stored : page) {
                if (stored.isInHomeStream()) {
                    handler.handle(stored);
                    handled++;
                }
                position = stored.position();
            }
            // a page of nothing but copies in other streams does not mean that there are no more records
            page = handled == 0 ? repository.read(position, limit) : List.of();
        }
        if (position > last) {
            store(position);
        }
        return handled;
    }

    /** Undoes what handlers wrote: the records will be handled again. If the savepoint is gone, all is undone that they wrote since. */
    private void undo(Savepoint before, Throwable failure) {
        try {
            repository.doing(lent -> {
                lent.rollBackTo(before);
                return true;
            });
        } catch (RuntimeException next) {
            failure.addSuppressed(next);
        }
    }

    /**
     * Locks the row of the feed until the transaction ends; returns empty if another transaction has it. In H2 it first waits for
     * other transactions, for the reason that {@link Tables#lock} gives.
     */
    private OptionalLong lock(BorrowedConnection lent) throws SQLException {
        int isolation = lent.connection().getTransactionIsolation();
        if (isolation > Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "a feed is read in a transaction isolated by `read committed`, found the stricter level `"
                            + isolation + "` of `java.sql.Connection`, in whose snapshot records can be missing");
        }
        if (!repository.tryLock(lent)) {
            return OptionalLong.empty();
        }
        OptionalLong position = position(lent, " for update skip locked");
        if (position.isEmpty() && position(lent, "").isEmpty()) {
            throw new IllegalStateException("there is no row for the feed `" + feed + "` in the table `" + table
                    + "`; insert one, with position `0` to begin with the first record");
        }
        return position;
    }

    private OptionalLong position(BorrowedConnection lent, String locking) throws SQLException {
        try (PreparedStatement find = lent.prepare("select position from " + table + " where feed = ?" + locking)) {
            find.setString(1, feed);
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE_OR_COLUMN.contains(SqlFailure.state(e))) {
                throw new IllegalStateException(
                        "the position of the feed `" + feed + "` cannot be read from the table `" + table + "`: "
                                + SqlFailure.describe(e) + "; expected a table with the columns `feed` and `position`",
                        e);
            }
            throw e;
        }
    }

    private void store(long position) {
        repository.doing(lent -> {
            try (PreparedStatement update = lent.prepare("update " + table + " set position = ? where feed = ?")) {
                update.setLong(1, position);
                update.setString(2, feed);
                return update.executeUpdate();
            }
        });
    }

    /**
     * Handles a record.
     *
     * @param <E>  what it may throw
     */
    public interface Handler<E extends Exception> {

        /**
         * Handles a record. It must neither commit the transaction nor roll it back, nor roll back to a savepoint that is older than
         * the call. If it catches an exception of the database that has rolled the transaction back, such as a deadlock in H2, it must
         * throw it again.
         *
         * @param stored  the record with its position
         * @throws E if it could not be handled
         */
        void handle(StoredRecord stored) throws E;
    }

    /** Returns the name of the feed, its table and the repository in one line. */
    @Override
    public String toString() {
        return "feed `" + feed + "` with its position in `" + table + "`, of " + repository;
    }
}
