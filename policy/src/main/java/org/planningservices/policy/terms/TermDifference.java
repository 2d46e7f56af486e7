package org.planningservices.policy.terms;

import java.util.Objects;

/**
 * A value that differs between two terms. Immutable.
 *
 * @param name  the name of the value, as {@link Terms} calls it
 * @param ours  the value in the terms asked
 * @param theirs  the value in the others
 */
public record TermDifference(String name, Object ours, Object theirs) {
    /**
     * Checks that no part is null.
     *
     * @param name  the name of the value, as {@link Terms} calls it
     * @param ours  the value in the terms asked
     * @param theirs  the value in the others
     */
    public TermDifference {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(theirs, "theirs");
    }
}
