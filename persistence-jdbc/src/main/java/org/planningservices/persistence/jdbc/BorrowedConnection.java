package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/** A connection lent for one piece of work, and given back as it came. */
abstract class BorrowedConnection {

    /** What is done with a connection. */
    interface Work<T> {
        T on(BorrowedConnection lent) throws SQLException;
    }

    private final Connection connection;
    private final int timeout;
    private int timeoutBefore;

    /**
     * Begins a loan.
     *
     * @param connection  the connection
     * @param timeout  the most seconds for each statement; 0 for any time
     */
    BorrowedConnection(Connection connection, int timeout) {
        this.connection = connection;
        this.timeout = timeout;
        timeoutBefore = timeout;
    }

    final Connection connection() {
        return connection;
    }

    /** Tells whether the statements are part of a transaction of the application. */
    abstract boolean isJoined();

    final PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            limit(statement);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** In H2 the timeout belongs to the connection, so the earlier one is remembered. */
    private void limit(Statement statement) throws SQLException {
        if (timeout > 0 && statement.getQueryTimeout() != timeout) {
            timeoutBefore = statement.getQueryTimeout();
            statement.setQueryTimeout(timeout);
        }
    }

    /** Gives the connection the timeout back that it had. */
    final void restoreTimeout() throws SQLException {
        if (timeoutBefore != timeout) {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(timeoutBefore);
            }
        }
    }

    /**
     * Does all of a piece of work, or nothing of it.
     *
     * @param work  the work; it returns false to have nothing done
     * @return true if everything was done, and false if nothing was because others were faster
     * @throws SQLException if nothing was done because the database failed
     * @throws RepositoryException if it is not known whether everything was done
     */
    final boolean tryAsOne(Work<Boolean> work) throws SQLException {
        try {
            return tryAll(work);
        } catch (SQLException e) {
            if (!isLeftOpen() && SqlConflicts.isLost(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Does all of a piece of work, or nothing of it.
     *
     * <p>A failure is undone before anything else is asked of the connection: until then PostgreSQL answers every
     * statement by saying that the transaction is aborted.
     *
     * @param work  the work; it returns false to have nothing done
     * @return true if everything was done, and false if nothing was
     * @throws SQLException if nothing was done because the database failed, or others were faster
     * @throws RepositoryException if it is not known whether everything was done
     */
    abstract boolean tryAll(Work<Boolean> work) throws SQLException;

    /** Tells whether work that failed could not be undone. */
    abstract boolean isLeftOpen();

    /**
     * Undoes what was done since a savepoint. If that fails, it rolls the whole transaction back, so that nobody can commit a part of
     * it, and throws.
     */
    final void rollBackTo(Savepoint before) throws SQLException {
        try {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback();
            } catch (SQLException | RuntimeException next) {
                e.addSuppressed(next);
            }
            throw e;
        }
    }

    /** Executes a statement that returns nothing that is needed; does nothing for an empty one. */
    final void execute(String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (PreparedStatement statement = prepare(sql)) {
                statement.execute();
            }
        }
    }

    /** Returns the exception for a failure that added nothing; a {@link RepositoryException} is returned as it is. */
    static RepositoryException failure(Exception e, String where, String advice) {
        return e instanceof RepositoryException said
                ? said
                : new RepositoryException(
                        Outcome.NOTHING_ADDED,
                        "the database failed" + (where.isEmpty() ? "" : " in " + where) + ", nothing was added: "
                                + SqlFailure.describe(e) + advice,
                        e);
    }

    /** Returns the exception for what the repository does not accept. */
    static RepositoryException refused(String message) {
        return new RepositoryException(Outcome.NOTHING_ADDED, message, null);
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            return; // what was done is certain already, so this is not reported
        }
    }
}
