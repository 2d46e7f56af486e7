package org.planningservices.policy.engine;

import java.time.LocalDate;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;

/**
 * A program on a day, which every law is asked under. Immutable.
 *
 * @param program  the program
 * @param date  the day
 * @param day  the same day as a number
 * @param asked  the laws asked on that day, a bit for each
 * @param inForce  the laws in force on that day, whether the program asks them or not, a bit for each
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

    /** Returns the laws, and which of them are asked about which step. */
    RuleTable table() {
        return program.table();
    }

    /**
     * Tells whether a law is asked.
     *
     * @param id  its number
     * @return true if the program asks it and it is in force
     */
    public boolean isAsked(RuleId id) {
        return (asked & RuleCondition.bit(id)) != 0;
    }

    /**
     * Tells whether a law is in force, whether the program asks it or not.
     *
     * @param id  its number
     * @return true if it is in force
     */
    public boolean isInForce(RuleId id) {
        return (inForce & RuleCondition.bit(id)) != 0;
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
    public VoucherCalendar calendar() {
        return program.calendar();
    }
}
