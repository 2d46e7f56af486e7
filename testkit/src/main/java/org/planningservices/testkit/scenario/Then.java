package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.rule.RuleId;

/**
 * What the program says to a deed on a day; something is to be expected of it. Immutable.
 *
 * <p>An expectation that is not met fails with the history, the deed and its day, what was expected, and what the program
 * says, rule by rule. Rules are named as the rulebook does, such as {@code TIM-06}; anything else is an
 * {@link IllegalArgumentException}.
 */
public final class Then {

    private final Scenario scenario;
    private final ScenarioStep deed;
    private final LocalDate day;
    private final Function<LocalDate, Occurrence> happening;
    private final List<RuleId> open;

    Then(
            Scenario scenario,
            ScenarioStep deed,
            LocalDate day,
            Function<LocalDate, Occurrence> happening,
            List<RuleId> open) {
        this.scenario = scenario;
        this.deed = deed;
        this.day = day;
        this.happening = happening;
        this.open = open;
    }

    /**
     * Says that, beside a refusal, exactly these rules lack a fact.
     *
     * @param rules  the rules, one or more, in any order
     * @return the answer, of which a refusal is to be expected and nothing else
     */
    public Then withUndecided(String... rules) {
        return new Then(scenario, deed, day, happening, List.copyOf(named(rules)));
    }

    /**
     * Expects that the deed breaks no rule, and that no rule lacks a fact.
     *
     * @throws AssertionError if the program says anything else
     * @throws IllegalStateException if rules were named by {@link #withUndecided}
     */
    public void thenAccepted() {
        requireNothingOpen();
        expect("accepted", Set.of(), Set.of());
    }

    /**
     * Expects that exactly these rules refuse the deed.
     *
     * @param rules  the rules, one or more, in any order
     * @throws AssertionError if the program says anything else
     */
    public void thenRefusedBy(String... rules) {
        Set<RuleId> refusing = named(rules);
        expect(
                "refused by " + text(refusing) + (open.isEmpty() ? "" : ", unknown " + text(open)),
                refusing,
                new TreeSet<>(open));
    }

    /**
     * Expects that no rule refuses the deed, and that exactly these lack a fact.
     *
     * @param rules  the rules, one or more, in any order
     * @throws AssertionError if the program says anything else
     * @throws IllegalStateException if rules were named by {@link #withUndecided}
     */
    public void thenUndecided(String... rules) {
        requireNothingOpen();
        Set<RuleId> lacking = named(rules);
        expect("unknown " + text(lacking), Set.of(), lacking);
    }

    /**
     * Returns what the answer rests on as a journal, with the deed as its last line.
     *
     * @return the journal, its lines numbered from 1
     */
    public Journal journal() {
        List<JournalRecord> records = new ArrayList<>(scenario.records(day));
        records.add(happening.apply(day));
        return Scenario.journal(records);
    }

    private void requireNothingOpen() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "`thoughUnknown` must be followed by `thenRefusedBy`, since it names what is unknown beside a refusal");
        }
    }

    private void expect(String expected, Set<RuleId> refusing, Set<RuleId> lacking) {
        Either<Refusal, Acceptance> answer = answerOn(day);
        scenario.watch(day, this::answerOn);
        Set<RuleId> refused = answer.isRight()
                ? Set.of()
                : ids(answer.getLeft().violations().stream()
                        .map(one -> one.rule().id()));
        Set<RuleId> unknown = answer.isRight()
                ? Set.of()
                : ids(answer.getLeft().undecided().stream()
                        .map(one -> one.rule().id()));
        if (!refused.equals(refusing) || !unknown.equals(lacking)) {
            throw new AssertionError(scenario + "when\n  " + ScenarioWording.line(happening.apply(day))
                    + "\nexpected\n  " + expected + "\nbut the program says\n" + ScenarioWording.answer(answer));
        }
    }

    private Either<Refusal, Acceptance> answerOn(LocalDate other) {
        return scenario.judge(happening.apply(other));
    }

    private static Set<RuleId> named(String... rules) {
        if (rules.length == 0) {
            throw new IllegalArgumentException("at least one rule must be named, found none");
        }
        return ids(rules);
    }

    private static Set<RuleId> ids(String... rules) {
        return ids(Stream.of(rules)
                .map(rule -> RuleId.find(rule)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a rule must be one of the rulebook, such as `TIM-06`, found `" + rule + "`"))));
    }

    private static Set<RuleId> ids(Stream<RuleId> rules) {
        return rules.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Iterable<RuleId> rules) {
        List<String> texts = new ArrayList<>();
        rules.forEach(rule -> texts.add(rule.toString()));
        return String.join(", ", texts);
    }
}
