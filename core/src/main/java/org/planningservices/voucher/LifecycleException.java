package org.planningservices.voucher;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.step.VoucherAction;

/**
 * Thrown for rows that make no {@link Lifecycle}, or none that a program can have.
 *
 * <p>The message tells what was found and what would be accepted. The row and the status tell where: for example, the row of
 * {@code expire} and the status {@code REDEEMED}, from which it must not start.
 */
public final class LifecycleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The action whose row is wrong; null if no row is. */
    private final @Nullable VoucherAction action;
    /** The status that is wrong; null if none is. */
    private final @Nullable VoucherStatus status;

    private LifecycleException(@Nullable VoucherAction action, @Nullable VoucherStatus status, String message) {
        super(message);
        this.action = action;
        this.status = status;
    }

    static LifecycleException of(String message) {
        return new LifecycleException(null, null, message);
    }

    static LifecycleException atEnd(VoucherStatus status, String message) {
        return new LifecycleException(null, status, message);
    }

    static LifecycleException from(VoucherAction action, VoucherStatus status, String message) {
        return new LifecycleException(action, status, message);
    }

    /**
     * Returns an exception about the row of an action as a whole.
     *
     * @param action  the action
     * @param message  what was found, and what would be accepted
     * @return the exception to throw
     */
    public static LifecycleException of(VoucherAction action, String message) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(message, "message");
        return new LifecycleException(action, null, message);
    }

    /**
     * Returns the action whose row has the fault.
     *
     * @return the action; empty if the fault is not in one row
     */
    public Optional<VoucherAction> action() {
        return Optional.ofNullable(action);
    }

    /**
     * Returns the status that has the fault: one that the row starts from, or without a row one that is, or should be, an end.
     *
     * @return the status; empty if the fault is not in one status
     */
    public Optional<VoucherStatus> status() {
        return Optional.ofNullable(status);
    }
}
