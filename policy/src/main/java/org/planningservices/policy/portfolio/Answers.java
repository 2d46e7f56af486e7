package org.planningservices.policy.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.rule.DayRange;
import org.planningservices.voucher.VoucherStatus;

/**
 * The answers of a sweep, column by column. Each is worked out once for vouchers alike, and kept until that of a day far away
 * takes its place.
 */
final class Answers {

    /** Of each status so many are kept; two days that far apart share a place. */
    static final int DAYS = 1 << 11;

    private static final int PLACES = DAYS * VoucherStatus.values().length;

    private final RuleDay on;
    private final DayRange due;
    private final Counts counts = new Counts();
    private final @Nullable Answer[] answers = new @Nullable Answer[PLACES];
    private final int[] decisiveDays = new int[PLACES];

    // of the answers, side by side, so that a sweep need not look at the objects
    private final int[] daysLeft = new int[PLACES];
    private final boolean[] isDue = new boolean[PLACES];
    private final boolean[] mayExpire = new boolean[PLACES];
    private final long[] vouchers = new long[PLACES];

    Answers(RuleDay on, DayRange due) {
        this.on = on;
        this.due = due;
        Arrays.fill(decisiveDays, Integer.MIN_VALUE); // no voucher has it
    }

    /** Counts a voucher and returns the place of what is said of it. */
    @SuppressWarnings("EnumOrdinal") // a place in an array
    int count(VoucherStatus status, int decisiveDay) {
        int place = DAYS * status.ordinal() + (decisiveDay & DAYS - 1);
        if (decisiveDays[place] != decisiveDay) {
            put(place, Answer.of(on, status, decisiveDay, due));
        }
        vouchers[place]++;
        return place;
    }

    private void put(int place, Answer answer) {
        close(place);
        answers[place] = answer;
        decisiveDays[place] = answer.decisiveDay();
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
        Answer answer = answers[place];
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
