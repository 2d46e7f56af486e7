package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * The number of a partner organization (ACT-04).
 *
 * <p>An opaque text, compared as it is written. For example, {@code PartnerId.of("fabrikam")}. Immutable.
 *
 * @param value  the partner number as written: at most 1,000 whole characters, not blank
 */
public record PartnerId(String value) implements Comparable<PartnerId> {

    /**
     * Checks the value.
     *
     * @param value  the partner number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public PartnerId {
        Require.notBlank(value, "partner number");
    }

    /**
     * Returns the partner number written so.
     *
     * @param value  the partner number as written: at most 1,000 whole characters, not blank
     * @return the partner number
     * @throws IllegalArgumentException if it is anything else
     */
    public static PartnerId of(String value) {
        return new PartnerId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PartnerId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the partner number as written. */
    @Override
    public String toString() {
        return value;
    }
}
