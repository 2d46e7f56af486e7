package org.planningservices.examples.spark;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.step.VoucherId;

/**
 * What a sweep comes to, to be compared with that of another.
 *
 * @param totals  the totals
 * @param expiryCandidates  the vouchers that are due to be recorded as expired, by number
 * @param deadlines  the sum of the fingerprints of the deadlines
 */
record Outcome(Totals totals, List<VoucherId> expiryCandidates, long deadlines) {

    /** Reads what a sweep on Spark wrote. */
    static Outcome of(SparkSweep sweep, Totals totals) {
        List<VoucherId> candidates = sweep.expiryCandidates().collectAsList().stream()
                .map(VoucherId::of)
                .sorted()
                .toList();
        long deadlines =
                sweep.deadlines().javaRDD().map(DeadlineTable::fingerprint).fold(0L, Long::sum);
        return new Outcome(totals, candidates, deadlines);
    }

    /** Returns the names of the parts in which another outcome differs; none if it is the same. */
    List<String> differences(Outcome other) {
        List<String> differences = new ArrayList<>();
        if (!totals.equals(other.totals)) {
            differences.add("totals");
        }
        if (!expiryCandidates.equals(other.expiryCandidates)) {
            differences.add("expiry candidates");
        }
        if (deadlines != other.deadlines) {
            differences.add("deadlines");
        }
        return differences;
    }
}
