package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/**
 * A connection lent for one piece of work, and given back as it came.
 *
 * <p>Each statement is a transaction of its own, save those of one {@link #isDone}.
 */
final class BorrowedConnection {

    /** What is done with a connection. */
    interface Work<T> {
        T on(BorrowedConnection lent) throws SQLException;
    }

    private final Connection connection;
    private final int timeout;
    private final boolean autoCommit;
    private int timeoutBefore;
    private boolean open;

    private BorrowedConnection(Connection connection, int timeout) throws SQLException {
        this.connection = connection;
        this.timeout = timeout;
        timeoutBefore = timeout;
        autoCommit = connection.getAutoCommit();
    }

    /**
     * Does a piece of work.
     *
     * @param dataSource  the source of the connection
     * @param timeout  the most seconds for each statement; 0 for any time
     * @param where  where the tables are, for a message; empty if that is not known yet
     * @param work  the work
     * @return its result
     * @throws RepositoryException if it could not be done; it reports the first failure, with those that followed from it
     *     as suppressed ones
     */
    static <T> T doing(DataSource dataSource, int timeout, String where, Work<T> work) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                return new BorrowedConnection(connection, timeout).done(work);
            } finally {
                close(connection);
            }
        } catch (SQLException | RuntimeException e) {
            throw e instanceof RepositoryException said
                    ? said
                    : new RepositoryException(
                            Outcome.NOTHING_ADDED,
                            "the database failed" + (where.isEmpty() ? "" : " in " + where) + ", nothing was added: "
                                    + SqlFailure.describe(e),
                            e);
        }
    }

    private <T> T done(Work<T> work) throws SQLException {
        try {
            setAutoCommit(true);
            return work.on(this);
        } finally {
            restore();
        }
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            limit(statement);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** In H2 the limit is one of the connection, so it is remembered what it was. */
    private void limit(Statement statement) throws SQLException {
        if (timeout > 0 && statement.getQueryTimeout() != timeout) {
            timeoutBefore = statement.getQueryTimeout();
            statement.setQueryTimeout(timeout);
        }
    }

    /**
     * Does all of a piece of work in one transaction, or nothing of it.
     *
     * @param work  the work; it returns false to have nothing done
     * @return true if everything was done, and false if nothing was because others were faster
     * @throws SQLException if nothing was done because the database failed
     * @throws RepositoryException if it is not known whether everything was done
     */
    boolean isDoneAsOne(Work<Boolean> work) throws SQLException {
        try {
            return isDone(work);
        } catch (SQLException e) {
            if (!open && SqlConflicts.isLost(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Does all of a piece of work in one transaction, or nothing of it.
     *
     * <p>A failure is rolled back before anything else is asked of the connection: until then PostgreSQL answers every
     * statement by saying that the transaction is aborted.
     *
     * @param work  the work; it returns false to have nothing done
     * @return true if everything was done, and false if nothing was
     * @throws SQLException if nothing was done because the database failed, or others were faster
     * @throws RepositoryException if it is not known whether everything was done
     */
    boolean isDone(Work<Boolean> work) throws SQLException {
        setAutoCommit(false);
        open = true;
        try {
            if (work.on(this) && isCommitted()) {
                return true;
            }
        } catch (SQLException | RuntimeException e) {
            undoAfter(e);
            throw e;
        }
        undo();
        setAutoCommit(true);
        return false;
    }

    private void undoAfter(Exception failure) {
        try {
            undo();
            setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean isCommitted() {
        try {
            connection.commit();
            open = false;
            return true;
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException failed && SqlConflicts.isLostAtCommit(failed)) {
                return false;
            }
            throw new RepositoryException(
                    Outcome.UNKNOWN,
                    "the commit failed, it may have happened all the same: " + SqlFailure.describe(e),
                    e);
        }
    }

    private void undo() throws SQLException {
        connection.rollback();
        open = false;
    }

    /** Executes a statement that returns nothing that is needed; does nothing for an empty one. */
    void execute(String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (PreparedStatement statement = prepare(sql)) {
                statement.execute();
            }
        }
    }

    private void setAutoCommit(boolean wanted) throws SQLException {
        if (connection.getAutoCommit() != wanted) {
            connection.setAutoCommit(wanted);
        }
    }

    /**
     * Gives the connection its settings back; nobody gets it again if that fails. What is still open is undone before: to
     * be set to commit by itself would commit it.
     */
    private void restore() {
        try {
            if (open) {
                undo();
            }
            if (timeoutBefore != timeout) {
                try (Statement statement = connection.createStatement()) {
                    statement.setQueryTimeout(timeoutBefore);
                }
            }
            setAutoCommit(autoCommit);
        } catch (SQLException | RuntimeException e) {
            abort();
        }
    }

    // What fails from here on changes nothing any more of what was done, so nobody is told.

    private void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            return;
        }
    }
}
