package org.planningservices.testkit.decisionlog;

import java.util.List;
import java.util.Objects;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.testkit.wording.Reasons;

/**
 * An entry that the rules cannot decide: no rule refuses it, and one or more lack a fact. Immutable.
 *
 * @param entry  the entry
 * @param undecided  the rules that lack a fact
 */
public record Unverified(DecisionLogEntry entry, List<Undecided> undecided) {

    /**
     * Copies the list.
     *
     * @param entry  the entry
     * @param undecided  the rules that lack a fact
     */
    public Unverified {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(undecided, "undecided");
        undecided = List.copyOf(undecided);
    }

    /**
     * Returns which rules lack which facts.
     *
     * @return the lines
     */
    public List<String> explanation() {
        return Reasons.of(List.of(), undecided);
    }

    /** Returns the line of the log and the explanation, over several lines. */
    @Override
    public String toString() {
        return "line " + entry.line() + ":\n  " + String.join("\n  ", explanation());
    }
}
