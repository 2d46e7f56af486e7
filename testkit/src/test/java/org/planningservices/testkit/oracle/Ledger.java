package org.planningservices.testkit.oracle;

import java.util.Arrays;

/**
 * The pool of an enrollment, by the rulebook's section "The pool of an enrollment".
 *
 * <p>What happened is told in the order in which it happened, with days that never go back: {@link #accrue},
 * {@link #convert}, {@link #create}, {@link #assign}, {@link #redeem}, {@link #revoke}. Each first brings what the days up
 * to and including its own bring by themselves; {@link #on} does only that. The fields then hold the balance, with
 * {@code accrued + converted + overdrawn == remaining + held + spent + lost + removed}. A recorded {@code expire} and a
 * reassignment are not told: they move no day (ENT-07, Terms). {@link #open} starts again.
 *
 * <p>{@link #fate} answers the same for the days of one voucher as a function, without a ledger.
 */
public final class Ledger {

    /** Fate: the voucher is not yet created. */
    public static final int NOT_CREATED = 0;

    /** Fate: the voucher holds its days. */
    public static final int HELD = 1;

    /** Fate: redeemed in time. */
    public static final int SPENT = 2;

    /** Fate: back in <em>remaining</em> (and from 2021-07-01 among <em>removed</em>, unless spent on another voucher). */
    public static final int RETURNED = 3;

    /** Fate: lost. */
    public static final int LOST = 4;

    private static final int NEVER = Integer.MAX_VALUE;

    /** Days accrued. */
    public int accrued;

    /** Planning days that came from training days. */
    public int converted;

    /** Days by which vouchers were created beyond what remained. */
    public int overdrawn;

    /** Days that a voucher can be created from. */
    public int remaining;

    /** Days in vouchers that are neither redeemed nor gone. */
    public int held;

    /** Days of vouchers redeemed in time. */
    public int spent;

    /** Days of vouchers that did not come back. */
    public int lost;

    /** Days taken from the pool on 2021-07-01. */
    public int removed;

    private int validityFrom;
    private int lastDay;
    private boolean emptied;
    private int vouchers;
    private int[] level = new int[8];
    private int[] createdOn = new int[8];
    private int[] assignedOn = new int[8];
    /** By voucher, the day its days go of themselves; never where they have gone or have no such day. */
    private int[] goesOn = new int[8];

    /** Starts the ledger of an enrollment, empty. Its first day moves nothing in the pool. */
    public void open(int validityFrom, int lastDayOfEnrollment) {
        this.validityFrom = validityFrom;
        this.lastDay = lastDayOfEnrollment;
        accrued = 0;
        converted = 0;
        overdrawn = 0;
        remaining = 0;
        held = 0;
        spent = 0;
        lost = 0;
        removed = 0;
        emptied = false;
        vouchers = 0;
    }

    /**
     * Brings the days up to and including this one: on 2021-07-01 first the removal (ENT-14), on every day the vouchers that
     * lapsed with the day before (ENT-07, ENT-08, ENT-15).
     */
    public void on(int day) {
        int next = nextDay();
        while (next <= day) {
            if (next == Oracle.POOLS_EMPTIED && !emptied) {
                emptied = true;
                removed += remaining;
                remaining = 0;
            }
            for (int voucher = 0; voucher < vouchers; voucher++) {
                if (goesOn[voucher] == next) {
                    leave(voucher, comesBack(validityFrom, lastDay, createdOn[voucher], assignedOn[voucher]));
                }
            }
            next = nextDay();
        }
    }

    /** The next day that brings something by itself. */
    private int nextDay() {
        int next = emptied ? NEVER : Oracle.POOLS_EMPTIED;
        for (int voucher = 0; voucher < vouchers; voucher++) {
            next = Math.min(next, goesOn[voucher]);
        }
        return next;
    }

    /** Accrues days; where ENT-13 refuses it adds nothing. */
    public void accrue(int day, int days) {
        on(day);
        if (day < Oracle.day(2021, 2, 1)) {
            accrued += days;
            remaining += days;
        }
    }

    /** Adds planning days from training days; where ENT-11 refuses it adds nothing. */
    public void convert(int day, int planningDays) {
        on(day);
        if (day < Oracle.day(2020, 2, 1)) {
            converted += planningDays;
            remaining += planningDays;
        }
    }

