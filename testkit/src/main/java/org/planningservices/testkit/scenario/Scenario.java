package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What is given: enrolments, partners, and what happened, day by day.
 *
 * <p>Always given are an {@linkplain GivenEnrollment enrolment} {@code E-1} of the customer {@code contoso} with 100 days,
 * and a {@linkplain GivenPartner partner} {@code fabrikam}, eligible for everything in the Netherlands; another of the same
 * number takes their place. What is never given is not known to the rules. Made by {@link Scenarios#given()}. Immutable:
 * each method returns a scenario of its own, so that one history serves several questions.
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
     * Adds an enrolment, or puts it in the place of the one with the same number.
     *
     * @param enrollment  the enrolment
     * @return the scenario with it
     * @throws IllegalArgumentException if its days are accrued on a day on which that is refused
     */
    public Scenario with(GivenEnrollment enrollment) {
        return new Scenario(program, watcher, put(enrollments, enrollment.number(), enrollment), partners, history);
    }

    /**
     * Adds a partner, or puts it in the place of the one with the same name.
     *
     * @param partner  the partner
     * @return the scenario with it
     */
    public Scenario with(GivenPartner partner) {
        return new Scenario(program, watcher, enrollments, put(partners, partner.name(), partner), history);
    }

    private static <T> Map<String, T> put(Map<String, T> some, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(some);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    /**
     * Has somebody watch what the program says to the questions that are asked of this scenario, and of those made from it.
     *
     * @param other  the watcher, in the place of any before it
     * @return the scenario, watched
     */
    public Scenario withListener(DecisionListener other) {
        return new Scenario(program, other, enrollments, partners, history);
    }

    /**
     * Tells what happened on a day, after all that happened before. It may break rules.
     *
     * @param day  the day, such as {@code 2021-06-30}; not before the one told last
     * @param deeds  what happened, in order
     * @return the scenario, in which that happened
     * @throws IllegalArgumentException if the day is before the one told last, or if a deed could not have happened (LIF-01,
     *     LIF-03) or was an accrual or conversion that adds nothing
     */
    public Scenario on(String day, ScenarioStep... deeds) {
        LocalDate on = ScenarioContext.day(day);
        List<Occurrence> more = new ArrayList<>(history);
        for (ScenarioStep deed : deeds) {
            more.add(deed.happening(on, new ScenarioContext(program.terms(), more))
                    .apply(on));
        }
        if (!history.isEmpty() && on.isBefore(history.get(history.size() - 1).on())) {
            throw new IllegalArgumentException("a history must be told in the order of its days, found `" + day
                    + "` after `" + history.get(history.size() - 1).on() + "`");
        }
        return new Scenario(program, watcher, enrollments, partners, more);
    }

    /**
     * Asks about a deed, after all that happened.
     *
     * @param deed  the deed
     * @return the question, still without its day
     */
    public When when(ScenarioStep deed) {
        return new When(this, deed);
    }

    /**
     * Returns the scenario as a journal: what is given, then what happened, by day.
     *
     * @return the journal, its lines numbered from 1
     */
    public Journal journal() {
        return journal(records(LocalDate.MAX));
    }

    static Journal journal(List<JournalRecord> records) {
        return Journal.of(records);
    }

    /** Returns what is given and happened, of what comes with the facts no more than up to a day. */
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

    /** Tells a chronicle what is given and happened. */
    private RunningAudit tell(List<JournalRecord> records) {
        RunningAudit chronicle = program.runningAudit();
        for (JournalEntry entry : journal(records).entries()) {
            chronicle
                    .record(entry)
                    .peekLeft(refusal -> refusal.violations().stream()
                            .filter(violation -> isLeftOut(entry.record(), violation))
                            .findFirst()
                            .ifPresent(violation -> {
                                throw mistaken(entry.record(), violation);
                            }));
        }
        return chronicle;
    }

    private static boolean isLeftOut(JournalRecord record, Violation violation) {
        RuleId rule = violation.rule().id();
        return rule == RuleId.LIF_01 || rule == RuleId.LIF_03 || record instanceof DaysAdded;
    }

    private static IllegalArgumentException mistaken(JournalRecord record, Violation violation) {
        return new IllegalArgumentException("`" + ScenarioWording.line(record) + "` cannot be part of a history: "
                + violation.rule().id() + ": " + violation.message() + "; what is to be refused is asked by `when`"
                + (record instanceof DaysAdded ? ", and an enrolment given `withDays(0)` accrues none" : ""));
    }

    Function<LocalDate, Occurrence> happening(ScenarioStep deed, LocalDate day) {
        return deed.happening(day, new ScenarioContext(program.terms(), history));
    }

    Either<Refusal, Acceptance> judge(Occurrence happening) {
        return tell(records(happening.on())).judge(happening);
    }

    void watch(LocalDate day, Function<LocalDate, Either<Refusal, Acceptance>> answers) {
        watcher.decided(day, answers);
    }

    /** Returns what is given and happened, a line for each; of what comes with the facts only the facts. */
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
