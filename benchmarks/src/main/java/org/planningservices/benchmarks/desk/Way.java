package org.planningservices.benchmarks.desk;

import org.planningservices.step.VoucherId;

/** A way to take a voucher through its steps. */
interface Way {

    /**
     * Takes a step.
     *
     * @param voucher  the voucher
     * @param number  which of the {@linkplain Work#STEPS steps}, from 0
     */
    void take(VoucherId voucher, int number);
}
