package org.planningservices.policy.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.rule.DayRange;
import org.planningservices.voucher.VoucherStatus;

/**
 * The answers of a sweep, column by column. Each is worked out once for vouchers alike, and kept until that of a day far away
 * takes its place.
 */
final class SweepCache {

    /** Of each status so many are kept; two days that far apart share a place. */
    static final int DAYS = 1 << 11;

    private static final int PLACES = DAYS * VoucherStatus.values().length;

    private final RuleDay on;
    private final DayRange due;
    private final Counts counts = new Counts();
    private final @Nullable SweepEntry[] answers = new @Nullable SweepEntry[PLACES];
    private final int[] decisiveDays = new int[PLACES];

    // of the answers, side by side, so that a sweep need not look at the objects
    private final int[] daysLeft = new int[PLACES];
    private final boolean[] isDue = new boolean[PLACES];
    private final boolean[] mayExpire = new boolean[PLACES];
    private final long[] vouchers = new long[PLACES];

    SweepCache(RuleDay on, DayRange due) {
        this.on = on;
        this.due = due;
        Arrays.fill(decisiveDays, Integer.MIN_VALUE); // no voucher has it
    }

    /** Counts a voucher and returns the place of what is said of it. */
    @SuppressWarnings("EnumOrdinal") // a place in an array
    int count(VoucherStatus status, int deadlineAnchor) {
        int place = DAYS * status.ordinal() + (deadlineAnchor & DAYS - 1);
        if (decisiveDays[place] != deadlineAnchor) {
            put(place, SweepEntry.of(on, status, deadlineAnchor, due));
        }
        vouchers[place]++;
        return place;
    }

    private void put(int place, SweepEntry answer) {
        close(place);
        answers[place] = answer;
        decisiveDays[place] = answer.deadlineAnchor();
        daysLeft[place] = answer.daysLeft();
        isDue[place] = answer.isDue();
        mayExpire[place] = answer.mayExpire();
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
        SweepEntry answer = answers[place];
        if (answer != null) {
            counts.add(answer, vouchers[place]);
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
