package org.planningservices.persistence.jdbc;

import java.sql.SQLException;
import org.planningservices.persistence.RepositoryException;

/** Where a repository gets its connections, and whose transactions they are in. */
interface Connections {

    /**
     * Does a piece of work on a connection.
     *
     * @param timeout  the most seconds for each statement; 0 for any time
     * @param where  where the tables are, for a message; empty if that is not known yet
     * @param work  the work
     * @return its result
     * @throws RepositoryException if it could not be done; it reports the first failure, with those that followed from it
     *     as suppressed ones
     */
    <T> T doing(int timeout, String where, BorrowedConnection.Work<T> work);

    /**
     * Makes an append to H2, after those of other threads where they take turns.
     *
     * @param append  the append
     * @return its result
     * @throws SQLException if the append throws it
     */
    boolean inTurn(Turn append) throws SQLException;

    /** Tells whether the connections are in transactions of the application. */
    boolean isJoined();

    /** An append, which returns whether it was made. */
    interface Turn {
        boolean tryAll() throws SQLException;
    }
}
