package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * The number of a consultant, who leads an engagement for a partner (ACT-06).
 *
 * <p>An opaque text, compared as it is written. For example, {@code ConsultantId.of("jansen")}. Immutable.
 *
 * @param value  the consultant number as written: at most 1,000 whole characters, not blank
 */
public record ConsultantId(String value) implements Comparable<ConsultantId> {

    /**
     * Checks the value.
     *
     * @param value  the consultant number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public ConsultantId {
        Require.notBlank(value, "consultant number");
    }

    /**
     * Returns the consultant number written so.
     *
     * @param value  the consultant number as written: at most 1,000 whole characters, not blank
     * @return the consultant number
     * @throws IllegalArgumentException if it is anything else
     */
    public static ConsultantId of(String value) {
        return new ConsultantId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(ConsultantId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ConsultantId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the consultant number as written. */
    @Override
    public String toString() {
        return value;
    }
}
