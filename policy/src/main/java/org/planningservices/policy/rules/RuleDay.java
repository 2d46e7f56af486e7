package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;

/**
 * A program on a day, which every law is asked under. Immutable.
 *
 * @param program  the program
 * @param date  the day
 * @param day  the same day as a number
 * @param asked  the laws asked on that day, a bit for each
 * @param toolRoles  the roles that work in the voucher tool on that day; null where the terms do not tell
 */
public record RuleDay(
        ProgramRules program,
        LocalDate date,
        int day,
        long asked,
        @Nullable Set<OperatorRole> toolRoles) {

    Terms terms() {
        return program.terms();
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
