package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * A connection in a transaction of the application, which alone commits it or rolls it back.
 *
 * <p>Work that must be done as one begins with a savepoint of a fixed name. A savepoint without a name could get one from the
 * driver that a savepoint of the application has already.
 */
final class JoinedConnection extends BorrowedConnection {

    private static final String SAVEPOINT = "planning_services";

    private boolean leftOpen;

    JoinedConnection(Connection connection, int timeout) {
        super(connection, timeout);
    }

    /** Does a piece of work, and gives the connection its timeout back. */
    <T> T done(Work<T> work) throws SQLException {
        T result;
        try {
            result = work.on(this);
        } catch (SQLException | RuntimeException e) {
            try {
                restoreTimeout();
            } catch (SQLException | RuntimeException next) {
                e.addSuppressed(next);
            }
            throw e;
        }
        try {
            restoreTimeout();
        } catch (SQLException | RuntimeException e) {
            return result; // the work is done; if the connection is gone, the next statement or the commit says so
        }
        return result;
    }

    @Override
    boolean isJoined() {
        return true;
    }

    @Override
    boolean tryAll(Work<Boolean> work) throws SQLException {
        Savepoint before = connection().setSavepoint(SAVEPOINT);
        try {
            if (work.on(this)) {
                connection().releaseSavepoint(before);
                return true;
            }
        } catch (SQLException | RuntimeException e) {
            undoAfter(e, before);
            throw e;
        }
        undo(before);
        return false;
    }

    @Override
    boolean isLeftOpen() {
        return leftOpen;
    }

    private void undo(Savepoint before) throws SQLException {
        leftOpen = true;
        rollBackTo(before);
        leftOpen = false;
    }

    private void undoAfter(Exception failure, Savepoint before) {
        try {
            undo(before);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
