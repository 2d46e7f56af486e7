package org.planningservices.step;

import org.planningservices.require.Require;

/**
 * The number of a payment request (PAY-05).
 *
 * <p>An opaque text, compared as it is written. For example, {@code PaymentRequestId.of("R-1")}. Immutable.
 *
 * @param value  the payment request number as written: at most 1,000 whole characters, not blank
 */
public record PaymentRequestId(String value) implements Comparable<PaymentRequestId> {

    /**
     * Checks the value.
     *
     * @param value  the payment request number as written: at most 1,000 whole characters, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public PaymentRequestId {
        Require.notBlank(value, "payment request number");
    }

    /**
     * Returns the payment request number written so.
     *
     * @param value  the payment request number as written: at most 1,000 whole characters, not blank
     * @return the payment request number
     * @throws IllegalArgumentException if it is anything else
     */
    public static PaymentRequestId of(String value) {
        return new PaymentRequestId(value);
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(PaymentRequestId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PaymentRequestId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the payment request number as written. */
    @Override
    public String toString() {
        return value;
    }
}
