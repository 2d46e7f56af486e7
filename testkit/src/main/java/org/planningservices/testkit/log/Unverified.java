package org.planningservices.testkit.log;

import java.util.List;
import org.planningservices.json.LogEntry;
import org.planningservices.policy.decision.Unknown;
import org.planningservices.testkit.wording.Reasons;

/**
 * An entry of which the rules cannot tell whether the system answered rightly: no rule says no, and one or more lack a
 * fact. Immutable.
 *
 * @param entry  the entry
 * @param unknowns  the rules that lack a fact
 */
public record Unverified(LogEntry entry, List<Unknown> unknowns) {

    /**
     * Copies the list.
     *
     * @param entry  the entry
     * @param unknowns  the rules that lack a fact
     */
    public Unverified {
        unknowns = List.copyOf(unknowns);
    }

    /**
     * Returns which rules lack which facts.
     *
     * @return the lines
     */
    public List<String> explanation() {
        return Reasons.of(List.of(), unknowns);
    }

    /** Returns the line of the log and the explanation, over several lines. */
    @Override
    public String toString() {
        return "line " + entry.line() + ":\n  " + String.join("\n  ", explanation());
    }
}
