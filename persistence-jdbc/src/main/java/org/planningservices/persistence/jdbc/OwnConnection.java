package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/** A connection on which each statement is a transaction of its own, except those of one {@link #tryAll}. */
final class OwnConnection extends BorrowedConnection {

    private final boolean autoCommit;
    private boolean open;

    /**
     * Remembers the settings of a connection.
     *
     * @param connection  the connection
     * @param timeout  the most seconds for each statement; 0 for any time
     */
    OwnConnection(Connection connection, int timeout) throws SQLException {
        super(connection, timeout);
        autoCommit = connection.getAutoCommit();
    }

    /** Does a piece of work, and gives the connection its settings back. */
    <T> T done(Work<T> work) throws SQLException {
        try {
            if (!autoCommit) {
                ApplicationTransaction.refuse(this);
            }
            turnAutoCommitOn();
            return work.on(this);
        } finally {
            restore();
        }
    }

    private void turnAutoCommitOn() throws SQLException {
        try {
            setAutoCommit(true);
        } catch (SQLException e) {
            if (autoCommit) {
                throw e;
            }
            throw ApplicationTransaction.refused("a connection whose auto-commit cannot be turned on", e);
        }
    }

    @Override
    boolean isJoined() {
        return false;
    }

    @Override
    boolean tryAll(Work<Boolean> work) throws SQLException {
        setAutoCommit(false);
        open = true;
        try {
            if (work.on(this) && tryCommit()) {
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

    @Override
    boolean isLeftOpen() {
        return open;
    }

    private void undoAfter(Exception failure) {
        try {
            undo();
            setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean tryCommit() {
        try {
            connection().commit();
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
        connection().rollback();
        open = false;
    }

    private void setAutoCommit(boolean wanted) throws SQLException {
        if (connection().getAutoCommit() != wanted) {
            connection().setAutoCommit(wanted);
        }
    }

    /**
     * Gives the connection its settings back, or aborts it if that fails. A transaction that is still open is rolled back
     * first, since turning auto-commit on would commit it.
     */
    private void restore() {
        try {
            if (open) {
                undo();
            }
            restoreTimeout();
            setAutoCommit(autoCommit);
        } catch (SQLException | RuntimeException e) {
            abort();
        }
    }

    /** Closes the connection to the database. What was done is certain already, so a failure is not reported. */
    private void abort() {
        try {
            connection().abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            close(connection());
        }
    }
}
