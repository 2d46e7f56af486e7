package org.planningservices.policy.portfolio;

import java.io.Serializable;

/** Tallies side by side, by a place from 0 on. */
final class Tallies implements Serializable {

    private static final int SUMS = 4;

    private final long[] sums;

    Tallies(int places) {
        sums = new long[SUMS * places];
    }

    /** Counts a voucher with the days left of its deadline, negative once that has passed, or 0 if it has none. */
    void count(int place, int daysLeft) {
        int over = daysLeft >> 31; // all bits once it has passed, else none
        int at = SUMS * place;
        sums[at]++;
        sums[at + 1] -= over;
        sums[at + 2] += daysLeft & ~over;
        sums[at + 3] -= daysLeft & over;
    }

    void add(int place, Tally tally) {
        int at = SUMS * place;
        sums[at] += tally.vouchers();
        sums[at + 1] += tally.overdue();
        sums[at + 2] += tally.daysLeft();
        sums[at + 3] += tally.daysOver();
    }

    void add(Tallies others) {
        for (int place = 0; place < others.places(); place++) {
            add(place, others.at(place));
        }
    }

    int places() {
        return sums.length / SUMS;
    }

    Tally at(int place) {
        int at = SUMS * place;
        return new Tally(sums[at], sums[at + 1], sums[at + 2], sums[at + 3]);
    }
}
