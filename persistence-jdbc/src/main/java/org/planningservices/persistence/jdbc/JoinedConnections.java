package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** The connection of the transaction of the application that is under way. */
final class JoinedConnections implements Connections {

    private static final String ADVICE = "; roll the transaction of the application back, and run all of it again";
    private static final String LOST =
            ", and the database has rolled the whole transaction of the application back" + ADVICE;

    /** Where the connection comes from. */
    private interface Source {
        Connection connection() throws SQLException;
    }

    private final Product product;
    private final Source source;

    /** Whether connections are closed after use: not one that the application itself has given. */
    private final boolean closes;

    /** Whether the source was seen to give the same connection twice. */
    private final AtomicBoolean isShared;

    private JoinedConnections(Product product, Source source, boolean closes) {
        this.product = product;
        this.source = source;
        this.closes = closes;
        isShared = new AtomicBoolean(!closes);
    }

    static JoinedConnections on(Connection connection, Product product) {
        return new JoinedConnections(product, () -> connection, false);
    }

    static JoinedConnections by(DataSource dataSource, Product product) {
        return new JoinedConnections(product, dataSource::getConnection, true);
    }

    @Override
    public <T> T doing(int timeout, String where, BorrowedConnection.Work<T> work) {
        Connection connection;
        try {
            connection = source.connection();
        } catch (SQLException | RuntimeException e) {
            throw failure(e, where, ADVICE);
        }
        JoinedConnection joined = new JoinedConnection(connection, timeout);
        try {
            requireTransaction(connection, where);
            return joined.done(work);
        } catch (SQLException | RuntimeException e) {
            throw failure(e, where, joined.isLeftOpen() ? LOST : ADVICE);
        } finally {
            if (closes) {
                BorrowedConnection.close(connection);
            }
        }
    }

    private static RuntimeException failure(Exception e, String where, String advice) {
        return e instanceof IllegalStateException wrong ? wrong : BorrowedConnection.failure(e, where, advice);
    }

    private void requireTransaction(Connection connection, String where) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("no transaction of the application is under way that the repository in "
                    + where + " could join: expected a connection with auto-commit off, found it on; begin a"
                    + " transaction first");
        }
        if (product == Product.H2 && connection.getTransactionIsolation() < Connection.TRANSACTION_READ_COMMITTED) {
            throw BorrowedConnection.refused(
                    "a transaction of the application must be isolated by `read committed` or stricter, found"
                            + " `read uncommitted`");
        }
        if (!isShared.get()) {
            requireShared(connection);
        }
    }

    /** Requires the source to give the same connection again: what is written on another one would not be committed. */
    private void requireShared(Connection connection) throws SQLException {
        Connection again = source.connection();
        try {
            if (!session(connection).equals(session(again))) {
                throw new IllegalStateException(
                        "expected a data source that gives the connection of the transaction under way, found one that"
                                + " gives another connection each time");
            }
        } finally {
            BorrowedConnection.close(again);
        }
        isShared.set(true);
    }

    private String session(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(
                        product == Product.H2 ? "values session_id()" : "select pg_backend_pid()");
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** At once: another thread that has the turn may be waiting for this transaction to end. */
    @Override
    public boolean inTurn(Turn append) throws SQLException {
        return append.tryAll();
    }

    @Override
    public boolean isJoined() {
        return true;
    }
}
