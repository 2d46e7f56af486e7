package org.planningservices.step;

import org.planningservices.require.Require;

/**
 * The number of a voucher.
 *
 * <p>An opaque text, compared as it is written. For example, {@code VoucherId.of("V-1001")}. Immutable.
 *
 * @param value  the voucher number as written: at most 1,000 whole characters, not blank
 */
public record VoucherId(String value) implements Comparable<VoucherId> {

    /**
     * Checks the value.
     *
     * @param value  the voucher number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public VoucherId {
        Require.notBlank(value, "voucher number");
    }

    /**
     * Returns the voucher number written so.
     *
     * @param value  the voucher number as written: at most 1,000 whole characters, not blank
     * @return the voucher number
     * @throws IllegalArgumentException if it is anything else
     */
    public static VoucherId of(String value) {
        return new VoucherId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(VoucherId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof VoucherId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the voucher number as written. */
    @Override
    public String toString() {
        return value;
    }
}
