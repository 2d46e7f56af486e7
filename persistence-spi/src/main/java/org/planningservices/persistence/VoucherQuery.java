package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Which vouchers to find. For example, {@code VoucherQuery.heldBy(PartnerId.of("fabrikam"))}. Immutable.
 *
 * @see VoucherRepository#findVouchers
 */
public sealed interface VoucherQuery {

    /**
     * Calls the function for the kind of this query, and returns its result.
     *
     * @param ofEnrollment  the function to call for the vouchers of an enrollment
     * @param ofCustomer  the function to call for the vouchers of a customer
     * @param heldBy  the function to call for the vouchers that a partner holds
     * @param inStatus  the function to call for the vouchers in a status
     * @param <R>  the type of the result
     * @return the result of the function
     */
    <R> R match(
            Function<? super OfEnrollment, ? extends R> ofEnrollment,
            Function<? super OfCustomer, ? extends R> ofCustomer,
            Function<? super HeldBy, ? extends R> heldBy,
            Function<? super InStatus, ? extends R> inStatus);

    /**
     * Returns the query for the vouchers of an enrollment.
     *
     * @param enrollment  the enrollment
     * @return the query
     */
    static VoucherQuery ofEnrollment(EnrollmentId enrollment) {
        return new OfEnrollment(enrollment);
    }

    /**
     * Returns the query for the vouchers of a customer, under all its enrollments.
     *
     * @param customer  the customer
     * @return the query
     */
    static VoucherQuery ofCustomer(CustomerId customer) {
        return new OfCustomer(customer);
    }

    /**
     * Returns the query for the vouchers that a partner holds now (VCH-24).
     *
     * @param partner  the partner
     * @return the query
     */
    static VoucherQuery heldBy(PartnerId partner) {
        return new HeldBy(partner);
    }

    /**
     * Returns the query for the vouchers that are in a status now.
     *
     * @param status  the status
     * @return the query
     */
    static VoucherQuery inStatus(VoucherStatus status) {
        return new InStatus(status, Optional.empty());
    }

    /**
     * Returns the query for the vouchers that are in a status now, and whose next deadline counts from a day or an earlier one.
     *
     * @param status  the status
     * @param until  the last day from which the deadline may count, inclusive
     * @return the query
     */
    static VoucherQuery due(VoucherStatus status, LocalDate until) {
        Objects.requireNonNull(until, "until");
        return new InStatus(status, Optional.of(until));
    }

    /**
     * The vouchers of an enrollment.
     *
     * @param enrollment  the enrollment
     */
    record OfEnrollment(EnrollmentId enrollment) implements VoucherQuery {

        /**
         * Checks that there is an enrollment.
         *
         * @param enrollment  the enrollment
         */
        public OfEnrollment {
            Objects.requireNonNull(enrollment, "enrollment");
        }

        @Override
        public <R> R match(
                Function<? super OfEnrollment, ? extends R> ofEnrollment,
                Function<? super OfCustomer, ? extends R> ofCustomer,
                Function<? super HeldBy, ? extends R> heldBy,
                Function<? super InStatus, ? extends R> inStatus) {
            requireAll(ofEnrollment, ofCustomer, heldBy, inStatus);
            return ofEnrollment.apply(this);
        }
    }

    /**
     * The vouchers of a customer.
     *
     * @param customer  the customer
     */
    record OfCustomer(CustomerId customer) implements VoucherQuery {

        /**
         * Checks that there is a customer.
         *
         * @param customer  the customer
         */
        public OfCustomer {
            Objects.requireNonNull(customer, "customer");
        }

        @Override
        public <R> R match(
                Function<? super OfEnrollment, ? extends R> ofEnrollment,
                Function<? super OfCustomer, ? extends R> ofCustomer,
                Function<? super HeldBy, ? extends R> heldBy,
                Function<? super InStatus, ? extends R> inStatus) {
            requireAll(ofEnrollment, ofCustomer, heldBy, inStatus);
            return ofCustomer.apply(this);
        }
    }

    /**
     * The vouchers that a partner holds.
     *
     * @param partner  the partner
     */
    record HeldBy(PartnerId partner) implements VoucherQuery {

        /**
         * Checks that there is a partner.
         *
         * @param partner  the partner
         */
        public HeldBy {
            Objects.requireNonNull(partner, "partner");
        }

        @Override
        public <R> R match(
                Function<? super OfEnrollment, ? extends R> ofEnrollment,
                Function<? super OfCustomer, ? extends R> ofCustomer,
                Function<? super HeldBy, ? extends R> heldBy,
                Function<? super InStatus, ? extends R> inStatus) {
            requireAll(ofEnrollment, ofCustomer, heldBy, inStatus);
            return heldBy.apply(this);
        }
    }

    /**
     * The vouchers in a status.
     *
     * @param status  the status
     * @param until  the last day from which the next deadline may count, inclusive; empty for any day
     */
    record InStatus(VoucherStatus status, Optional<LocalDate> until) implements VoucherQuery {

        /**
         * Checks that no part is null.
         *
         * @param status  the status
         * @param until  the last day from which the next deadline may count, inclusive; empty for any day
         */
        public InStatus {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(until, "until");
        }

        @Override
        public <R> R match(
                Function<? super OfEnrollment, ? extends R> ofEnrollment,
                Function<? super OfCustomer, ? extends R> ofCustomer,
                Function<? super HeldBy, ? extends R> heldBy,
                Function<? super InStatus, ? extends R> inStatus) {
            requireAll(ofEnrollment, ofCustomer, heldBy, inStatus);
            return inStatus.apply(this);
        }
    }

    private static void requireAll(Object ofEnrollment, Object ofCustomer, Object heldBy, Object inStatus) {
        Objects.requireNonNull(ofEnrollment, "ofEnrollment");
        Objects.requireNonNull(ofCustomer, "ofCustomer");
        Objects.requireNonNull(heldBy, "heldBy");
        Objects.requireNonNull(inStatus, "inStatus");
    }
}
