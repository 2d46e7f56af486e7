package org.planningservices.spring;

import java.util.Objects;
import java.util.function.Function;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The desk inside the transactions of the application: what its {@code @Transactional} code writes and what the desk records
 * happen together or not at all. For example:
 *
 * <pre>{@code
 * @Transactional
 * public void place(Order order) {
 *     orders.insert(order);
 *     joining.require(desk -> desk.submit(order.command(), order.voucher(), order.step()));
 * }
 * }</pre>
 *
 * <p>The desk records on the connection of the transaction, and neither commits it nor rolls it back. {@link #require} throws if
 * the command is not accepted, and Spring rolls back. Outside a transaction every method of the desk throws {@link
 * IllegalStateException}. {@link org.planningservices.persistence.jdbc.JdbcRepository#joining(java.sql.Connection)} describes what
 * this costs, and what a listener of the desk receives before a commit. Immutable, for any number of threads.
 */
public final class JoiningDesk {

    private final VoucherDesk desk;

    private JoiningDesk(VoucherDesk desk) {
        this.desk = desk;
    }

    /**
     * Wraps a desk of the application's own, such as one on another database than the primary one.
     *
     * @param desk  a desk whose repository joins transactions of the application; with any other, each command would be committed at
     *     once
     * @return the desk
     */
    public static JoiningDesk of(VoucherDesk desk) {
        Objects.requireNonNull(desk, "desk");
        return new JoiningDesk(desk);
    }

    /**
     * Returns the desk, for questions, and for commands whose result the application handles itself. On any result but {@link
     * CommandResult.Accepted} the application rolls back, unless its own rows shall stay.
     *
     * @return the desk, which works inside a transaction only
     */
    public VoucherDesk desk() {
        return desk;
    }

    /**
     * Submits a command that must be accepted. If it is not, the transaction of Spring can no longer be committed: if the application
     * catches the exception within the transaction, the commit rolls back and throws it again. After a rollback to a savepoint that is
     * older than the command, such as that of a nested transaction, it can be committed, but not after a failure of the repository. An
     * exception that is caught once the commit has begun, such as in a listener of the phase {@code BEFORE_COMMIT}, is not noticed.
     *
     * @param command  submits one command to the desk that it receives, and returns the result
     * @return the result
     * @throws LostRaceException if other commands were recorded first; the application runs its transaction again
     * @throws NotAcceptedException if the command is not accepted for another reason
     * @throws org.planningservices.persistence.RepositoryException if the repository failed; the application rolls its transaction
     *     back, and can run it again
     * @throws IllegalStateException if no transaction is under way on the data source of the desk, or if it is read-only
     */
    public CommandResult.Accepted require(Function<? super VoucherDesk, ? extends CommandResult> command) {
        Objects.requireNonNull(command, "command");
        try {
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                throw new IllegalStateException(
                        "the transaction is read-only: expected one in which the command can be recorded");
            }
            return accepted(command.apply(desk));
        } catch (RuntimeException failure) {
            CommitGuard.register(failure);
            throw failure;
        }
    }

    private static CommandResult.Accepted accepted(CommandResult result) {
        return result.match(
                accepted -> accepted,
                refused -> {
                    throw new NotAcceptedException(refused, refused.refusal().message());
                },
                reused -> {
                    throw new NotAcceptedException(reused, reused.toString());
                },
                clockBehind -> {
                    throw new NotAcceptedException(clockBehind, clockBehind.toString());
                },
                contended -> {
                    throw new LostRaceException(contended);
                });
    }

    /** Returns the desk in one line. */
    @Override
    public String toString() {
        return "JoiningDesk of " + desk;
    }
}
