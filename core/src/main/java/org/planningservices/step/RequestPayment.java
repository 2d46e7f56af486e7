package org.planningservices.step;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;

/**
 * The partner requests payment of one or more redeemed vouchers (PAY-04). Immutable.
 *
 * @param requestId  the id of the payment request
 * @param partnerId  the partner that takes the step
 * @param locationId  the location under which payment is claimed
 * @param voucherIds  the vouchers covered, in the order given: one or more, none twice
 */
public record RequestPayment(
        PaymentRequestId requestId, PartnerId partnerId, LocationId locationId, List<VoucherId> voucherIds)
        implements PaymentStep {

    /**
     * Copies and checks the vouchers.
     *
     * @param requestId  the id of the payment request
     * @param partnerId  the partner that takes the step
     * @param locationId  the location under which payment is claimed
     * @param voucherIds  the vouchers covered, in the order given: one or more, none twice
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public RequestPayment {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(locationId, "locationId");
        Objects.requireNonNull(voucherIds, "voucherIds");
        voucherIds = List.copyOf(voucherIds);
        if (voucherIds.size() != 1 && (voucherIds.isEmpty() || new HashSet<>(voucherIds).size() < voucherIds.size())) {
            throw new IllegalArgumentException(
                    "a payment request must cover one or more vouchers, none twice, found `" + voucherIds + "`");
        }
    }

    /**
     * Returns the step.
     *
     * @param request  the id of the payment request
     * @param partner  the partner that takes the step
     * @param location  the location under which payment is claimed
     * @param vouchers  the vouchers covered: one or more, none twice
     * @return the step
     * @throws IllegalArgumentException if no voucher is covered, or one twice
     */
    public static RequestPayment of(
            PaymentRequestId request, PartnerId partner, LocationId location, VoucherId... vouchers) {
        return new RequestPayment(request, partner, location, List.of(vouchers));
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REQUEST_PAYMENT;
    }
}
