package org.planningservices.policy.query;

import static org.planningservices.policy.days.DayCalendar.NO_DAY;
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
import java.util.Set;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** The last days that are ahead of a voucher, each with its rule, as far as a program asks it. */
public final class UpcomingDeadlines {

    private UpcomingDeadlines() {}

    /**
     * Returns the rules that set a last day ahead of a voucher, in the order of the rulebook's table: those that limit a step
     * which the voucher can still take.
     */
    private static List<RuleId> ahead(ProgramRules program, VoucherStatus status) {
        List<RuleId> rules = ahead(status);
        for (RuleId rule : rules) { // no stream where the program has all, as the published ones have
            if (!program.condition(rule).isAhead(program.lifecycle(), status)) {
                return rules.stream()
                        .filter(one -> program.condition(one).isAhead(program.lifecycle(), status))
                        .toList();
            }
        }
        return rules;
    }

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
     * A last day and the rule that sets it.
     *
     * @param rule  the id of the rule
     * @param day  the last day, inclusive
     */
    public record LastDay(RuleId rule, int day) {}

    /**
     * Returns the last days of all that is still to be done with a voucher.
     *
     * @param on  the program on the day
     * @param voucher  the voucher
     * @return the deadlines, earliest first; of two on one day that of the rule which comes first in the rulebook's table
     */
    public static List<Deadline> of(RuleDay on, Voucher voucher) {
        return of(on, voucher, ahead(on.program(), voucher.status()));
    }

    /**
     * Returns the upcoming deadlines of a voucher of a portfolio, of which only a few values are known.
     *
     * @param on  the program on the day
     * @param status  its status
     * @param createdOn  the day of its creation, as an epoch day
     * @param since  the day from which its time counts, as an epoch day; see {@link DayCalendar#countsFrom(Voucher)}
     * @return the deadlines, in the order of {@link #of(RuleDay, Voucher)}
     */
    public static List<Deadline> of(RuleDay on, VoucherStatus status, int createdOn, int since) {
        return of(on, on.calendar().deadlineAnchor(status, createdOn, since), ahead(on.program(), status)).stream()
                .map(last -> deadline(on, last, createdOn, since))
                .toList();
    }

    /** Returns the last days of a step that starts from the status of a voucher. */
    static List<Deadline> of(RuleDay on, Voucher voucher, VoucherAction action) {
        return of(
                on,
                voucher,
                on.program().conditions().stream()
                        .filter(condition -> condition.governs(action))
                        .map(RuleCondition::id)
                        .toList());
    }

    private static List<Deadline> of(RuleDay on, Voucher voucher, List<RuleId> rules) {
        int createdOn = voucher.createdDay();
        int since = DayCalendar.countsFrom(voucher);
        return of(on, on.calendar().deadlineAnchor(voucher), rules).stream()
                .map(last -> deadline(on, last, createdOn, since))
                .toList();
    }

    private static Deadline deadline(RuleDay on, LastDay last, int createdOn, int since) {
        return new Deadline(
                on.rule(last.rule()),
                LocalDate.ofEpochDay(last.day()),
                on.date(),
                Derivations.of(on.program(), last.rule(), createdOn, since));
    }

    /**
     * Returns the last day of vouchers that are alike which comes first, if one is ahead.
     *
     * @param on  the program on the day
     * @param status  their status
     * @param deadlineAnchor  the day that decides, as of {@link DayCalendar#deadlineAnchor(VoucherStatus, int, int)}
     * @return the first of the last days, also if it has passed
     */
    public static Optional<LastDay> first(RuleDay on, VoucherStatus status, int deadlineAnchor) {
        return of(on, deadlineAnchor, ahead(on.program(), status)).stream().findFirst();
    }

    /**
     * Returns the deadline of a voucher which comes first, if one is ahead.
     *
     * @param on  the program on the day
     * @param status  its status
     * @param createdOn  the day of its creation, as an epoch day
     * @param since  the day from which its time counts, as an epoch day; see {@link DayCalendar#countsFrom(Voucher)}
     * @return the first of its deadlines, also if it has passed
     */
    public static Optional<Deadline> first(RuleDay on, VoucherStatus status, int createdOn, int since) {
        return first(on, status, on.calendar().deadlineAnchor(status, createdOn, since))
                .map(last -> deadline(on, last, createdOn, since));
    }

    private static List<LastDay> of(RuleDay on, int deadlineAnchor, List<RuleId> rules) {
        Set<RuleId> asked = on.terms().rules().value();
        List<LastDay> days = new ArrayList<>();
        for (RuleId rule : rules) {
            int lastDay = asked.contains(rule) ? lastDay(rule, on.calendar(), deadlineAnchor) : NO_DAY;
            if (lastDay != NO_DAY && on.terms().daysInForce(rule).contains(LocalDate.ofEpochDay(lastDay))) {
                days.add(new LastDay(rule, lastDay));
            }
        }
        days.sort(Comparator.comparingInt(LastDay::day));
        return days;
    }

    /**
     * The decisive day is the last valid day to the rules of a voucher that is not redeemed, and that of a step to the others.
     */
    private static int lastDay(RuleId rule, DayCalendar calendar, int deadlineAnchor) {
        if (rule.equals(TIM_08)) {
            return calendar.assignBy();
        } else if (rule.equals(TIM_05)) {
            return deadlineAnchor;
        } else if (rule.equals(TIM_06)) {
            return calendar.redeemByValidity(deadlineAnchor);
        } else if (rule.equals(TIM_09)) {
            return calendar.redeemByProgram(deadlineAnchor);
        } else if (rule.equals(TIM_07)) {
            return calendar.paymentRequestBy(deadlineAnchor);
        }
        return rule.equals(PAY_07) ? calendar.payBy(deadlineAnchor) : NO_DAY;
    }
}
