package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * The number of a partner location (ACT-05).
 *
 * <p>An opaque text, compared as it is written. For example, {@code LocationId.of("fabrikam-nl")}. Immutable.
 *
 * @param value  the location number as written: at most 1,000 whole characters, not blank
 */
public record LocationId(String value) implements Comparable<LocationId> {

    /**
     * Checks the value.
     *
     * @param value  the location number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public LocationId {
        Require.notBlank(value, "location number");
    }

    /**
     * Returns the location number written so.
     *
     * @param value  the location number as written: at most 1,000 whole characters, not blank
     * @return the location number
     * @throws IllegalArgumentException if it is anything else
     */
    public static LocationId of(String value) {
        return new LocationId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof LocationId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the location number as written. */
    @Override
    public String toString() {
        return value;
    }
}
