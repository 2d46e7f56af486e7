package org.planningservices.policy.engine;

import java.time.LocalDate;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;

/**
 * A program on a day. Immutable.
 *
 * @param program  the program
 * @param date  the day
 * @param day  the same day as a number
 * @param asked  the conditions asked on that day, a bit for each
 * @param inForce  the conditions in force on that day, whether the program asks them or not, a bit for each
 */
public record RuleDay(ProgramRules program, LocalDate date, int day, long asked, long inForce) {

    /**
     * Returns the terms of the program.
     *
     * @return the terms
     */
    public Terms terms() {
        return program.terms();
    }

    /** Returns the table of the conditions by step. */
    RuleTable table() {
        return program.table();
    }

    /**
     * Tells whether a condition is asked.
     *
     * @param id  its number
     * @return true if the program asks it and it is in force
     */
    public boolean isAsked(RuleId id) {
        return (asked & program.condition(id).bit()) != 0;
    }

    /**
     * Tells whether a condition is in force, whether the program asks it or not.
     *
     * @param id  its number
     * @return true if it is in force
     */
    public boolean isInForce(RuleId id) {
        return (inForce & program.condition(id).bit()) != 0;
    }

    /**
     * Returns a rule under the terms.
     *
     * @param id  its number
     * @return the rule
     */
    public Rule rule(RuleId id) {
        return program.rule(id);
    }

    /**
     * Returns the calendar of the terms.
     *
     * @return the calendar
     */
    public DayCalendar calendar() {
        return program.calendar();
    }
}
