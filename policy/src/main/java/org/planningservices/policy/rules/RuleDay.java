package org.planningservices.policy.rules;

import java.time.LocalDate;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;

/**
 * The terms on a day, which every rule is asked under. Immutable.
 *
 * @param terms  the terms
 * @param calendar  the calendar of the terms
 * @param date  the day
 * @param day  the same day as a number
 */
public record RuleDay(Terms terms, VoucherCalendar calendar, LocalDate date, int day) {

    /**
     * Returns the terms on a day.
     *
     * @param terms  the terms
     * @param calendar  the calendar of the terms
     * @param date  the day
     * @return the two
     */
    public static RuleDay of(Terms terms, VoucherCalendar calendar, LocalDate date) {
        return new RuleDay(terms, calendar, date, VoucherCalendar.epochDay(date));
    }
}
