package org.planningservices.policy.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.planningservices.rule.DayRange;
import org.planningservices.voucher.VoucherStatus;

/**
 * The entries of a sweep, column by column. Each is computed once for vouchers that are alike, and kept until an entry of a
 * distant day replaces it.
 */
final class SweepCache {

    /** How many entries are kept for each status. Two days that far apart share a place. */
    static final int DAYS = 1 << 11;

    private static final int PLACES = DAYS * VoucherStatus.values().length;

    private final SweepRules rules;
    private final DayRange due;
    private final Counts counts = new Counts();
    private final @Nullable SweepEntry[] entries = new @Nullable SweepEntry[PLACES];
    private final int[] anchors = new int[PLACES];

    // the values of the entries, side by side, so that a sweep does not read the objects
    private final int[] daysLeft = new int[PLACES];
    private final boolean[] isDue = new boolean[PLACES];
    private final boolean[] mayExpire = new boolean[PLACES];
    private final long[] vouchers = new long[PLACES];

    SweepCache(SweepRules rules, DayRange due) {
        this.rules = rules;
        this.due = due;
        Arrays.fill(anchors, Integer.MIN_VALUE); // no voucher has this anchor
    }

    /** Counts a voucher and returns the place of its entry. */
    @SuppressWarnings("EnumOrdinal") // a place in an array
    int count(VoucherStatus status, int deadlineAnchor) {
        int place = DAYS * status.ordinal() + (deadlineAnchor & DAYS - 1);
        if (anchors[place] != deadlineAnchor) {
            put(place, SweepEntry.of(rules, status, deadlineAnchor, due));
        }
        vouchers[place]++;
        return place;
    }

    private void put(int place, SweepEntry entry) {
        close(place);
        entries[place] = entry;
        anchors[place] = entry.deadlineAnchor();
        daysLeft[place] = entry.daysLeft();
        isDue[place] = entry.isDue();
        mayExpire[place] = entry.mayExpire();
    }

    int daysLeft(int place) {
        return daysLeft[place];
    }

    boolean isDue(int place) {
        return isDue[place];
    }

    boolean mayExpire(int place) {
        return mayExpire[place];
    }

    private void close(int place) {
        SweepEntry entry = entries[place];
        if (entry != null) {
            counts.add(entry, vouchers[place]);
            vouchers[place] = 0;
        }
    }

    /** Returns the counts of all vouchers so far. */
    Counts counts() {
        for (int place = 0; place < PLACES; place++) {
            close(place);
        }
        return counts;
    }
}
