package org.planningservices.policy.audit;

import java.util.List;
import org.planningservices.journal.JournalEntry;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;

/**
 * A record that broke a rule, or could not be verified. Immutable.
 *
 * @param entry  the record, with its line
 * @param violations  the rules it broke, in the order of the rulebook's table
 * @param undecided  the rules that could not be verified, in that order
 */
public record Finding(JournalEntry entry, List<Violation> violations, List<Undecided> undecided) {

    /**
     * Copies the lists.
     *
     * @param entry  the record, with its line
     * @param violations  the rules it broke, in the order of the rulebook's table
     * @param undecided  the rules that could not be verified, in that order
     */
    public Finding {
        violations = List.copyOf(violations);
        undecided = List.copyOf(undecided);
    }
}
