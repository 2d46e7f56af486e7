package org.planningservices.testkit.decisionlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.testkit.wording.Reasons;

/**
 * An entry that the rules decide differently than the system did: the system accepted a step that a rule refuses, or
 * refused a step that every rule accepts. Immutable.
 *
 * @param entry  the entry
 * @param violations  the rules that refuse a step that the system accepted, in the order of the rulebook's table; empty
 *     if the system refused
 * @param undecided  the rules that lack a fact
 * @param satisfied  the rules that accept a step that the system refused, in the same order; empty if the system
 *     accepted
 */
public record Disagreement(
        DecisionLogEntry entry, List<Violation> violations, List<Undecided> undecided, List<Rule> satisfied) {

    /**
     * Copies the lists.
     *
     * @param entry  the entry
     * @param violations  the rules that refuse a step that the system accepted
     * @param undecided  the rules that lack a fact
     * @param satisfied  the rules that accept a step that the system refused
     */
    public Disagreement {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(violations, "violations");
        Objects.requireNonNull(undecided, "undecided");
        Objects.requireNonNull(satisfied, "satisfied");
        violations = List.copyOf(violations);
        undecided = List.copyOf(undecided);
        satisfied = List.copyOf(satisfied);
    }

    /**
     * Returns whether the later entries are judged as if this one had happened.
     *
     * @return true if the system accepted it, unless it cannot have happened (LIF-01, LIF-03) or adds days that the
     *     rules do not add (ENT-11, ENT-13)
     */
    public boolean counts() {
        return entry.outcome() == RecordedOutcome.ACCEPTED
                && !(entry.record() instanceof DaysAdded)
                && violations.stream()
                        .map(violation -> violation.rule().id())
                        .noneMatch(id -> id.equals(RuleId.LIF_01) || id.equals(RuleId.LIF_03));
    }

    /**
     * Returns the kind of disagreement, then each rule with its source: the rules that refuse, with their messages and
     * days, or the rules that accept.
     *
     * @return the lines
     */
    public List<String> explanation() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        lines.addAll(Reasons.of(violations, undecided));
        for (Rule rule : satisfied) {
            lines.add("+ " + rule.id() + " " + rule.title());
            lines.add("  " + rule.sources().get(0));
        }
        return lines;
    }

    private String summary() {
        if (entry.outcome() == RecordedOutcome.REFUSED) {
            return "refused, though every rule accepts it";
        }
        return "accepted, though the rules refuse it; " + (counts() ? "it counts from here on" : "it is left out");
    }

    /** Returns the line of the log and the explanation, over several lines. */
    @Override
    public String toString() {
        return "line " + entry.line() + ": " + String.join("\n  ", explanation());
    }
}
