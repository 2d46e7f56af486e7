package org.planningservices.persistence.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lends connections of a database of which some calls fail. */
final class FaultyDataSource {

    /** When a call fails. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Which calls fail, by their number from 1 and their name. */
    private interface Fault {
        boolean fails(int number, String name);
    }

    private final DataSource healthy;
    private final Fault fault;
    private final Moment moment;
    private final @Nullable String state;
    private final boolean losing;
    private int calls;
    private @Nullable String failed;
    private @Nullable Connection physical;
    private @Nullable String ignored;

    private FaultyDataSource(DataSource healthy, Fault fault, Moment moment, @Nullable String state, boolean losing) {
        this.healthy = healthy;
        this.fault = fault;
        this.moment = moment;
        this.state = state;
        this.losing = losing;
    }

    /** Loses the connection before or after the call of that number is done; all calls after it fail. */
    static FaultyDataSource losing(DataSource healthy, int number, Moment moment) {
        return new FaultyDataSource(healthy, (at, name) -> at == number, moment, "08006", true);
    }

    /** Fails instead of the call of that number, with that state; the connection stays. */
    static FaultyDataSource failing(DataSource healthy, int number, String state) {
        return new FaultyDataSource(healthy, (at, name) -> at == number, Moment.BEFORE, state, false);
    }

    /** Fails instead of each call of those names, with that state; the connection stays. */
    static FaultyDataSource failing(DataSource healthy, @Nullable String state, String... names) {
        return new FaultyDataSource(healthy, (at, name) -> Set.of(names).contains(name), Moment.BEFORE, state, false);
    }

    /** Lends connections, and counts the calls of that name. */
    static DataSource counting(DataSource healthy, String name, AtomicInteger calls) {
        return new FaultyDataSource(
                        healthy,
                        (at, called) -> {
                            calls.addAndGet(called.equals(name) ? 1 : 0);
                            return false;
                        },
                        Moment.BEFORE,
                        null,
                        false)
                .dataSource();
    }

    /** Holds each call of that name until it is released, and tells when it does. */
    static DataSource holding(DataSource healthy, String name, CountDownLatch held, CountDownLatch release) {
        Fault hold = (at, called) -> {
            if (called.equals(name)) {
                held.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        };
        return new FaultyDataSource(healthy, hold, Moment.BEFORE, null, false).dataSource();
    }

    /** Lends connections that do nothing in each call of that name. */
    static DataSource ignoring(DataSource healthy, String name) {
        FaultyDataSource faulty = failing(healthy, null, name);
        faulty.ignored = name;
        return faulty.dataSource();
    }

    DataSource dataSource() {
        return wrapped(DataSource.class, healthy);
    }

    /** Returns the name of the first call that failed; null if none did. */
    @Nullable
    String failed() {
        return failed;
    }

    private <T> T wrapped(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals(ignored)) {
            return null;
        }
        boolean lost = losing && failed != null;
        boolean fails = fault.fails(++calls, method.getName());
        if (fails && failed == null) {
            failed = method.getName();
        }
        if (lost || (fails && moment == Moment.BEFORE)) {
            throw failure();
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result instanceof Connection connection) {
                physical = connection;
            }
            if (fails) {
                throw failure();
            }
            return wrapped(result);
        } catch (InvocationTargetException e) {
            throw fails ? failure() : e.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return wrapped(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return wrapped(PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return wrapped(Statement.class, statement);
        }
        return result instanceof ResultSet found ? wrapped(ResultSet.class, found) : result;
    }

    private SQLException failure() throws SQLException {
        if (losing && physical != null) {
            physical.close();
        }
        return new SQLException("told to fail", state);
    }
}
