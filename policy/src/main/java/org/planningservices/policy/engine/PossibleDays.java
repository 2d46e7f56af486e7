package org.planningservices.policy.engine;

import static org.planningservices.policy.engine.DayRuns.BEGINNING;
import static org.planningservices.policy.engine.DayRuns.END;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.DaySet;

/**
 * On which days conditions answer yes, all else unchanged.
 *
 * <p>The answer of a condition can change only on its {@linkplain RuleCondition#turningDays turning days}: it is asked once
 * between each two of those, and not about days that another condition has ruled out.
 */
public final class PossibleDays {

    private final BiPredicate<RuleCondition, Case> yes;
    private DayRuns days = new DayRuns();

    private PossibleDays(int firstDay, BiPredicate<RuleCondition, Case> yes) {
        this.yes = yes;
        days.add(firstDay, END);
    }

    /** Returns the days on which a condition does not refuse a case. */
    static DaySet of(RuleCondition condition, Case c) {
        return of(condition, c, RuleCondition::doesNotRefuse);
    }

    /** Returns the days on which a condition answers yes about a case. */
    static DaySet of(RuleCondition condition, Case c, BiPredicate<RuleCondition, Case> yes) {
        PossibleDays possible = new PossibleDays(BEGINNING, yes);
        possible.restrict(condition, c);
        return possible.days.days();
    }

    /** Returns the days on which all conditions answer yes about a case. */
    public static DaySet of(Case c, BiPredicate<RuleCondition, Case> yes) {
        PossibleDays possible = new PossibleDays(BEGINNING, yes);
        possible.restrict(c.day().program().conditions(), c);
        return possible.days.days();
    }

    /** Returns the first later day on which none of some conditions refuses a case; null if there is none. */
    public static @Nullable LocalDate firstLater(List<RuleCondition> conditions, Case c) {
        PossibleDays possible = new PossibleDays(c.epochDay() + 1, RuleCondition::doesNotRefuse);
        possible.restrict(conditions, c);
        return possible.days.isEmpty() ? null : LocalDate.ofEpochDay(possible.days.first());
    }

    private void restrict(List<RuleCondition> conditions, Case c) {
        // in the order of the table: a condition may rely on what a condition before it asks for, if that one rules out
        // every
        // day
        for (int i = 0; i < conditions.size() && !days.isEmpty(); i++) {
            for (Case one : c.subjectsOf(conditions.get(i))) {
                restrict(conditions.get(i), one);
            }
        }
    }

    /** Keeps the days on which a condition answers yes. */
    private void restrict(RuleCondition condition, Case c) {
        int[] turns = TurningDays.inOrder(condition, c);
        DayRuns restricted = new DayRuns();
        int begin = BEGINNING;
        for (int i = 0; i <= turns.length; i++) {
            int end = i < turns.length ? turns[i] : END;
            if (days.hasWithin(begin, end) && yes.test(condition, between(begin, end, c))) {
                restricted.addWithin(begin, end, days);
            }
            begin = end;
        }
        days = restricted;
    }

    /** Returns the case on some day from one on and before another: on its own day if it is one of those. */
    private static Case between(int begin, int end, Case c) {
        if (c.epochDay() >= begin && c.epochDay() < end) {
            return c;
        }
        return c.on(LocalDate.ofEpochDay(begin == BEGINNING ? end - 1L : begin));
    }
}
