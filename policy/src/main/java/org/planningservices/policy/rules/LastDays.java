package org.planningservices.policy.rules;

import static org.planningservices.policy.calendar.VoucherCalendar.NO_DAY;
import static org.planningservices.rule.RuleId.PAY_07;
import static org.planningservices.rule.RuleId.TIM_05;
import static org.planningservices.rule.RuleId.TIM_06;
import static org.planningservices.rule.RuleId.TIM_07;
import static org.planningservices.rule.RuleId.TIM_08;
import static org.planningservices.rule.RuleId.TIM_09;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Deadline;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** The last days that are ahead of a voucher, each with its rule, as far as a program asks it. Immutable. */
public final class LastDays {

    private final Terms terms;
    private final VoucherCalendar calendar;
    private final RuleId[][] ahead;

    LastDays(Terms terms, VoucherCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        ahead = Stream.of(VoucherStatus.values())
                .map(status -> ahead(status).filter(this::isAsked).toArray(RuleId[]::new))
                .toArray(RuleId[][]::new);
    }

    /** Returns the rules that set a last day ahead of a voucher, in the order of the rulebook's table. */
    private static Stream<RuleId> ahead(VoucherStatus status) {
        return switch (status) {
            case CREATED -> Stream.of(TIM_08, TIM_05, TIM_06, TIM_09);
            case ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED -> Stream.of(TIM_05, TIM_06, TIM_09);
            case REPORTED -> Stream.of(TIM_06, TIM_09);
            case REDEEMED -> Stream.of(TIM_07);
            case PAYMENT_APPROVED -> Stream.of(PAY_07);
            case PAYMENT_REQUESTED, PAID, EXPIRED, REVOKED -> Stream.of();
        };
    }

    /**
     * Returns the rule whose last day comes first of all that are ahead, those that have passed included; of two with the same
     * last day the one that comes first in the rulebook's table.
     *
     * @param status  the status of the voucher
     * @param createdOn  the day it was made
     * @param since  the day from which its time counts, as of {@link VoucherCalendar#since(Voucher)}
     * @return the rule; null if no last day is ahead
     */
    @SuppressWarnings("EnumOrdinal") // a place in an array
    public @Nullable RuleId first(VoucherStatus status, int createdOn, int since) {
        RuleId first = null;
        int firstDay = NO_DAY;
        for (RuleId rule : ahead[status.ordinal()]) {
            int lastDay = calendar.lastDay(rule, createdOn, since);
            if (lastDay < firstDay) {
                first = rule;
                firstDay = lastDay;
            }
        }
        return first;
    }

    /**
     * Returns the last days of all that is still to be done with a voucher.
     *
     * @param on  the program on the day
     * @param voucher  the voucher
     * @return the deadlines, earliest first
     */
    public static List<Deadline> of(RuleDay on, Voucher voucher) {
        return on.program().lastDays().of(on.date(), voucher, ahead(voucher.status()));
    }

    /**
     * Returns the last day that comes first of all that are ahead, as {@link #first(VoucherStatus, int, int)} finds it.
     *
     * @param on  the program on the day
     * @param status  the status of the voucher
     * @param createdOn  the day it was made
     * @param since  the day from which its time counts
     * @return the deadline; empty if none is ahead
     */
    public static Optional<Deadline> first(RuleDay on, VoucherStatus status, int createdOn, int since) {
        RuleId rule = on.program().lastDays().first(status, createdOn, since);
        return Optional.ofNullable(rule)
                .map(first -> deadline(first, on.calendar().lastDay(first, createdOn, since), on.date()));
    }

    private static Deadline deadline(RuleId rule, int lastDay, LocalDate on) {
        return new Deadline(RuleBook.rule(rule), LocalDate.ofEpochDay(lastDay), on);
    }

    /** Returns the last days of a step. */
    static List<Deadline> of(RuleDay on, Voucher voucher, VoucherAction action) {
        return on.program()
                .lastDays()
                .of(
                        on.date(),
                        voucher,
                        RuleBook.LAWS.stream()
                                .filter(law -> law.governs(action))
                                .map(law -> law.rule().id()));
    }

    private List<Deadline> of(LocalDate on, Voucher voucher, Stream<RuleId> rules) {
        List<Deadline> deadlines = new ArrayList<>();
        int createdOn = VoucherCalendar.epochDay(voucher.createdOn());
        rules.filter(this::isAsked).forEach(rule -> {
            int lastDay = calendar.lastDay(rule, createdOn, since(rule, voucher));
            if (lastDay != NO_DAY) {
                deadlines.add(deadline(rule, lastDay, on));
            }
        });
        deadlines.sort(Comparator.comparing(Deadline::lastDay));
        return List.copyOf(deadlines);
    }

    private static int since(RuleId rule, Voucher voucher) {
        Optional<LocalDate> day = switch (rule) {
            case TIM_07 -> voucher.redeemedOn();
            case PAY_07 -> voucher.paymentApprovedOn();
            default -> voucher.assignedOn();
        };
        return day.map(VoucherCalendar::epochDay).orElse(NO_DAY);
    }

    private boolean isAsked(RuleId rule) {
        return terms.rules().value().contains(rule);
    }
}
