package org.planningservices.benchmarks;

import java.time.Duration;

/**
 * How long and on how much is measured.
 *
 * @param turn  how long a job runs in one turn
 * @param warmUp  how many turns of each job come first and do not count
 * @param turns  how many turns of each job count
 * @param share  by which the sizes of journals, heaps of vouchers and portfolios are divided
 */
record Effort(Duration turn, int warmUp, int turns, int share) {

    /** As the figures are made. */
    static final Effort FULL = new Effort(Duration.ofMillis(250), 8, 15, 1);

    /** Two or three minutes for all: shows that every figure is made, and says nothing of how large it is. */
    static final Effort QUICK = new Effort(Duration.ofMillis(10), 1, 3, 50);

    /** The argument that makes a program measure quickly. */
    static final String QUICKLY = "--quick";

    /** Returns the effort that the arguments of a program ask for. */
    static Effort of(String... args) {
        for (String arg : args) {
            if (arg.equals(QUICKLY)) {
                return QUICK;
            }
        }
        return FULL;
    }

    /** Tells whether this is a trial, which says nothing of how large a figure is. */
    boolean isTrial() {
        return share > 1;
    }

    /** Returns a size, or a share of it. */
    int of(int size) {
        return size / share;
    }

    /** Returns how often something is done, or less often. */
    int times(int full) {
        return isTrial() ? 1 : full;
    }
}
