package org.planningservices.policy.decision;

import java.util.List;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** An accepted payment step: the events to record and the resulting vouchers of the request. */
public interface PaymentTransition extends Acceptance {

    /**
     * Returns the payment request.
     *
     * @return the payment request
     */
    PaymentRequest request();

    /**
     * Returns the events to record, one for each voucher that the request covers, in its order.
     *
     * @return the events
     */
    List<VoucherEvent> events();

    /**
     * Returns the vouchers after the step, in the order of the request.
     *
     * @return the vouchers
     */
    List<Voucher> vouchers();
}
