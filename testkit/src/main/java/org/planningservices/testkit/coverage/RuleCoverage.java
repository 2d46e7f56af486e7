package org.planningservices.testkit.coverage;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;

/**
 * Notes which rules of a program were met by tests, and in which ways: accepting, refusing, lacking a fact, on an edge day.
 *
 * <p>A rule is met on an edge day when it refuses or lacks a fact on one of two neighbouring days, and not on the other, all
 * else unchanged; one of the two is the day asked about. For example, TIM-06 both on 2021-12-27, the last day to redeem a
 * voucher created on 2021-06-30, and on 2021-12-28. What cannot be met is left aside, and the table says why: a rule that
 * does not look at the day has no edge day.
 *
 * <p>Register it as a field with {@code @RegisterExtension}, static or not. When the run ends, with the last class of all,
 * what all of them met under equal terms is printed as one table, and the run fails if that is less than the highest
 * threshold among them: the build tool reports an error that belongs to no class. A run of a part of the classes is judged
 * by that part, and so is each run where the build tool starts several: a JVM for each class, or for each fork. Answers are
 * taken as those of this program; that they are is not checked. Safe for tests that run in parallel.
 */
public final class RuleCoverage implements BeforeAllCallback, BeforeEachCallback {

    private final VoucherProgram program;
    private final int threshold;
    private final Set<CoverageCell> met;

    private RuleCoverage(VoucherProgram program, int threshold, Set<CoverageCell> met) {
        this.program = program;
        this.threshold = threshold;
        this.met = met;
    }

    /**
     * Returns a coverage in which nothing is met, and which asks for nothing.
     *
     * @param program  the program whose rules it is about
     * @return the coverage
     */
    public static RuleCoverage of(VoucherProgram program) {
        return new RuleCoverage(program, 0, ConcurrentHashMap.newKeySet());
    }

    /**
     * Asks for a share of what can be met.
     *
     * @param percent  the share in percent, 0 to 100, both inclusive
     * @return the coverage, which notes what is met where this one does
     * @throws IllegalArgumentException if the share is anything else
     */
    public RuleCoverage atLeast(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a share must be 0 to 100 percent, found `" + percent + "`");
        }
        return new RuleCoverage(program, percent, met);
    }

    /**
     * Reads an answer, and passes it on.
     *
     * @param <A>  what an acceptance is
     * @param answer  the answer
     * @return the answer
     */
    public <A extends Acceptance> Either<Refusal, A> record(Either<Refusal, A> answer) {
        return answer.peek(this::record).peekLeft(this::record);
    }

    /**
     * Reads an acceptance. It does not tell whether its day is an edge day; see {@link #wrap}.
     *
     * @param acceptance  the acceptance
     */
    public void record(Acceptance acceptance) {
        acceptance.satisfied().forEach(rule -> meet(rule, CoverageKind.ACCEPTED));
    }

    /**
     * Reads a refusal. The day is an edge day of a rule that refuses it and would not on the day before or after.
     *
     * @param refusal  the refusal
     */
    public void record(Refusal refusal) {
        for (Violation violation : refusal.violations()) {
            meet(violation.rule(), CoverageKind.REFUSED);
            if (violation.days().contains(refusal.on().minusDays(1))
                    || violation.days().contains(refusal.on().plusDays(1))) {
                meet(violation.rule(), CoverageKind.EDGE);
            }
        }
        refusal.undecided().forEach(unknown -> meet(unknown.rule(), CoverageKind.UNKNOWN));
    }

    /**
     * Reads the answer of a day, and compares it with those of the day before and the day after.
     *
     * @param <A>  what an acceptance is
     * @param day  the day
     * @param answers  the answer by day, all else unchanged, such as
     *     {@code day -> program.on(day).decide(voucher, step, facts)}
     * @return the answer of the day
     */
    public <A extends Acceptance> Either<Refusal, A> wrap(
            LocalDate day, Function<LocalDate, Either<Refusal, A>> answers) {
        Either<Refusal, A> answer = record(answers.apply(day));
        compare(answers.apply(day.minusDays(1)), answer);
        compare(answer, answers.apply(day.plusDays(1)));
        return answer;
    }

    /**
     * Reads what the program says to each record of a journal, in the order of an audit, and compares it with the day before
     * and the day after.
     *
     * @param journal  the journal
     */
    public void record(Journal journal) {
        RunningAudit chronicle = program.runningAudit();
        // a chronicle does not forget the latest day it was asked about: the day after has one of its own
        RunningAudit ahead = program.runningAudit();
        for (JournalEntry entry : inOrder(journal)) {
            if (entry.record() instanceof Occurrence happening) {
                Either<Refusal, Acceptance> before =
                        chronicle.judge(Redated.on(happening.on().minusDays(1), happening));
                Either<Refusal, Acceptance> answer = record(chronicle.record(entry));
                compare(before, answer);
                compare(answer, ahead.judge(Redated.on(happening.on().plusDays(1), happening)));
            } else {
                record(chronicle.record(entry));
            }
            ahead.record(entry);
        }
    }

    private static List<JournalEntry> inOrder(Journal journal) {
        List<JournalEntry> entries = new ArrayList<>(journal.entries());
        entries.sort(Comparator.comparing(entry -> day(entry.record())));
        return entries;
    }

    private static LocalDate day(JournalRecord record) {
        return record instanceof Occurrence happening ? happening.on() : LocalDate.MIN;
    }

    private void compare(Either<Refusal, ? extends Acceptance> day, Either<Refusal, ? extends Acceptance> next) {
        Map<RuleId, CoverageKind> one = against(day);
        Map<RuleId, CoverageKind> other = against(next);
        for (Rule rule : program.rules()) {
            if (!Objects.equals(one.get(rule.id()), other.get(rule.id()))) {
                meet(rule, CoverageKind.EDGE);
            }
        }
    }

    /** Returns the rules that stand in the way of an acceptance. */
    private static Map<RuleId, CoverageKind> against(Either<Refusal, ? extends Acceptance> answer) {
        Map<RuleId, CoverageKind> against = new EnumMap<>(RuleId.class);
        answer.peekLeft(refusal -> {
            for (Undecided unknown : refusal.undecided()) {
                against.put(unknown.rule().id(), CoverageKind.UNKNOWN);
            }
            for (Violation violation : refusal.violations()) {
                against.put(violation.rule().id(), CoverageKind.REFUSED);
            }
        });
        return against;
    }

    private void meet(Rule rule, CoverageKind way) {
        met.add(new CoverageCell(rule.id(), way));
    }

    /**
     * Returns how much of what can be met was met so far.
     *
     * @return the share in percent, rounded down: 100 only if nothing is missing
     */
    public int percent() {
        return new CoverageTable(program, met).percent();
    }

    Set<CoverageCell> met() {
        return Set.copyOf(met);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        CoverageRun.of(context, program).join(threshold, met);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CoverageRun.of(context, program).join(threshold, met);
    }

    /** Returns the table: what was met so far, what was not, and what cannot be and why. */
    @Override
    public String toString() {
        return new CoverageTable(program, met).toString();
    }
}
