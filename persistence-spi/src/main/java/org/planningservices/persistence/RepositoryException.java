package org.planningservices.persistence;

import org.jspecify.annotations.Nullable;

/**
 * A repository could not do what it was asked: no time left, no connection, no room.
 *
 * <p>It says whether something may have been added all the same. Either way the same command can be given again by its
 * id: it happens once.
 */
public final class RepositoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is known of what was asked for. */
    public enum Outcome {
        /** Nothing was added. */
        NOTHING_ADDED,
        /** Everything was added or nothing: which of the two is not known. */
        UNKNOWN
    }

    /** What is known of what was asked for. */
    private final Outcome outcome;

    /**
     * Makes an exception.
     *
     * @param outcome  what is known of what was asked for
     * @param message  what failed
     * @param cause  why; null if nothing says so
     */
    public RepositoryException(Outcome outcome, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    /**
     * Returns what is known of what was asked for.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }
}
