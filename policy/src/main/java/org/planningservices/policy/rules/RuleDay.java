package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.Set;
import org.planningservices.party.OperatorRole;
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

    Terms terms() {
        return program.terms();
    }

    /** Tells whether a law is in force, whether the program asks it or not. */
    boolean isInForce(RuleCondition law) {
        return (inForce & law.bit()) != 0;
    }

    /** Returns the roles that work in the voucher tool. */
    Set<OperatorRole> toolRoles() {
        return (isInForce(RuleBook.ACT_07) ? terms().toolRolesBefore2019() : terms().toolRoles()).value();
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
