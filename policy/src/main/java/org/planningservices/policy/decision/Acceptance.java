package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.rule.Rule;

/** An accepted step on a day. The program makes acceptances; nobody else needs to implement them. */
public interface Acceptance {

    /**
     * Returns the day that was decided on.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Returns the rules that apply to the step, all of them satisfied, in the order of the rulebook's table.
     *
     * @return the rules
     */
    List<Rule> satisfied();
}
