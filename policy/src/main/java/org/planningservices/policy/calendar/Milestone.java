package org.planningservices.policy.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Text;

/**
 * A milestone of the retirement of a program: what ends or happens on a day.
 *
 * <p>The day is that of the terms. For a last day it is the day itself; for an end it is the first day on which something is
 * over. For example, 2021-06-30 by TIM-08: the last day to create or assign a voucher. Immutable.
 *
 * @param day  the day
 * @param row  the rule or provision by which it ends or happens
 * @param evidence  what the day rests on: basis and sources
 */
public record Milestone(LocalDate day, RulebookRow row, Evidence evidence) {
    /**
     * Checks that no part is null.
     *
     * @param day  the day
     * @param row  the rule or provision by which it ends or happens
     * @param evidence  what the day rests on: basis and sources
     */
    public Milestone {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns what ends or happens, in English.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns what ends or happens, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    public String message(Locale locale) {
        return Text.of("milestone." + row.id(), ComparedValue.of("day", day)).message(locale);
    }

    /** Returns the day, and the id of the rule or provision. */
    @Override
    public String toString() {
        return day + " " + row.id();
    }
}
