package org.planningservices.persistence;

import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.require.Require;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;

/**
 * Which stream: what it is about, and its number. For example, {@code StreamId.of(VoucherId.of("V-1001"))}. Immutable.
 *
 * @param kind  what the stream is about
 * @param id  the number of the voucher, enrollment, payment request or customer, not blank
 */
public record StreamId(StreamKind kind, String id) implements Comparable<StreamId> {

    /**
     * Checks the number.
     *
     * @param kind  what the stream is about
     * @param id  the number of the voucher, enrollment, payment request or customer, not blank
     * @throws IllegalArgumentException if the number is not accepted
     */
    public StreamId {
        Require.notBlank(id, "number of a stream");
    }

    /**
     * Returns the stream of a voucher.
     *
     * @param voucher  the voucher
     * @return the stream
     */
    public static StreamId of(VoucherId voucher) {
        return new StreamId(StreamKind.VOUCHER, voucher.value());
    }

    /**
     * Returns the stream of an enrollment.
     *
     * @param enrollment  the enrollment
     * @return the stream
     */
    public static StreamId of(EnrollmentId enrollment) {
        return new StreamId(StreamKind.ENROLLMENT, enrollment.value());
    }

    /**
     * Returns the stream of a payment request.
     *
     * @param request  the payment request
     * @return the stream
     */
    public static StreamId of(PaymentRequestId request) {
        return new StreamId(StreamKind.PAYMENT_REQUEST, request.value());
    }

    /**
     * Returns the stream of a customer.
     *
     * @param customer  the customer
     * @return the stream
     */
    public static StreamId of(CustomerId customer) {
        return new StreamId(StreamKind.CUSTOMER, customer.value());
    }

    /** Compares by kind, then by number as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(StreamId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }

    /** Returns kind and number. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
