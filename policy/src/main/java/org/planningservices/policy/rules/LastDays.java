package org.planningservices.policy.rules;

import static org.planningservices.rule.RuleId.PAY_07;
import static org.planningservices.rule.RuleId.TIM_05;
import static org.planningservices.rule.RuleId.TIM_06;
import static org.planningservices.rule.RuleId.TIM_07;
import static org.planningservices.rule.RuleId.TIM_08;
import static org.planningservices.rule.RuleId.TIM_09;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.rule.Deadline;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherAction;

/** The last days that are ahead of a voucher, each with its rule. */
public final class LastDays {

    private static final Set<RuleId> UNTIL_REDEEMED = EnumSet.of(TIM_06, TIM_09);

    private LastDays() {}

    /**
     * Returns the last days of all that is still to be done with a voucher.
     *
     * @param on  the program on the day
     * @param voucher  the voucher
     * @return the deadlines, earliest first
     */
    public static List<Deadline> of(RuleDay on, Voucher voucher) {
        Set<RuleId> ahead = switch (voucher.status()) {
            case CREATED -> EnumSet.of(TIM_08, TIM_05, TIM_06, TIM_09);
            case ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED -> EnumSet.of(TIM_05, TIM_06, TIM_09);
            case REPORTED -> UNTIL_REDEEMED;
            case REDEEMED -> EnumSet.of(TIM_07);
            case PAYMENT_APPROVED -> EnumSet.of(PAY_07);
            case PAYMENT_REQUESTED, PAID, EXPIRED, REVOKED -> EnumSet.noneOf(RuleId.class);
        };
        return of(on, voucher, ahead);
    }

    /** Returns the last days of a step. */
    static List<Deadline> of(RuleDay on, Voucher voucher, VoucherAction action) {
        Set<RuleId> governing = EnumSet.noneOf(RuleId.class);
        RuleBook.LAWS.stream()
                .filter(law -> law.governs(action))
                .forEach(law -> governing.add(law.rule().id()));
        return of(on, voucher, governing);
    }

    private static List<Deadline> of(RuleDay on, Voucher voucher, Set<RuleId> rules) {
        VoucherCalendar calendar = on.calendar();
        int lastValidDay = calendar.lastValidDay(voucher);
        int redeemBy = calendar.redeemBy(lastValidDay);
        List<Deadline> deadlines = new ArrayList<>();
        for (RuleId id : rules) {
            int lastDay = switch (id) {
                case TIM_08 ->
                    VoucherCalendar.epochDay(on.terms().lastCreationDay().value());
                case TIM_05 -> lastValidDay;
                case TIM_06 -> redeemBy == lastValidDay ? redeemBy : VoucherCalendar.NO_DAY;
                case TIM_09 -> redeemBy < lastValidDay ? redeemBy : VoucherCalendar.NO_DAY;
                case TIM_07 -> paymentRequestBy(calendar, voucher);
                case PAY_07 -> payBy(calendar, voucher);
                default -> VoucherCalendar.NO_DAY;
            };
            if (lastDay != VoucherCalendar.NO_DAY && on.terms().rules().value().contains(id)) {
                deadlines.add(new Deadline(RuleBook.rule(id), LocalDate.ofEpochDay(lastDay), on.date()));
            }
        }
        deadlines.sort(Comparator.comparing(Deadline::lastDay));
        return List.copyOf(deadlines);
    }

    private static int paymentRequestBy(VoucherCalendar calendar, Voucher voucher) {
        return voucher.redeemedOn()
                .map(day -> calendar.paymentRequestBy(VoucherCalendar.epochDay(day)))
                .orElse(VoucherCalendar.NO_DAY);
    }

    private static int payBy(VoucherCalendar calendar, Voucher voucher) {
        return voucher.paymentApprovedOn()
                .map(day -> calendar.payBy(VoucherCalendar.epochDay(day)))
                .orElse(VoucherCalendar.NO_DAY);
    }
}
