package org.planningservices.persistence.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Transactions of an application, each bound to its thread, as frameworks keep them. */
final class CurrentTransaction {

    private final DataSource pool;
    private final Map<Thread, Connection> current = new ConcurrentHashMap<>();

    /** What is done in a transaction. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    CurrentTransaction(DataSource pool) {
        this.pool = pool;
    }

    /** Commits what the work does, or rolls it back if that throws. */
    void run(Work work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            current.put(Thread.currentThread(), connection);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove(Thread.currentThread());
            }
        }
    }

    /** Gives the connection of the transaction under way, with a close that does nothing; otherwise one of the pool. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return method.invoke(pool, arguments);
                    }
                    Connection connection = current.get(Thread.currentThread());
                    return connection == null ? pool.getConnection() : unclosed(connection);
                });
    }

    /** Gives the one connection, with a close that does nothing. */
    static DataSource of(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                CurrentTransaction.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> unclosed(connection));
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CurrentTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
