package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of a data source, for transactions of the repository's own. */
record OwnConnections(DataSource dataSource) implements Connections {

    @Override
    public <T> T doing(int timeout, String where, BorrowedConnection.Work<T> work) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                return new OwnConnection(connection, timeout).done(work);
            } finally {
                BorrowedConnection.close(connection);
            }
        } catch (SQLException | RuntimeException e) {
            throw BorrowedConnection.failure(e, where, "");
        }
    }

    /** One append at a time: if H2 is killed while several commit, it can keep half of one. */
    @Override
    public boolean inTurn(Turn append) throws SQLException {
        synchronized (dataSource) {
            return append.tryAll();
        }
    }

    @Override
    public boolean isJoined() {
        return false;
    }
}
