package org.planningservices.party;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.require.EpochDay;

/**
 * A competency that a partner holds for some days (ELG-15, ELG-16).
 *
 * <p>Held from the first day to the last, both inclusive; without a last day it is held on. For example, gold in data
 * platform from 2018-04-25 on. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class HeldCompetency {

    HeldCompetency() {}

    /**
     * Returns the competency.
     *
     * @return the competency
     */
    @Value.Parameter
    public abstract Competency competency();

    /**
     * Returns the level it is held at.
     *
     * @return the level
     */
    @Value.Parameter
    public abstract CompetencyLevel level();

    /**
     * Returns the first day it is held, inclusive.
     *
     * @return the first day
     */
    @Value.Parameter
    public abstract LocalDate firstDay();

    /**
     * Returns the last day it is held, inclusive; empty while it is held on.
     *
     * @return the last day
     */
    public abstract Optional<LocalDate> lastDay();

    /**
     * Returns a copy that ends on this day.
     *
     * @param lastDay  the last day it is held, inclusive; not before the first
     * @return the copy
     * @throws IllegalArgumentException if the last day is before the first
     */
    public abstract HeldCompetency withLastDay(LocalDate lastDay);

    /** Returns whether it is held on a day of the years 0 to 9999, given as days since 1970-01-01. */
    boolean isHeldOn(int day) {
        return day >= from() && day <= through();
    }

    @Value.Derived
    @Value.Auxiliary
    int from() {
        return EpochDay.comparable(firstDay());
    }

    @Value.Derived
    @Value.Auxiliary
    int through() {
        LocalDate lastDay = lastDay().orElse(null);
        return lastDay == null ? EpochDay.NONE : EpochDay.comparable(lastDay);
    }

    @Value.Check
    void check() {
        lastDay().filter(last -> last.isBefore(firstDay())).ifPresent(last -> {
            throw new IllegalArgumentException(
                    "a competency must not end before it starts, found `" + firstDay() + "` to `" + last + "`");
        });
    }

    /**
     * Returns a competency held from a day on.
     *
     * @param competency  the competency
     * @param level  the level it is held at
     * @param firstDay  the first day it is held, inclusive
     * @return the competency held
     */
    public static HeldCompetency of(Competency competency, CompetencyLevel level, LocalDate firstDay) {
        return ImmutableHeldCompetency.of(competency, level, firstDay);
    }
}
