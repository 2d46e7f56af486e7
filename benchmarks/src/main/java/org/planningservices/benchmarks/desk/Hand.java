package org.planningservices.benchmarks.desk;

import org.planningservices.step.VoucherId;

/** What one thread has in hand: a voucher, and which of its steps comes next. */
final class Hand {

    private final Supply supply;
    private VoucherId voucher;
    private int step;

    Hand(Supply supply) {
        this.supply = supply;
        voucher = supply.next();
    }

    /** Takes steps until a moment of {@link System#nanoTime}; returns how many. */
    int work(Way way, long until) {
        int taken = 0;
        while (System.nanoTime() < until) {
            if (step == Work.STEPS.size()) {
                voucher = supply.next();
                step = 0;
            }
            way.take(voucher, step++);
            taken++;
        }
        return taken;
    }
}
