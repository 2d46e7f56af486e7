package org.planningservices.policy.engine;

import static org.planningservices.policy.engine.DayRuns.BEGINNING;
import static org.planningservices.policy.engine.DayRuns.END;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.DaySet;

/**
 * On which days laws answer yes, all else unchanged.
 *
 * <p>The answer of a law can change only on its {@linkplain RuleCondition#turningDays turning days}: it is asked once between each two of
 * those, and not about days that another law has ruled out.
 */
public final class PossibleDays {

    private final BiPredicate<RuleCondition, Case> yes;
    private DayRuns days = new DayRuns();

    private PossibleDays(int firstDay, BiPredicate<RuleCondition, Case> yes) {
        this.yes = yes;
        days.add(firstDay, END);
    }

    /** Returns the days on which a law lets a case pass. */
    static DaySet of(RuleCondition law, Case c) {
        PossibleDays windows = new PossibleDays(BEGINNING, RuleCondition::allows);
        windows.keep(law, c);
        return windows.days.days();
    }

    /** Returns the days on which all laws answer yes about a case. */
    public static DaySet of(Case c, BiPredicate<RuleCondition, Case> yes) {
        PossibleDays windows = new PossibleDays(BEGINNING, yes);
        windows.keep(c.day().program().laws(), c);
        return windows.days.days();
    }

    /** Returns the first later day on which none of some laws refuses a case; null if there is none. */
    public static @Nullable LocalDate firstLater(List<RuleCondition> laws, Case c) {
        PossibleDays windows =
                new PossibleDays(c.epochDay() + 1, (law, one) -> law.outcome(one) != RuleOutcome.REFUSED);
        windows.keep(laws, c);
        return windows.days.isEmpty() ? null : LocalDate.ofEpochDay(windows.days.first());
    }

    private void keep(List<RuleCondition> laws, Case c) {
        // in the order of the table: a law may rely on what a law before it asks for, if that one rules out every day
        for (int i = 0; i < laws.size() && !days.isEmpty(); i++) {
            for (Case one : c.subjectsOf(laws.get(i))) {
                keep(laws.get(i), one);
            }
        }
    }

    /** Keeps the days on which a law answers yes. */
    private void keep(RuleCondition law, Case c) {
        int[] turns = TurningDays.inOrder(law, c);
        DayRuns kept = new DayRuns();
        int begin = BEGINNING;
        for (int i = 0; i <= turns.length; i++) {
            int end = i < turns.length ? turns[i] : END;
            if (days.hasWithin(begin, end) && yes.test(law, between(begin, end, c))) {
                kept.addWithin(begin, end, days);
            }
            begin = end;
        }
        days = kept;
    }

    /** Returns the case on some day from one on and before another: on its own day if it is one of those. */
    private static Case between(int begin, int end, Case c) {
        if (c.epochDay() >= begin && c.epochDay() < end) {
            return c;
        }
        return c.on(LocalDate.ofEpochDay(begin == BEGINNING ? end - 1L : begin));
    }
}
