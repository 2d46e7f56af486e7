package org.planningservices.policy.decision;

import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** An accepted step of one voucher: the event to record and the resulting voucher. */
public interface Transition extends Acceptance {

    /**
     * Returns the event to record.
     *
     * @return the event
     */
    VoucherEvent event();

    /**
     * Returns the voucher after the step.
     *
     * @return the voucher
     */
    Voucher voucher();
}
