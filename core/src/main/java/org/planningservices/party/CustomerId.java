package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * The number of a customer, an organization with active Software Assurance (ACT-01).
 *
 * <p>An opaque text, compared as it is written. For example, {@code CustomerId.of("contoso")}. Immutable.
 *
 * @param value  the customer number as written: at most 1,000 whole characters, not blank
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    /**
     * Checks the value.
     *
     * @param value  the customer number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public CustomerId {
        Require.notBlank(value, "customer number");
    }

    /**
     * Returns the customer number written so.
     *
     * @param value  the customer number as written: at most 1,000 whole characters, not blank
     * @return the customer number
     * @throws IllegalArgumentException if it is anything else
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof CustomerId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the customer number as written. */
    @Override
    public String toString() {
        return value;
    }
}
