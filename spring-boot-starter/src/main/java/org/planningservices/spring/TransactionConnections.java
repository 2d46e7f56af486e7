package org.planningservices.spring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the connection of Spring's transaction that is under way on a data source, and no other. Outside a transaction the proxy of
 * Spring would give a connection of the pool; if the pool turns auto-commit off, what is written on it would be lost.
 */
final class TransactionConnections extends TransactionAwareDataSourceProxy {

    private final DataSource target;

    /**
     * Prepares connections.
     *
     * @param target  the data source under which the transaction manager registers the connection of a transaction
     */
    TransactionConnections(DataSource target) {
        super(target);
        this.target = target;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!isUnderWay()) {
            throw new IllegalStateException(
                    "no transaction of Spring is under way on the data source of the vouchers: expected one of a transaction"
                            + " manager of this data source that has not been committed or rolled back; begin a transaction"
                            + " first");
        }
        return super.getConnection();
    }

    /** After the completion of a transaction its synchronizations are gone, although it is still called active. */
    private boolean isUnderWay() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(target)
                && Watched.current().map(Watched::isUnderWay).orElse(true);
    }

    /** Returns a listener of a transaction manager, which tells transactions on a data source from others, and sees their end. */
    static TransactionExecutionListener listener(DataSource target) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null
                        && transaction.isNewTransaction()
                        && TransactionSynchronizationManager.isSynchronizationActive()) {
                    TransactionSynchronizationManager.registerSynchronization(
                            new Watched(TransactionSynchronizationManager.hasResource(target)));
                }
            }
        };
    }

    /** A transaction that has begun, on the data source or on another one. */
    private static final class Watched implements TransactionSynchronization {

        private final boolean isOnTarget;
        private boolean isCommitted;

        Watched(boolean isOnTarget) {
            this.isOnTarget = isOnTarget;
        }

        /** Returns the transaction of this thread that is on the data source, or else any of them; empty if none is watched. */
        static Optional<Watched> current() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Watched.class::isInstance)
                    .map(Watched.class::cast)
                    .reduce((one, next) -> one.isOnTarget ? one : next);
        }

        boolean isUnderWay() {
            return isOnTarget && !isCommitted;
        }

        /** Before all others are told. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            isCommitted = true;
        }
    }
}
