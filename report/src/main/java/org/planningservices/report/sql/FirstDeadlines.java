package org.planningservices.report.sql;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.portfolio.SweepRules;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/**
 * The first deadline of the vouchers of each status, as a function of their {@linkplain SweepRules#deadlineAnchor anchor}.
 *
 * <p>The values come from the rules of the program; none is written again here. A function can change only where the anchor, or a
 * deadline that lies a fixed number of days after it, meets a day of the terms.
 */
final class FirstDeadlines {

    /** The first and the last day of a row. */
    static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final int NO_DAY = Integer.MAX_VALUE;
    private static final int FIRST = (int) FIRST_DAY.toEpochDay();

    /** No last valid day lies after it: a validity and an extension have at most 100,000 days each. */
    private static final int LAST = (int) LAST_DAY.toEpochDay() + 200_000;

    /** Any day will do where the answer does not depend on it. */
    private static final LocalDate ANY_DAY = LocalDate.of(2021, 6, 30);

    private static final List<RuleId> RULES =
            List.of(RuleId.TIM_05, RuleId.TIM_06, RuleId.TIM_07, RuleId.TIM_08, RuleId.TIM_09, RuleId.PAY_07);

    private final Terms terms;
    private final SweepRules rules;

    FirstDeadlines(VoucherProgram program) {
        terms = program.terms();
        rules = program.on(ANY_DAY).sweepRules();
    }

    /** Returns the statuses by the function that gives their first deadline, in the order of the statuses. */
    Map<DayFunction, Set<VoucherStatus>> functions() {
        NavigableSet<Integer> firsts = firsts();
        Map<DayFunction, Set<VoucherStatus>> functions = new LinkedHashMap<>();
        for (VoucherStatus status : VoucherStatus.values()) {
            DayFunction function = DayFunction.of(
                    day -> rules.firstLastDay(status, day), rules.firstLastDay(status, NO_DAY), firsts, LAST);
            functions
                    .computeIfAbsent(function, added -> EnumSet.noneOf(VoucherStatus.class))
                    .add(status);
        }
        return functions;
    }

    private NavigableSet<Integer> firsts() {
        NavigableSet<Integer> firsts = new TreeSet<>();
        addChanges(firsts, terms.lastCreationDay().value());
        addChanges(firsts, terms.lastRedemptionDay().value());
        for (RuleId rule : RULES) {
            DayRange days = terms.daysInForce(rule);
            days.firstDay().ifPresent(day -> addChanges(firsts, day));
            days.lastDay().ifPresent(day -> addChanges(firsts, day));
        }
        firsts.removeIf(day -> day <= FIRST || day > LAST);
        firsts.add(FIRST);
        return firsts;
    }

    private void addChanges(Set<Integer> firsts, LocalDate day) {
        for (int later : List.of(
                0,
                terms.paymentRequestWindowDays().value(),
                terms.paymentDueDays().value())) {
            int argument = (int) day.toEpochDay() - later;
            firsts.add(argument);
            firsts.add(argument + 1);
        }
    }

    /** Returns the standings that do not change with the days, by status; a status that is left out lapses. */
    Map<VoucherStatus, Standing> fixedStandings() {
        Map<VoucherStatus, Standing> standings = new EnumMap<>(VoucherStatus.class);
        for (VoucherStatus status : VoucherStatus.values()) {
            Standing longAgo = rules.standing(status, FIRST);
            if (longAgo == rules.standing(status, NO_DAY)) {
                standings.put(status, longAgo);
            }
        }
        return standings;
    }
}
