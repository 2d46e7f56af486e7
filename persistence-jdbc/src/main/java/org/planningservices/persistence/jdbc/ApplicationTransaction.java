package org.planningservices.persistence.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;

/**
 * Refuses connections that take part in a transaction of the application: a transaction of the repository's own would
 * commit it.
 */
final class ApplicationTransaction {

    /** Spring's data source that gives the connection of the transaction under way. */
    private static final String SPRING_PROXY = "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy";

    /** A transaction holds a lock on every table that it has read or written; this query itself locks only {@code pg_locks}. */
    private static final String HAS_BEGUN_IN_POSTGRESQL = """
            select exists (select from pg_locks
                where pid = pg_backend_pid() and locktype = 'relation' and relation <> 'pg_locks'::regclass)
            """;

    private static final String HAS_BEGUN_IN_H2 = "values transaction_id() is not null";

    private ApplicationTransaction() {}

    /** Refuses a data source that is known to give connections in transactions of the application. */
    static void refuse(DataSource dataSource) {
        if (isTransactionAware(dataSource)) {
            throw refused("a `" + SPRING_PROXY.substring(SPRING_PROXY.lastIndexOf('.') + 1) + "`", null);
        }
    }

    private static boolean isTransactionAware(DataSource dataSource) {
        for (Class<?> type = dataSource.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(SPRING_PROXY)) {
                return true;
            }
        }
        return wrapsTransactionAware(dataSource, dataSource.getClass().getClassLoader())
                || wrapsTransactionAware(dataSource, Thread.currentThread().getContextClassLoader());
    }

    private static boolean wrapsTransactionAware(DataSource dataSource, @Nullable ClassLoader loader) {
        try {
            return dataSource.isWrapperFor(Class.forName(SPRING_PROXY, false, loader));
        } catch (ClassNotFoundException | LinkageError | SQLException | RuntimeException e) {
            return false; // there is no Spring, or the data source cannot tell what it wraps
        }
    }

    /** Refuses a connection with auto-commit off if its transaction has begun already. */
    static void refuse(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement ask =
                        lent.prepare(Product.of(lent) == Product.H2 ? HAS_BEGUN_IN_H2 : HAS_BEGUN_IN_POSTGRESQL);
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw refused("a connection whose transaction has begun already", null);
            }
        } catch (SQLException e) {
            if (SqlFailure.state(e).equals("25P02")) {
                throw refused("a connection whose transaction has failed already", e);
            }
            throw e;
        }
    }

    /** Returns the exception for a connection or data source that is refused. */
    static RepositoryException refused(String found, @Nullable SQLException cause) {
        return new RepositoryException(
                Outcome.NOTHING_ADDED,
                "an append is a transaction of its own, and would commit what the application has done in its"
                        + " transaction: expected connections outside any transaction of the application, found "
                        + found + (cause == null ? "" : " (" + SqlFailure.describe(cause) + ")")
                        + "; give the repository the pool itself, and use `JdbcRepository.joining` to record inside the"
                        + " transaction of the application",
                cause);
    }
}
