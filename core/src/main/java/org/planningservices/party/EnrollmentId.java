package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * The number of an enrollment, the agreement that the benefit belongs to (ACT-01).
 *
 * <p>An opaque text, compared as it is written. For example, {@code EnrollmentId.of("E-4711")}. Immutable.
 *
 * @param value  the enrollment number as written: at most 1,000 whole characters, not blank
 */
public record EnrollmentId(String value) implements Comparable<EnrollmentId> {

    /**
     * Checks the value.
     *
     * @param value  the enrollment number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public EnrollmentId {
        Require.notBlank(value, "enrollment number");
    }

    /**
     * Returns the enrollment number written so.
     *
     * @param value  the enrollment number as written: at most 1,000 whole characters, not blank
     * @return the enrollment number
     * @throws IllegalArgumentException if it is anything else
     */
    public static EnrollmentId of(String value) {
        return new EnrollmentId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(EnrollmentId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof EnrollmentId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the enrollment number as written. */
    @Override
    public String toString() {
        return value;
    }
}
