package org.planningservices.benchmarks.byhand;

import java.util.List;
import org.planningservices.benchmarks.byhand.Model.RequestPayment;
import org.planningservices.benchmarks.byhand.Model.Voucher;

/** What a careful engineer hands to a caller: the next voucher, or every violation with the values compared. */
public sealed interface Decided {

    /** A step of a voucher may happen. */
    record Accepted(Voucher voucher) implements Decided {}

    /** A step of a payment request may happen. */
    record PaymentAccepted(RequestPayment request, List<Voucher> vouchers) implements Decided {}

    /** A step may not happen. */
    record Refused(List<TypedViolation> violations) implements Decided {}
}
