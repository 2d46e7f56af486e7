package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord.Occurrence;

/** A question to a scenario: a step, still without its day. Immutable. */
public final class When {

    private final Scenario scenario;
    private final ScenarioStep step;

    When(Scenario scenario, ScenarioStep step) {
        this.scenario = scenario;
        this.step = step;
    }

    /**
     * Asks about the step on a day.
     *
     * @param day  the day, such as {@code 2021-06-30}; it may lie before days of the history
     * @return the answer; call one of its {@code then} methods
     */
    public Then on(String day) {
        Objects.requireNonNull(day, "day");
        return on(ScenarioContext.day(day));
    }

    private Then on(LocalDate day) {
        Function<LocalDate, Occurrence> happening = scenario.happening(step, day);
        return new Then(scenario, step, day, happening, List.of());
    }

    /**
     * Expects that the step is accepted on a day, and refused on the day after by exactly these rules.
     *
     * @param day  the last day on which it is accepted, inclusive
     * @param rule  a rule that refuses it on the day after, such as {@code TIM-06}
     * @param rules  the other rules that refuse it on the day after
     * @throws AssertionError if the program decides otherwise
     */
    public void thenLastAcceptedOn(String day, String rule, String... rules) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(rule, "rule");
        LocalDate last = ScenarioContext.day(day);
        on(last).thenAccepted();
        on(last.plusDays(1)).thenRefusedBy(all(rule, rules));
    }

    /**
     * Expects that the step is accepted on a day, and refused on the day before by exactly these rules.
     *
     * @param day  the first day on which it is accepted, inclusive
     * @param rule  a rule that refuses it on the day before, such as {@code ELG-06}
     * @param rules  the other rules that refuse it on the day before
     * @throws AssertionError if the program decides otherwise
     */
    public void thenFirstAcceptedOn(String day, String rule, String... rules) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(rule, "rule");
        LocalDate first = ScenarioContext.day(day);
        on(first.minusDays(1)).thenRefusedBy(all(rule, rules));
        on(first).thenAccepted();
    }

    /** Returns what is asked, such as {@code when redeem V-1}. */
    @Override
    public String toString() {
        return "when " + step;
    }

    private static String[] all(String rule, String... rules) {
        return Stream.concat(Stream.of(rule), Stream.of(rules)).toArray(String[]::new);
    }
}
