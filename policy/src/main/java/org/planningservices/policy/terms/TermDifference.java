package org.planningservices.policy.terms;

/**
 * A value that differs between two terms. Immutable.
 *
 * @param name  the name of the value, as {@link Terms} calls it
 * @param ours  the value in the terms asked
 * @param theirs  the value in the others
 */
public record TermDifference(String name, Object ours, Object theirs) {}