    /** Creates a voucher and gives its number in this ledger, from 0; a shortfall is overdrawn (ENT-06). */
    public int create(int day, int serviceLevel) {
        on(day);
        int voucher = add(day, serviceLevel);
        int shortfall = Math.max(0, serviceLevel - remaining);
        overdrawn += shortfall;
        remaining += shortfall - serviceLevel;
        held += serviceLevel;
        watch(voucher, day);
        return voucher;
    }

    /** Assigns a voucher. */
    public void assign(int day, int voucher) {
        on(day);
        assignedOn[voucher] = day;
        watch(voucher, day);
    }

    /** Redeems a voucher: unless its days have gone, they are spent. */
    public void redeem(int day, int voucher) {
        on(day);
        if (level[voucher] >= 0) {
            spent += level[voucher];
            gone(voucher);
        }
    }

    /** Revokes a voucher: unless its days have gone, they come back or are lost. */
    public void revoke(int day, int voucher) {
        on(day);
        if (level[voucher] >= 0) {
            leave(voucher, revocationBringsBack(lastDay, day));
        }
    }

    private int add(int day, int serviceLevel) {
        if (vouchers == level.length) {
            level = Arrays.copyOf(level, 2 * vouchers);
            createdOn = Arrays.copyOf(createdOn, 2 * vouchers);
            assignedOn = Arrays.copyOf(assignedOn, 2 * vouchers);
            goesOn = Arrays.copyOf(goesOn, 2 * vouchers);
        }
        level[vouchers] = serviceLevel;
        createdOn[vouchers] = day;
        assignedOn[vouchers] = Oracle.ABSENT;
        goesOn[vouchers] = NEVER;
        return vouchers++;
    }

    /** Notes the day on which the days go of themselves; where it has come already, they are lost at once. */
    private void watch(int voucher, int day) {
        if (level[voucher] < 0) {
            return;
        }
        int by = Oracle.redeemBy(validityFrom, createdOn[voucher], assignedOn[voucher]);
        if (by != Oracle.ABSENT && by < day) {
            leave(voucher, false);
        } else {
            goesOn[voucher] = by == Oracle.ABSENT ? NEVER : by + 1;
        }
    }

    private void leave(int voucher, boolean comesBack) {
        if (comesBack) {
            remaining += level[voucher];
        } else {
            lost += level[voucher];
        }
        gone(voucher);
    }

    private void gone(int voucher) {
        held -= level[voucher];
        level[voucher] = -1;
        goesOn[voucher] = NEVER;
    }

    /** Whether the days of a voucher that lapses come back (ENT-07, ENT-08), for which the day after is before 2021-07-01 (ENT-15). */
    private static boolean comesBack(int validityFrom, int lastDay, int createdOn, int assignedOn) {
        int by = Oracle.redeemBy(validityFrom, createdOn, assignedOn);
        return by <= lastDay && by + 1 < Oracle.POOLS_EMPTIED;
    }

    private static boolean revocationBringsBack(int lastDay, int day) {
        return day <= lastDay && day < Oracle.POOLS_EMPTIED;
    }

    /**
     * What has become of one voucher's days at the end of a day. Every day may be absent; one after the day asked about has
     * not come.
     */
    public static int fate(
            int validityFrom,
            int lastDayOfEnrollment,
            int createdOn,
            int assignedOn,
            int redeemedOn,
            int revokedOn,
            int day) {
        if (!by(createdOn, day)) {
            return NOT_CREATED;
        }
        int assigned = by(assignedOn, day) ? assignedOn : Oracle.ABSENT;
        int lastRedemption = Oracle.redeemBy(validityFrom, createdOn, assigned);
        boolean lapses = lastRedemption != Oracle.ABSENT;
        if (by(redeemedOn, day) && (!lapses || redeemedOn <= lastRedemption)) {
            return SPENT;
        }
        if (by(revokedOn, day) && (!lapses || revokedOn <= lastRedemption)) {
            return revocationBringsBack(lastDayOfEnrollment, revokedOn) ? RETURNED : LOST;
        }
        if (lapses && lastRedemption < day) {
            return comesBack(validityFrom, lastDayOfEnrollment, createdOn, assigned) ? RETURNED : LOST;
        }
        return HELD;
    }

    private static boolean by(int happenedOn, int day) {
        return happenedOn != Oracle.ABSENT && happenedOn <= day;
    }
}
