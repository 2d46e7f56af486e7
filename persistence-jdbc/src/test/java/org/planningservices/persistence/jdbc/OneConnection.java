package org.planningservices.persistence.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool of one connection that resets nothing, and lends it only when it has it. */
final class OneConnection {

    private final Connection connection;
    private boolean lent;

    OneConnection(DataSource database) throws SQLException {
        connection = database.getConnection();
    }

    Connection connection() {
        return connection;
    }

    boolean isLent() {
        return lent;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (name, call) -> name.equals("getConnection") ? lend() : false);
    }

    private Connection lend() throws SQLException {
        if (lent) {
            throw new SQLException("the one connection is lent");
        }
        lent = true;
        return proxy(Connection.class, (name, call) -> name.equals("close") ? giveBack() : call.on(connection));
    }

    private String giveBack() {
        lent = false;
        return "";
    }

    private interface Call {
        Object on(Object target) throws Throwable;
    }

    private interface Handler {
        Object handle(String name, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method.getName(), target -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
