package org.planningservices.policy.decision;

import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** That a step of one voucher may be taken, and what it makes of the voucher. */
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
