package org.planningservices.policy.rules;

import static org.planningservices.policy.rules.DayRuns.BEGINNING;
import static org.planningservices.policy.rules.DayRuns.END;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.Days;

/**
 * On which days laws answer yes, all else unchanged.
 *
 * <p>The answer of a law can change only on its {@linkplain Law#turns turning days}: it is asked once between each two of
 * those, and not about days that another law has ruled out.
 */
final class Windows {

    private final BiPredicate<Law, Case> yes;
    private DayRuns days = new DayRuns();

    private Windows(int firstDay, BiPredicate<Law, Case> yes) {
        this.yes = yes;
        days.add(firstDay, END);
    }

    /** Returns the days on which a law lets a case pass. */
    static Days of(Law law, Case c) {
        Windows windows = new Windows(BEGINNING, Law::lets);
        windows.keep(law, c);
        return windows.days.days();
    }

    /** Returns the days on which all laws answer yes about a case. */
    static Days of(Case c, BiPredicate<Law, Case> yes) {
        Windows windows = new Windows(BEGINNING, yes);
        windows.keep(RuleBook.LAWS, c);
        return windows.days.days();
    }

    /** Returns the first later day on which none of some laws refuses a case; null if there is none. */
    static @Nullable LocalDate firstLater(List<Law> laws, Case c) {
        Windows windows = new Windows(c.epochDay() + 1, (law, one) -> law.outcome(one) != Outcome.REFUSED);
        windows.keep(laws, c);
        return windows.days.isEmpty() ? null : LocalDate.ofEpochDay(windows.days.first());
    }

    private void keep(List<Law> laws, Case c) {
        // LIF-03 and LIF-01 come first and rule out every day: a law after them may rely on what they ask for
        for (int i = 0; i < laws.size() && !days.isEmpty(); i++) {
            for (Case one : c.casesOf(laws.get(i))) {
                keep(laws.get(i), one);
            }
        }
    }

    /** Keeps the days on which a law answers yes. */
    private void keep(Law law, Case c) {
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
