package org.planningservices.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A repository failed: a timeout, no connection, no space left.
 *
 * <p>The {@linkplain #outcome() outcome} says whether an append may still have been stored. In both cases the same command can
 * be submitted again under its id: it happens once.
 */
public final class RepositoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is known about the append that failed. */
    public enum Outcome {
        /** Nothing was added. */
        NOTHING_ADDED,
        /** Either everything was added or nothing; it is not known which. */
        UNKNOWN
    }

    /** What is known about the append. */
    private final Outcome outcome;

    /**
     * Creates an exception.
     *
     * @param outcome  what is known about the append
     * @param message  what failed
     * @param cause  the cause; null if there is none
     */
    public RepositoryException(Outcome outcome, String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.outcome = Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Returns what is known about the append.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }
}
