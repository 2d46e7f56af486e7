package org.planningservices.testkit.decisionlog;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.testkit.wording.Reasons;

/**
 * An entry to which the rules answer otherwise than the system did: it accepted what a rule refuses, or it refused what
 * every rule accepts. Immutable.
 *
 * @param entry  the entry
 * @param violations  the rules that refuse what the system accepted, in the order of the rulebook's table; none if it
 *     refused
 * @param undecided  the rules that lack a fact beside those
 * @param satisfied  the rules that accept what the system refused, in the order of the table; none if it accepted
 */
public record Disagreement(
        DecisionLogEntry entry, List<Violation> violations, List<Undecided> undecided, List<Rule> satisfied) {

    /**
     * Copies the lists.
     *
     * @param entry  the entry
     * @param violations  the rules that refuse what the system accepted
     * @param undecided  the rules that lack a fact beside those
     * @param satisfied  the rules that accept what the system refused
     */
    public Disagreement {
        violations = List.copyOf(violations);
        undecided = List.copyOf(undecided);
        satisfied = List.copyOf(satisfied);
    }

    /**
     * Tells whether the later entries are judged as if this one had happened.
     *
     * @return true if the system accepted it, unless it cannot have happened (LIF-01, LIF-03) or adds days that the rules
     *     do not add (ENT-11, ENT-13)
     */
    public boolean counts() {
        return entry.outcome() == RecordedOutcome.ACCEPTED
                && !(entry.record() instanceof DaysAdded)
                && violations.stream()
                        .map(violation -> violation.rule().id())
                        .noneMatch(id -> id == RuleId.LIF_01 || id == RuleId.LIF_03);
    }

    /**
     * Returns what the disagreement is, and each rule with its source: those that say no with message and days, or those
     * that say yes.
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
