package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.rule.Rule;

/** That a step may be taken on a day. The program makes acceptances; nobody else needs to implement them. */
public interface Acceptance {

    /**
     * Returns the day that was decided on.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Returns the rules that were asked, all of which said yes, in the order of the rulebook's table.
     *
     * @return the rules
     */
    List<Rule> satisfied();
}
