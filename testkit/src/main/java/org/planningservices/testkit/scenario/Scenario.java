package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.RuleId;

/**
 * Enrollments, partners, and what happened, day by day.
 *
 * <p>Every scenario has an {@linkplain GivenEnrollment enrollment} {@code E-1} of the customer {@code contoso} with 100
 * days, and a {@linkplain GivenPartner partner} {@code fabrikam} that is eligible for everything in the Netherlands.
 * Another with the same id replaces it. The rules do not know anything that the scenario does not give.
 * {@link Scenarios#given()} makes a scenario. Immutable: each method returns a new scenario, so that several questions
 * can share one history.
 */
public final class Scenario {

    private static final Comparator<Occurrence> BY_DAY = Comparator.comparing(Occurrence::on);

    private final VoucherProgram program;
    private final DecisionListener watcher;
    private final Map<String, GivenEnrollment> enrollments;
    private final Map<String, GivenPartner> partners;
    private final List<Occurrence> history;

    private Scenario(
            VoucherProgram program,
            DecisionListener watcher,
            Map<String, GivenEnrollment> enrollments,
            Map<String, GivenPartner> partners,
            List<Occurrence> history) {
        this.program = program;
        this.watcher = watcher;
        this.enrollments = enrollments;
        this.partners = partners;
        this.history = List.copyOf(history);
        tell(records(LocalDate.MAX));
    }

    static Scenario of(VoucherProgram program) {
        return new Scenario(program, (day, answers) -> {}, Map.of(), Map.of(), List.of())
                .with(GivenEnrollment.of(GivenEnrollment.NUMBER))
                .with(GivenPartner.of(ScenarioContext.PARTNER));
    }

    /**
     * Adds an enrollment, or replaces the one with the same id.
     *
     * @param enrollment  the enrollment
     * @return the scenario with it
     * @throws IllegalArgumentException if a rule refuses to accrue its days on their day
     */
    public Scenario with(GivenEnrollment enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return new Scenario(program, watcher, put(enrollments, enrollment.number(), enrollment), partners, history);
    }

    /**
     * Adds a partner, or replaces the one with the same name.
     *
     * @param partner  the partner
     * @return the scenario with it
     */
    public Scenario with(GivenPartner partner) {
        Objects.requireNonNull(partner, "partner");
        return new Scenario(program, watcher, enrollments, put(partners, partner.name(), partner), history);
    }

    private static <T> Map<String, T> put(Map<String, T> some, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(some);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    /**
     * Reports every question to this scenario, and to those made from it, to a watcher.
     *
     * @param other  the watcher, which replaces any earlier one
     * @return the scenario with this watcher
     */
    public Scenario withListener(DecisionListener other) {
        Objects.requireNonNull(other, "other");
        return new Scenario(program, other, enrollments, partners, history);
    }

    /**
     * Adds what happened on a day to the history. It may break rules.
     *
     * @param day  the day, such as {@code 2021-06-30}; not before the last day of the history
     * @param steps  what happened, in order
     * @return the scenario with the longer history
     * @throws IllegalArgumentException if the day is before the last day of the history, if a step could not have
     *     happened (LIF-01, LIF-03), or if a rule refuses an accrual or a conversion
     */
    public Scenario on(String day, ScenarioStep... steps) {
        Objects.requireNonNull(day, "day");
        LocalDate on = ScenarioContext.day(day);
        List<Occurrence> more = new ArrayList<>(history);
        for (ScenarioStep step : steps) {
            more.add(step.happening(on, new ScenarioContext(program.terms(), more))
                    .apply(on));
        }
        if (!history.isEmpty() && on.isBefore(history.get(history.size() - 1).on())) {
            throw new IllegalArgumentException("the days of a history must be in order, found `" + day + "` after `"
                    + history.get(history.size() - 1).on() + "`");
        }
        return new Scenario(program, watcher, enrollments, partners, more);
    }

    /**
     * Asks about a step after the history.
     *
     * @param step  the step
     * @return the question, still without its day
     */
    public When when(ScenarioStep step) {
        Objects.requireNonNull(step, "step");
        return new When(this, step);
    }

    /**
     * Returns the scenario as a journal: the facts first, then what happened, by day.
     *
     * @return the journal, its lines numbered from 1
     */
    public Journal journal() {
        return journal(records(LocalDate.MAX));
    }

    static Journal journal(List<JournalRecord> records) {
        return Journal.of(records);
    }

    /** Returns the facts and the history, without those events of the facts that are after a day. */
    List<JournalRecord> records(LocalDate lastDay) {
        List<JournalRecord> records = new ArrayList<>();
        enrollments.values().forEach(enrollment -> records.addAll(enrollment.statements()));
        partners.values().forEach(partner -> records.addAll(partner.statements(program.terms())));
        Stream<Occurrence> facts = Stream.concat(
                enrollments.values().stream().flatMap(enrollment -> enrollment.happenings().stream()),
                partners.values().stream().flatMap(partner -> partner.happenings(program.terms()).stream()));
        Stream.concat(facts.filter(fact -> !fact.on().isAfter(lastDay)), history.stream())
                .sorted(BY_DAY)
                .forEach(records::add);
        return records;
    }

    /** Records the facts and the history in an audit. */
    private RunningAudit tell(List<JournalRecord> records) {
        RunningAudit audit = program.runningAudit();
        for (JournalEntry entry : journal(records).entries()) {
            audit.record(entry)
                    .peekLeft(refusal -> refusal.violations().stream()
                            .filter(violation -> isLeftOut(entry.record(), violation))
                            .findFirst()
                            .ifPresent(violation -> {
                                throw mistaken(entry.record(), violation);
                            }));
        }
        return audit;
    }

    private static boolean isLeftOut(JournalRecord record, Violation violation) {
        RuleId rule = violation.rule().id();
        return rule.equals(RuleId.LIF_01) || rule.equals(RuleId.LIF_03) || record instanceof DaysAdded;
    }

    private static IllegalArgumentException mistaken(JournalRecord record, Violation violation) {
        return new IllegalArgumentException("`" + ScenarioWording.line(record) + "` cannot be part of a history: "
                + violation.rule().id() + ": " + violation.message() + "; what is to be refused is asked by `when`"
                + (record instanceof DaysAdded ? ", and an enrollment given `withDays(0)` accrues none" : ""));
    }

    Function<LocalDate, Occurrence> happening(ScenarioStep step, LocalDate day) {
        return step.happening(day, new ScenarioContext(program.terms(), history));
    }

    Either<Refusal, Acceptance> judge(Occurrence happening) {
        return tell(records(happening.on())).judge(happening);
    }

    void watch(LocalDate day, Function<LocalDate, Either<Refusal, Acceptance>> answers) {
        watcher.decided(day, answers);
    }

    /** Returns the enrollments, the partners and the history, a line for each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("given\n");
        enrollments
                .values()
                .forEach(enrollment -> text.append("  ").append(enrollment).append('\n'));
        partners.values().forEach(partner -> text.append("  ").append(partner).append('\n'));
        text.append("history\n");
        history.forEach(happening ->
                text.append("  ").append(ScenarioWording.line(happening)).append('\n'));
        return text.toString();
    }
}
