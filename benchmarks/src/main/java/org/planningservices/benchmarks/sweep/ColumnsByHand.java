package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;

/** The same deadlines and aggregates, written by hand over the same columns. */
final class ColumnsByHand {

    private static final int LAST_CREATION_DAY = (int) LocalDate.of(2021, 6, 30).toEpochDay();
    private static final int LAST_REDEMPTION_DAY =
            (int) LocalDate.of(2022, 1, 1).toEpochDay();
    private static final int EXTENDED_BEFORE = (int) LocalDate.of(2020, 4, 1).toEpochDay();

    private static final int OPEN = 0;
    private static final int LAPSED = 1;
    private static final int SETTLED = 2;
    private static final int REVOKED = 3;

    private ColumnsByHand() {}

    static Aggregates sweep(Vouchers vouchers, int today, int firstDue, int lastDue) {
        Aggregates found = new Aggregates();
        for (int i = 0; i < vouchers.size(); i++) {
            int status = vouchers.status[i];
            int rule = Aggregates.NO_RULE;
            int lastDay = 0;
            int standing = OPEN;
            if (status <= 5) {
                int createdOn = vouchers.createdOn[i];
                int valid = createdOn + 180;
                if (createdOn < EXTENDED_BEFORE && valid >= EXTENDED_BEFORE) {
                    valid += 90;
                }
                int redeemBy = Math.min(valid, LAST_REDEMPTION_DAY);
                if (today > redeemBy) {
                    standing = LAPSED;
                    found.expiryCandidates.add(i);
                }
                lastDay = redeemBy;
                rule = redeemBy < valid ? 3 : status == 5 ? 2 : 1;
                if (status == 0 && LAST_CREATION_DAY <= lastDay) {
                    lastDay = LAST_CREATION_DAY;
                    rule = 0;
                }
            } else if (status == 6) {
                lastDay = vouchers.since[i] + 60;
                rule = 4;
                standing = today > lastDay ? LAPSED : OPEN;
            } else if (status == 8) {
                lastDay = vouchers.since[i] + 30;
                rule = 5;
            } else if (status == 9) {
                standing = SETTLED;
            } else if (status == 10) {
                standing = LAPSED;
            } else if (status == 11) {
                standing = REVOKED;
            }
            if (rule != Aggregates.NO_RULE && lastDay >= firstDue && lastDay <= lastDue) {
                found.due.add(i);
            }
            found.count(status, standing, rule, lastDay, today, vouchers.customer[i]);
        }
        return found;
    }

    /** Adds up the same bytes, and nothing else. */
    static long sum(Vouchers vouchers, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += vouchers.status[i] + vouchers.createdOn[i] + vouchers.since[i] + vouchers.customer[i];
        }
        return sum;
    }
}
