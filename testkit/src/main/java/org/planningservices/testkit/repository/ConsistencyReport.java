package org.planningservices.testkit.repository;

import java.util.StringJoiner;

/**
 * The faults in what a repository kept after a race. Immutable.
 *
 * @param lost  accepted commands whose records are missing
 * @param doubled  records that no accepted command explains, accepted commands whose answer changed, and findings of an
 *     audit
 * @param partial  records that are missing in some of their streams
 * @param overdrawn  days that vouchers took although their pools did not have them
 * @param unreplayable  vouchers whose records do not form a valid history
 */
public record ConsistencyReport(long lost, long doubled, long partial, long overdrawn, long unreplayable) {

    /** The verdict without any fault. */
    public static final ConsistencyReport CLEAN = new ConsistencyReport(0, 0, 0, 0, 0);

    /** Returns what is wrong, such as {@code 2 lost, 1 halved}; or {@code clean}. */
    @Override
    public String toString() {
        StringJoiner wrong = new StringJoiner(", ").setEmptyValue("clean");
        add(wrong, lost, "lost");
        add(wrong, doubled, "doubled");
        add(wrong, partial, "halved");
        add(wrong, overdrawn, "overdrawn");
        add(wrong, unreplayable, "broken");
        return wrong.toString();
    }

    private static void add(StringJoiner wrong, long number, String what) {
        if (number != 0) {
            wrong.add(number + " " + what);
        }
    }
}
