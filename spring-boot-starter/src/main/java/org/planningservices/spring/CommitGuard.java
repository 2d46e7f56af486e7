package org.planningservices.spring;

import java.util.HashSet;
import java.util.Set;
import org.planningservices.persistence.RepositoryException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rolls a transaction back instead of committing it after a command that it requires was not accepted, although the application has
 * caught the exception: its rows would be committed without the command. A rollback to a savepoint that is older than the command
 * undoes those rows, so the transaction can be committed again; but not after a failure of the repository, when the database may have
 * rolled back the whole transaction, and the savepoint with it.
 */
final class CommitGuard implements TransactionSynchronization {

    private final RuntimeException failure;
    private final Set<Object> youngerSavepoints = new HashSet<>();
    private boolean isUndone;

    private CommitGuard(RuntimeException failure) {
        this.failure = failure;
    }

    /** Guards the transaction of Spring that is under way, if there is one. */
    static void register(RuntimeException failure) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new CommitGuard(failure));
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        youngerSavepoints.add(savepoint);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        isUndone |= !(failure instanceof RepositoryException) && !youngerSavepoints.contains(savepoint);
    }

    /** Throws the failure itself: after an {@code UnexpectedRollbackException} Spring would not roll back. */
    @Override
    public void beforeCommit(boolean readOnly) {
        if (!isUndone) {
            throw failure;
        }
    }
}
