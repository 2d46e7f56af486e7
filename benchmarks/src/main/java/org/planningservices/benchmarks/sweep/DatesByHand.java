package org.planningservices.benchmarks.sweep;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** The same deadlines by hand over objects whose days are dates. */
final class DatesByHand {

    private static final LocalDate LAST_CREATION_DAY = LocalDate.of(2021, 6, 30);
    private static final LocalDate LAST_REDEMPTION_DAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate EXTENDED_BEFORE = LocalDate.of(2020, 4, 1);

    private DatesByHand() {}

    static Maps<LocalDate> sweep(
            List<PlainVoucher.OfDates> vouchers, LocalDate today, LocalDate firstDue, LocalDate lastDue) {
        Maps<LocalDate> found = new Maps<>();
        for (PlainVoucher.OfDates voucher : vouchers) {
            Standing standing = Standing.OPEN;
            @Nullable RuleId rule = null;
            @Nullable LocalDate lastDay = null;
            switch (voucher.status()) {
                case CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED -> {
                    LocalDate valid = voucher.createdOn().plusDays(180);
                    if (voucher.createdOn().isBefore(EXTENDED_BEFORE) && !valid.isBefore(EXTENDED_BEFORE)) {
                        valid = valid.plusDays(90);
                    }
                    boolean cut = LAST_REDEMPTION_DAY.isBefore(valid);
                    lastDay = cut ? LAST_REDEMPTION_DAY : valid;
                    if (today.isAfter(lastDay)) {
                        standing = Standing.LAPSED;
                        found.addExpiryCandidate(voucher);
                    }
                    rule = cut
                            ? RuleId.TIM_09
                            : voucher.status() == VoucherStatus.REPORTED ? RuleId.TIM_06 : RuleId.TIM_05;
                    if (voucher.status() == VoucherStatus.CREATED && !LAST_CREATION_DAY.isAfter(lastDay)) {
                        lastDay = LAST_CREATION_DAY;
                        rule = RuleId.TIM_08;
                    }
                }
                case REDEEMED -> {
                    lastDay = Objects.requireNonNull(voucher.since()).plusDays(60);
                    rule = RuleId.TIM_07;
                    standing = today.isAfter(lastDay) ? Standing.LAPSED : Standing.OPEN;
                }
                case PAYMENT_APPROVED -> {
                    lastDay = Objects.requireNonNull(voucher.since()).plusDays(30);
                    rule = RuleId.PAY_07;
                }
                case PAID -> standing = Standing.SETTLED;
                case EXPIRED -> standing = Standing.LAPSED;
                case REVOKED -> standing = Standing.REVOKED;
                case PAYMENT_REQUESTED -> standing = Standing.OPEN;
            }
            if (lastDay == null) {
                found.count(voucher, standing, null, null, 0);
            } else {
                if (!lastDay.isBefore(firstDue) && !lastDay.isAfter(lastDue)) {
                    found.addDue(voucher);
                }
                found.count(voucher, standing, rule, lastDay, ChronoUnit.DAYS.between(today, lastDay));
            }
        }
        return found;
    }
}
