package org.planningservices.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.engine.Space.Profile;
import org.planningservices.policy.engine.Space.Row;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.NextStep.State;
import org.planningservices.policy.query.CaseNextStep;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.LifecycleStep;

/**
 * Over the whole {@link Space}: a next step is open if and only if the step is accepted; an absent fact changes no answer
 * but to unknown; a condition changes its answer only on a day that it names; the days that a refusal states are those on
 * which no rule refuses the step, its accepted days those on which the step is accepted, and each of its rules does not refuse
 * on the days that the rule states; applying the stated remedy is accepted, and where there is none, nothing that complies is.
 *
 * <p>Every question is decided on every day. Days and remedies are read on the first and the last day of each run of days
 * with the same answer, which is where they change. The build takes one creation day of {@code honest.share}, another one
 * each day; the profile {@code all} takes them all.
 */
class HonestDaysTest {

    private static final int DAYS = (int) (Space.LAST_DAY.toEpochDay() - Space.FIRST_DAY.toEpochDay()) + 1;

    /** Where one of these refuses, no other condition is asked. */
    private static final long STRAY = bit(RuleId.LIF_03.order()) | bit(RuleId.LIF_01.order());

    /** The conditions that changed their answer on a day that they had not named, each with one example. */
    private final Map<RuleId, String> unnamed = new ConcurrentSkipListMap<>();

    private final Set<RuleId> answeredByOwn = ConcurrentHashMap.newKeySet();
    private final LongAdder decided = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder remedied = new LongAdder();
    private final LongAdder hopeless = new LongAdder();

    @Test
    void statesTheDaysAndTheRemediesThatHold() {
        check("honest days", Integer.getInteger("honest.share", 40), HonestDaysTest::rows);
    }

    @Test
    void statesTheDaysAndTheRemediesThatHoldWithRulesOfOnesOwn() {
        check("honest days with own rules", Integer.getInteger("honest.own.share", 220), HonestDaysTest::ownRows);
        assertThat(answeredByOwn)
                .containsExactlyInAnyOrderElementsOf(
                        OwnRules.ALL.stream().map(rule -> rule.rule().id()).toList());
    }

    private void check(String name, int share, Function<List<LocalDate>, Stream<Row>> rows) {
        int turn = (int) (LocalDate.now(java.time.ZoneOffset.UTC).toEpochDay() % share);
        List<LocalDate> all = Space.creationDays();
        List<LocalDate> days = IntStream.range(0, all.size())
                .filter(i -> i % share == turn)
                .mapToObj(all::get)
                .toList();
        long begin = System.nanoTime();

        rows.apply(days).parallel().forEach(this::check);

        assertThat(unnamed).isEmpty();

        System.out.printf(
                "%s: %d of %d creation days (share 1/%d, turn %d), %d decisions, %d refusals read, %d remedies"
                        + " applied, %d without remedy, %d s%n",
                name,
                days.size(),
                all.size(),
                share,
                turn,
                decided.sum(),
                refusals.sum(),
                remedied.sum(),
                hopeless.sum(),
                (System.nanoTime() - begin) / 1_000_000_000);
        assertThat(refusals.sum()).isPositive();
    }

    private static Stream<Row> rows(List<LocalDate> createdOn) {
        List<Profile> profiles = Space.profiles();
        return createdOn.stream()
                .flatMap(day -> profiles.stream()
                        .flatMap(profile -> Arrays.stream(ValidityStart.values())
                                .flatMap(validityFrom -> Space.rows(day, profile, validityFrom))))
                .toList()
                .stream();
    }

    private static Stream<Row> ownRows(List<LocalDate> createdOn) {
        return rows(createdOn)
                .flatMap(row -> OwnRules.variants(row.facts()).stream().map(row::withOwnRules));
    }

