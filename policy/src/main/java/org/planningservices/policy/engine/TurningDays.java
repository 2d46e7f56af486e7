package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;

/**
 * The days on which the answer of a condition can change, all else unchanged: only on these can it differ from that of the day
 * before.
 *
 * <p>A day before 0000-01-02 or after 9999-12-31 is left out, for nobody asks about one on both sides of it.
 */
public final class TurningDays {

    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private int[] days = new int[8];
    private int count;

    /** Adds the first day of something. */
    public void from(LocalDate firstDay) {
        add(firstDay.toEpochDay());
    }

    /** Adds the first day of something that may have none. */
    public void from(Optional<LocalDate> firstDay) {
        if (firstDay.isPresent()) {
            from(firstDay.get());
        }
    }

    /** Adds the earliest of some days, if there is one: from it on, something was done once. */
    public void fromFirst(NavigableSet<LocalDate> days) {
        if (!days.isEmpty()) {
            from(days.first());
        }
    }

    /** Adds the day after the last day of something. */
    public void after(LocalDate lastDay) {
        add(lastDay.toEpochDay() + 1);
    }

    /** Adds the day after the last day of something; nothing after {@link DayCalendar#NO_DAY}. */
    public void after(int lastDay) {
        add(lastDay + 1L);
    }

    /** Adds the day after the last day of something that may have none. */
    public void after(Optional<LocalDate> lastDay) {
        if (lastDay.isPresent()) {
            after(lastDay.get());
        }
    }

    /** Adds the first day on which a condition is in force, and the day after the last. */
    public void inForce(RuleId id, Case c) {
        DayRange days = c.day().rule(id).days();
        from(days.firstDay());
        after(days.lastDay());
    }

    /** Adds all turning days of a condition: those on which it comes into force or goes out of it, and those that it names. */
    public void of(RuleCondition condition, Case c) {
        inForce(condition.id(), c);
        condition.turningDays(c, this);
    }

    /** Returns the turning days of a condition about a case as numbers, earliest first. */
    static int[] inOrder(RuleCondition condition, Case c) {
        TurningDays days = new TurningDays();
        days.of(condition, c);
        return days.inOrder();
    }

    private void add(long day) {
        if (day > FIRST_DAY && day <= LAST_DAY) {
            if (count == days.length) {
                days = Arrays.copyOf(days, 2 * count);
            }
            days[count++] = (int) day;
        }
    }

    /** Returns the days as numbers, earliest first, each once. */
    private int[] inOrder() {
        Arrays.sort(days, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (distinct == 0 || days[i] != days[distinct - 1]) {
                days[distinct++] = days[i];
            }
        }
        return Arrays.copyOf(days, distinct);
    }
}
