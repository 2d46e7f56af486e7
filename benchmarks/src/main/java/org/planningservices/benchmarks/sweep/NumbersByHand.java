package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** The same deadlines by hand over objects whose days are numbers. */
final class NumbersByHand {

    private static final int LAST_CREATION_DAY = (int) LocalDate.of(2021, 6, 30).toEpochDay();
    private static final int LAST_REDEMPTION_DAY =
            (int) LocalDate.of(2022, 1, 1).toEpochDay();
    private static final int EXTENDED_BEFORE = (int) LocalDate.of(2020, 4, 1).toEpochDay();

    private NumbersByHand() {}

    static Maps<Integer> sweep(List<PlainVoucher.OfNumbers> vouchers, int today, int firstDue, int lastDue) {
        Maps<Integer> found = new Maps<>();
        for (PlainVoucher.OfNumbers voucher : vouchers) {
            Standing standing = Standing.OPEN;
            @Nullable RuleId rule = null;
            int lastDay = 0;
            switch (voucher.status()) {
                case CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED -> {
                    int valid = voucher.createdOn() + 180;
                    if (voucher.createdOn() < EXTENDED_BEFORE && valid >= EXTENDED_BEFORE) {
                        valid += 90;
                    }
                    lastDay = Math.min(valid, LAST_REDEMPTION_DAY);
                    if (today > lastDay) {
                        standing = Standing.LAPSED;
                        found.addExpiryCandidate(voucher);
                    }
                    rule = switch (voucher.status()) {
                        case REPORTED -> lastDay < valid ? RuleId.TIM_09 : RuleId.TIM_06;
                        default -> lastDay < valid ? RuleId.TIM_09 : RuleId.TIM_05;
                    };
                    if (voucher.status() == VoucherStatus.CREATED && LAST_CREATION_DAY <= lastDay) {
                        lastDay = LAST_CREATION_DAY;
                        rule = RuleId.TIM_08;
                    }
                }
                case REDEEMED -> {
                    lastDay = voucher.since() + 60;
                    rule = RuleId.TIM_07;
                    standing = today > lastDay ? Standing.LAPSED : Standing.OPEN;
                }
                case PAYMENT_APPROVED -> {
                    lastDay = voucher.since() + 30;
                    rule = RuleId.PAY_07;
                }
                case PAID -> standing = Standing.SETTLED;
                case EXPIRED -> standing = Standing.LAPSED;
                case REVOKED -> standing = Standing.REVOKED;
                case PAYMENT_REQUESTED -> standing = Standing.OPEN;
            }
            if (rule == null) {
                found.count(voucher, standing, null, null, 0);
            } else {
                if (lastDay >= firstDue && lastDay <= lastDue) {
                    found.addDue(voucher);
                }
                found.count(voucher, standing, rule, lastDay, lastDay - today);
            }
        }
        return found;
    }
}