    private void check(Row row) {
        long[] refused = new long[DAYS];
        long[] unknown = new long[DAYS];
        for (int i = 0; i < DAYS; i++) {
            Case c = row.on(day(i));
            long verdict = c.verdict();
            refused[i] = verdict & ~RuleCondition.SOME_UNKNOWN;
            unknown[i] = RuleCondition.someUnknownIn(verdict) ? unknown(c) : 0;
        }
        decided.add(DAYS);
        checkTurningDays(row, refused, unknown);
        checkNextSteps(row, refused, unknown);
        List<DaySet> checked = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            boolean first = i == 0 || differ(i - 1, i, refused, unknown);
            boolean last = i == DAYS - 1 || differ(i, i + 1, refused, unknown);
            if ((first || last) && (refused[i] | unknown[i]) != 0) {
                refusals.increment();
                Case c = row.on(day(i));
                checkDays(row, c, refused, unknown, checked);
                if ((refused[i] & STRAY) == 0) {
                    checkAbsentFacts(row, c);
                }
                if (refused[i] != 0) {
                    checkRemedy(row, c);
                }
            }
        }
    }

    /**
     * The answer of a condition differs from that of the day before only on a day that the condition names, whatever day it is
     * asked on.
     */
    private void checkTurningDays(Row row, long[] refused, long[] unknown) {
        for (int i = 1; i < DAYS; i++) {
            long changed = (refused[i] ^ refused[i - 1]) | (unknown[i] ^ unknown[i - 1]);
            for (long conditions = changed; conditions != 0; conditions = ProgramRules.withoutFirst(conditions)) {
                RuleCondition condition = row.program().first(conditions);
                for (LocalDate asked : List.of(day(0), day(i), day(DAYS - 1))) {
                    if (!names(condition, row.on(asked), day(i))) {
                        unnamed.putIfAbsent(
                                condition.id(), "changes on " + day(i) + ", asked on " + asked + ", of " + row);
                    }
                }
            }
        }
    }

    private static boolean names(RuleCondition condition, Case c, LocalDate day) {
        return c.subjectsOf(condition).stream()
                .anyMatch(one -> Arrays.binarySearch(TurningDays.inOrder(condition, one), (int) day.toEpochDay()) >= 0);
    }

    /** By an intent that says all, a next step is open where the step is accepted, and closed where some rule refuses it. */
    private void checkNextSteps(Row row, long[] refused, long[] unknown) {
        if (row.voucher() == null || !(row.step() instanceof LifecycleStep step)) {
            return;
        }
        Intent intent = Space.intent(step);
        for (int i = 0; i < DAYS; i++) {
            State state = State.CLOSED;
            for (NextStep next : CaseNextStep.of(row.program().on(day(i)), row.voucher(), intent, row.facts())) {
                state = next.action() == step.action() ? next.state() : state;
            }
            State expected = refused[i] != 0 ? State.CLOSED : unknown[i] != 0 ? State.UNDECIDED : State.OPEN;
            if (state != expected) {
                throw new AssertionError("the next step is " + state + " on " + day(i) + ", of " + row);
            }
        }
    }

    /** A fact that is absent turns answers into unknown, and no answer into another. */
    private static void checkAbsentFacts(Row row, Case c) {
        for (Facts fewer : Space.fewer(row.facts())) {
            Case without = c.with(c.step(), fewer);
            for (RuleCondition condition : row.program().conditions()) {
                List<Case> full = c.subjectsOf(condition);
                List<Case> lacking = without.subjectsOf(condition);
                for (int i = 0; i < full.size(); i++) {
                    RuleOutcome answer = condition.outcome(lacking.get(i));
                    if (answer != RuleOutcome.UNKNOWN && answer != condition.outcome(full.get(i))) {
                        throw new AssertionError(condition + " says " + answer + " without a fact, and "
                                + condition.outcome(full.get(i)) + " with it, on " + c.on() + ", of " + row);
                    }
                }
            }
        }
    }

    private static boolean differ(int one, int other, long[] refused, long[] unknown) {
        return refused[one] != refused[other] || unknown[one] != unknown[other];
    }

    private static long unknown(Case c) {
        long unknown = 0;
        for (Undecided one : c.undecided()) {
            unknown |= c.day().program().condition(one.rule().id()).bit();
        }
        return unknown;
    }

    private static long bit(int place) {
        return 1L << place;
    }

    private void checkDays(Row row, Case c, long[] refused, long[] unknown, List<DaySet> checked) {
        DaySet whole = c.days();
        DaySet accepted = c.acceptedDays();
        if (!checked.contains(whole) || !checked.contains(accepted)) {
            compare(row, c, "whole", whole, refused, RuleCondition.ALL);
            compare(row, c, "accepted", accepted, either(refused, unknown), RuleCondition.ALL);
            checked.add(whole);
            checked.add(accepted);
        }
        for (Violation violation : c.violations()) {
            if (!violation.rule().id().isPublished()) {
                answeredByOwn.add(violation.rule().id());
            }
            compare(
                    row,
                    c,
                    violation.rule().id().toString(),
                    violation.days(),
                    refused,
                    row.program().condition(violation.rule().id()).bit());
        }
    }

    private static long[] either(long[] refused, long[] unknown) {
        long[] either = new long[DAYS];
        Arrays.setAll(either, i -> refused[i] | unknown[i]);
        return either;
    }

    private static void compare(Row row, Case c, String what, DaySet stated, long[] against, long conditions) {
        boolean[] said = new boolean[DAYS];
        for (DayRange range : stated.ranges()) {
            int from = Math.max(0, index(range.firstDay().orElse(Space.FIRST_DAY)));
            int to = Math.min(DAYS - 1, index(range.lastDay().orElse(Space.LAST_DAY)));
            for (int i = from; i <= to; i++) {
                said[i] = true;
            }
        }
        for (int i = 0; i < DAYS; i++) {
            boolean holds = (against[i] & conditions) == 0;
            if (said[i] != holds) {
                throw new AssertionError(what + " states " + stated + " on " + c.on() + ", but on " + day(i) + " it "
                        + (holds ? "holds" : "does not hold") + ": " + row);
            }
        }
    }

    private void checkRemedy(Row row, Case c) {
        Optional<Remedy> remedy = c.remedy();
        if (remedy.isPresent()) {
            remedied.increment();
            Trial.of(row).apply(remedy.get(), c);
        } else {
            hopeless.increment();
            if (OwnRules.mayComply(row.facts())) { // or else the trial, which has all that complies, has other facts
                Trial.of(row).provesThatNothingHelps(c);
            }
        }
        for (Violation violation : c.violations()) {
            violation
                    .remedy()
                    .ifPresent(one -> assertThat(one.actions()).as("%s", row).isNotEmpty());
        }
    }

    private static LocalDate day(int index) {
        return Space.FIRST_DAY.plusDays(index);
    }

    private static int index(LocalDate day) {
        return (int) Math.max(
                Integer.MIN_VALUE / 2,
                Math.min(Integer.MAX_VALUE / 2, day.toEpochDay() - Space.FIRST_DAY.toEpochDay()));
    }
}
