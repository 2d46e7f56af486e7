package org.planningservices.persistence;

import java.util.Objects;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;

/**
 * The id of a stream: the kind of thing that it is about, and the id of that thing. For example, {@code StreamId.of(VoucherId.of("V-1001"))}. Immutable.
 *
 * @param kind  what the stream is about
 * @param id  the id of the voucher, enrollment, payment request, customer or partner, not blank
 */
public record StreamId(StreamKind kind, String id) implements Comparable<StreamId> {

    /**
     * Checks the id.
     *
     * @param kind  what the stream is about
     * @param id  the id of the voucher, enrollment, payment request, customer or partner, not blank
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public StreamId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Require.notBlank(id, "id of a stream");
    }

    /**
     * Returns the stream of a voucher.
     *
     * @param voucher  the voucher
     * @return the stream
     */
    public static StreamId of(VoucherId voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new StreamId(StreamKind.VOUCHER, voucher.value());
    }

    /**
     * Returns the stream of an enrollment.
     *
     * @param enrollment  the enrollment
     * @return the stream
     */
    public static StreamId of(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return new StreamId(StreamKind.ENROLLMENT, enrollment.value());
    }

    /**
     * Returns the stream of a payment request.
     *
     * @param request  the payment request
     * @return the stream
     */
    public static StreamId of(PaymentRequestId request) {
        Objects.requireNonNull(request, "request");
        return new StreamId(StreamKind.PAYMENT_REQUEST, request.value());
    }

    /**
     * Returns the stream of a customer.
     *
     * @param customer  the customer
     * @return the stream
     */
    public static StreamId of(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return new StreamId(StreamKind.CUSTOMER, customer.value());
    }

    /**
     * Returns the stream of a partner.
     *
     * @param partner  the partner
     * @return the stream
     */
    public static StreamId of(PartnerId partner) {
        Objects.requireNonNull(partner, "partner");
        return new StreamId(StreamKind.PARTNER, partner.value());
    }

    /** Compares by kind, then by id as text, by UTF-16 code unit. */
    @Override
    public int compareTo(StreamId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }

    /** Returns the kind and the id. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
