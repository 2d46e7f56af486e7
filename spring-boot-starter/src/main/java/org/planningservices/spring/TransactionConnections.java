package org.planningservices.spring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /** In callbacks after its completion Spring still calls a transaction active, but its synchronizations are gone. */
    private boolean isUnderWay() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(target)
                && isUnderWay(watched());
    }

    /** A transaction manager without the listener begins transactions that are not watched. */
    private static boolean isUnderWay(List<Watched> watched) {
        return watched.isEmpty() || watched.stream().anyMatch(Watched::isUnderWay);
    }

    private static List<Watched> watched() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Watched.class::isInstance)
                .map(Watched.class::cast)
                .toList();
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

        boolean isUnderWay() {
            return isOnTarget && !isCommitted;
        }

        /** Puts this before all others, so that they find the transaction ended. */
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
