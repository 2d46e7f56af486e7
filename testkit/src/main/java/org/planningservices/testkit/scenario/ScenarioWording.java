package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.RecordWording;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Rule;

/** The texts of records and answers in the message of a failed expectation. */
final class ScenarioWording {

    private ScenarioWording() {}

    static String line(JournalRecord record) {
        return record.findDay().map(day -> day + "  ").orElse("") + RecordWording.of(record);
    }

    /** Returns the text of a fact about a given partner. */
    static String stated(Occurrence fact) {
        return ", " + RecordWording.of(fact) + " on " + fact.on();
    }

    static String answer(Either<Refusal, Acceptance> answer) {
        return answer.fold(ScenarioWording::refusal, ScenarioWording::acceptance);
    }

    /** Returns an answer on one line: that it is accepted, or the rules that refuse and those that are undecided. */
    static String summary(Either<Refusal, Acceptance> answer) {
        return answer.fold(
                refusal -> Stream.of(
                                ids("refused by ", refusal.violations().stream().map(Violation::rule)),
                                ids("undecided ", refusal.undecided().stream().map(Undecided::rule)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                acceptance -> "accepted");
    }

    private static String ids(String title, Stream<Rule> rules) {
        String ids = rules.map(rule -> rule.id().toString()).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : title + ids;
    }

    private static String acceptance(Acceptance acceptance) {
        return "  accepted by "
                + acceptance.satisfied().stream()
                        .map(rule -> rule.id().toString())
                        .collect(Collectors.joining(", "))
                + "\n";
    }

    private static String refusal(Refusal refusal) {
        return refusal.violations().stream().map(ScenarioWording::violation).collect(Collectors.joining())
                + refusal.undecided().stream().map(ScenarioWording::undecided).collect(Collectors.joining())
                + days(refusal) + "\n  " + refusal.days() + "\n";
    }

    /** Returns what the days of a refusal are: on them the step is accepted, unless a fact is missing. */
    private static String days(Refusal refusal) {
        return refusal.days().equals(refusal.acceptedDays()) ? "possible on" : "no rule refuses it on";
    }

    private static String violation(Violation violation) {
        return "  refused by " + violation.rule().id() + ": " + violation.message() + "\n      source: "
                + violation.rule().sources().stream().map(Citation::toString).collect(Collectors.joining("; "))
                + "\n      its days: " + violation.days() + "\n";
    }

    private static String undecided(Undecided undecided) {
        return "  undecided " + undecided + "\n";
    }
}
