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
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Deadline;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** The last days that are ahead of a voucher, each with its rule, as far as a program asks it. Immutable. */
public final class LastDays {

    /** The rules that set a last day, in the order of the rulebook's table. */
    private static final List<RuleId> RULES = List.of(TIM_08, TIM_05, TIM_06, TIM_09, TIM_07, PAY_07);

    private static final int PLACES = 8;
    private static final int ANY_DAY = Integer.MIN_VALUE;

    private final Terms terms;
    private final VoucherCalendar calendar;

    /** By status and rule, the earliest that its last day can be ahead: any day, or none. */
    private final int[] earliest;

    LastDays(Terms terms, VoucherCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        VoucherStatus[] statuses = VoucherStatus.values();
        earliest = new int[PLACES * statuses.length];
        for (int i = 0; i < earliest.length; i++) {
            earliest[i] = isAhead(statuses[i / PLACES], i % PLACES) ? ANY_DAY : NO_DAY;
        }
    }

    private boolean isAhead(VoucherStatus status, int place) {
        return place < RULES.size()
                && isAsked(RULES.get(place))
                && ahead(status).contains(RULES.get(place));
    }

    /** Returns the rules that set a last day ahead of a voucher, in the order of the rulebook's table. */
    private static List<RuleId> ahead(VoucherStatus status) {
        return switch (status) {
            case CREATED -> List.of(TIM_08, TIM_05, TIM_06, TIM_09);
            case ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED -> List.of(TIM_05, TIM_06, TIM_09);
            case REPORTED -> List.of(TIM_06, TIM_09);
            case REDEEMED -> List.of(TIM_07);
            case PAYMENT_APPROVED -> List.of(PAY_07);
            case PAYMENT_REQUESTED, PAID, EXPIRED, REVOKED -> List.of();
        };
    }

    /**
     * Returns the last day that comes first of all that are ahead, those that have passed included, and its rule; of two rules
     * with the same last day the one that comes first in the rulebook's table.
     *
     * @param status  the status of the voucher
     * @param createdOn  the day it was made
     * @param since  the day from which its time counts, as of {@link VoucherCalendar#since(Voucher)}
     * @return a number for {@link #day(long)} and {@link #rule(long)}
     */
    @SuppressWarnings("EnumOrdinal") // a place in an array
    public long first(VoucherStatus status, int createdOn, int since) {
        int row = PLACES * status.ordinal();
        int lastValidDay = calendar.lastValidDay(createdOn, since);
        long first = at(row, calendar.assignBy());
        first = Math.min(first, at(row + 1, lastValidDay));
        first = Math.min(first, at(row + 2, calendar.redeemByValidity(lastValidDay)));
        first = Math.min(first, at(row + 3, calendar.redeemByProgram(lastValidDay)));
        first = Math.min(first, at(row + 4, calendar.paymentRequestBy(since)));
        return Math.min(first, at(row + 5, calendar.payBy(since)));
    }

    private long at(int place, int lastDay) {
        return (long) Math.max(lastDay, earliest[place]) * PLACES + place % PLACES;
    }

    /**
     * Returns the day of what comes first.
     *
     * @param first  as of {@link #first(VoucherStatus, int, int)}
     * @return the last day, inclusive, or {@link VoucherCalendar#NO_DAY} if none is ahead
     */
    public static int day(long first) {
        return (int) Math.floorDiv(first, PLACES);
    }

    /**
     * Returns the rule of what comes first.
     *
     * @param first  as of {@link #first(VoucherStatus, int, int)}, with a day
     * @return the rule
     */
    public static RuleId rule(long first) {
        return RULES.get(Math.floorMod(first, PLACES));
    }

    /**
     * Returns the last days of all that is still to be done with a voucher.
     *
     * @param on  the program on the day
     * @param voucher  the voucher
     * @return the deadlines, earliest first
     */
    public static List<Deadline> of(RuleDay on, Voucher voucher) {
        return on.program().lastDays().of(on.date(), voucher, ahead(voucher.status()).stream());
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
        long first = on.program().lastDays().first(status, createdOn, since);
        return day(first) == NO_DAY ? Optional.empty() : Optional.of(deadline(rule(first), day(first), on.date()));
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
        rules.filter(this::isAsked).forEach(rule -> {
            int lastDay = lastDay(rule, voucher);
            if (lastDay != NO_DAY) {
                deadlines.add(deadline(rule, lastDay, on));
            }
        });
        deadlines.sort(Comparator.comparing(Deadline::lastDay));
        return List.copyOf(deadlines);
    }

    private int lastDay(RuleId rule, Voucher voucher) {
        return switch (rule) {
            case TIM_08 -> calendar.assignBy();
            case TIM_05 -> calendar.lastValidDay(voucher);
            case TIM_06 -> calendar.redeemByValidity(calendar.lastValidDay(voucher));
            case TIM_09 -> calendar.redeemByProgram(calendar.lastValidDay(voucher));
            case TIM_07 -> calendar.paymentRequestBy(VoucherCalendar.epochDay(voucher.redeemedOn()));
            case PAY_07 -> calendar.payBy(VoucherCalendar.epochDay(voucher.paymentApprovedOn()));
            default -> NO_DAY;
        };
    }

    private boolean isAsked(RuleId rule) {
        return terms.rules().value().contains(rule);
    }
}
