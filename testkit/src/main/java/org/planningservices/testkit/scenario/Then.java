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
 * The program's decision on a step on a day. Call one of the {@code then} methods. Immutable.
 *
 * <p>A failed expectation prints the history, the step with its day, what was expected, and the decision of each rule.
 * Rules are written as in the rulebook, such as {@code TIM-06}; any other text is an {@link IllegalArgumentException}.
 */
public final class Then {

    private final Scenario scenario;
    private final ScenarioStep step;
    private final LocalDate day;
    private final Function<LocalDate, Occurrence> happening;
    private final List<RuleId> open;

    Then(
            Scenario scenario,
            ScenarioStep step,
            LocalDate day,
            Function<LocalDate, Occurrence> happening,
            List<RuleId> open) {
        this.scenario = scenario;
        this.step = step;
        this.day = day;
        this.happening = happening;
        this.open = open;
    }

    /**
     * Expects that, beside the rules that refuse, exactly these rules lack a fact.
     *
     * @param rules  the ids of the rules, one or more, in any order, such as {@code TIM-06}
     * @return the answer; {@link #thenRefusedBy} must follow
     */
    public Then withUndecided(String... rules) {
        return new Then(scenario, step, day, happening, List.copyOf(named(rules)));
    }

    /**
     * Expects that every rule accepts the step.
     *
     * @throws AssertionError if the program decides otherwise
     * @throws IllegalStateException if rules were named by {@link #withUndecided}
     */
    public void thenAccepted() {
        requireNothingOpen();
        expect("accepted", Set.of(), Set.of());
    }

    /**
     * Expects that exactly these rules refuse the step.
     *
     * @param rules  the ids of the rules, one or more, in any order, such as {@code TIM-06}
     * @throws AssertionError if the program decides otherwise
     */
    public void thenRefusedBy(String... rules) {
        Set<RuleId> refusing = named(rules);
        expect(
                "refused by " + text(refusing) + (open.isEmpty() ? "" : ", undecided " + text(open)),
                refusing,
                new TreeSet<>(open));
    }

    /**
     * Expects that no rule refuses the step, and that exactly these rules lack a fact.
     *
     * @param rules  the ids of the rules, one or more, in any order, such as {@code TIM-06}
     * @throws AssertionError if the program decides otherwise
     * @throws IllegalStateException if rules were named by {@link #withUndecided}
     */
    public void thenUndecided(String... rules) {
        requireNothingOpen();
        Set<RuleId> lacking = named(rules);
        expect("undecided " + text(lacking), Set.of(), lacking);
    }

    /**
     * Returns everything that the decision depends on as a journal, with the step as its last line.
     *
     * @return the journal, its lines numbered from 1
     */
    public Journal journal() {
        List<JournalRecord> records = new ArrayList<>(scenario.records(day));
        records.add(happening.apply(day));
        return Scenario.journal(records);
    }

    /** Returns the question and the decision, such as {@code redeem V-1 on 2021-12-28: refused by TIM-06}. */
    @Override
    public String toString() {
        return step + " on " + day + ": " + ScenarioWording.summary(answerOn(day));
    }

    private void requireNothingOpen() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "`withUndecided` must be followed by `thenRefusedBy`, since it names what is undecided beside a refusal");
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
        return ids(Stream.of(rules).map(RuleId::of));
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
