package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;

/**
 * A last day, and the rule that sets it.
 *
 * <p>The last day is inclusive. For example, TIM-07 with 2022-02-25; on 2022-02-24, one day is left. Immutable.
 *
 * @param rule  the rule
 * @param lastDay  the last day, inclusive
 * @param on  the day on which it was asked for
 * @param derivation  how the last day came about
 */
public record Deadline(Rule rule, LocalDate lastDay, LocalDate on, Derivation derivation) {
    /**
     * Checks that no part is null.
     *
     * @param rule  the rule
     * @param lastDay  the last day, inclusive
     * @param on  the day on which it was asked for
     * @param derivation  how the last day came about
     */
    public Deadline {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(derivation, "derivation");
    }

    /**
     * Returns how many days are left after the day on which it was asked for.
     *
     * @return the days: 0 on the last day itself, negative once it has passed
     */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(on, lastDay);
    }

    /**
     * Returns when the last day ends in a zone.
     *
     * @param zone  the zone
     * @return the first moment after it, exclusive
     */
    public ZonedDateTime endIn(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return lastDay.plusDays(1).atStartOfDay(zone);
    }

    /** Returns the rule's id and the last day. */
    @Override
    public String toString() {
        return rule.id() + ": " + lastDay;
    }
}
