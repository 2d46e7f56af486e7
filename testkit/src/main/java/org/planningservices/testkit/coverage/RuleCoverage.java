package org.planningservices.testkit.coverage;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.planningservices.step.Action;

/**
 * Records which rules of a program the tests have met, and in which ways: the rule accepted a step, refused one, lacked
 * a fact, or was met on an edge day.
 *
 * <p>A test meets a rule on an edge day if the rule refuses or lacks a fact on the day asked about and not on the day
 * before or after, or the reverse, with all else unchanged. For example, TIM-06 on 2021-12-27, the last day to redeem a
 * voucher created on 2021-06-30, and on 2021-12-28. The table gives a reason for each way in which a rule can never be
 * met: a rule that does not depend on the day, for example, has no edge day. The percentage leaves these ways out.
 *
 * <p>Register a coverage as a field with {@code @RegisterExtension}, static or not. All test classes of a run that
 * cover the same rules under equal terms fill one table. At the end of the run, after the last class, the table is
 * printed and written to the {@linkplain #reportedTo files} that were asked for. If the percentage is below the highest
 * {@linkplain #atLeast threshold} among the classes, the run fails with an error that belongs to no class. If the build
 * tool runs only some of the classes, or starts several JVMs, each such run has a table of its own.
 *
 * <p>A coverage does not check that the answers come from its program. It is safe for tests that run in parallel.
 */
public final class RuleCoverage implements BeforeAllCallback, BeforeEachCallback {

    private final VoucherProgram program;
    private final Scope scope;
    private final int threshold;
    private final List<Path> reports;
    private final Set<CoverageCell> met;

    private RuleCoverage(
            VoucherProgram program, Scope scope, int threshold, List<Path> reports, Set<CoverageCell> met) {
        this.program = program;
        this.scope = scope;
        this.threshold = threshold;
        this.reports = reports;
        this.met = met;
    }

    /**
     * Returns a coverage of all rules of a program, without a threshold.
     *
     * @param program  the program
     * @return the coverage, in which no rule is met yet
     */
    public static RuleCoverage of(VoucherProgram program) {
        Objects.requireNonNull(program, "program");
        return new RuleCoverage(program, Scope.all(program), 0, List.of(), ConcurrentHashMap.newKeySet());
    }

    /**
     * Limits the coverage to some rules. For example, {@code onlyRules(RuleId.TIM_06)} for tests about the last day to
     * redeem.
     *
     * @param rule  a rule of the program
     * @param rules  more rules of the program
     * @return a coverage of these rules alone, which shares its records with this one
     * @throws IllegalArgumentException if the program does not have one of the rules
     */
    public RuleCoverage onlyRules(RuleId rule, RuleId... rules) {
        Set<RuleId> some = new TreeSet<>(List.of(Objects.requireNonNull(rules, "rules")));
        some.add(Objects.requireNonNull(rule, "rule"));
        return with(Scope.of(program, some));
    }

    /**
     * Limits the coverage to the rules that govern one of some actions. For example,
     * {@code onlyActions(VoucherAction.REDEEM)}. LIF-01 and LIF-03 govern every action.
     *
     * @param action  an action
     * @param actions  more actions
     * @return a coverage of these rules alone, which shares its records with this one
     */
    public RuleCoverage onlyActions(Action action, Action... actions) {
        Set<Action> some = new HashSet<>(List.of(actions));
        some.add(Objects.requireNonNull(action, "action"));
        return with(Scope.governing(program, some));
    }

    private RuleCoverage with(Scope another) {
        return new RuleCoverage(program, another, threshold, reports, met);
    }

    /**
     * Writes the table to a file at the end of the run, beside printing it.
     *
     * <p>An HTML file is a page that needs no other file and no script. A JSON file has the form of the JSON Schema
     * {@code /org/planningservices/testkit/schema/rule-coverage.schema.json}, a resource of the jar. A CSV file has a row for each
     * rule and way.
     *
     * @param file  the file, whose name ends in {@code .html}, {@code .json} or {@code .csv}; the run replaces it, and makes the
     *     folders that it is in
     * @return the coverage with this file added, which shares its records with this one
     * @throws IllegalArgumentException if the name ends otherwise
     */
    public RuleCoverage reportedTo(Path file) {
        List<Path> more = new ArrayList<>(reports);
        more.add(CoverageReport.checked(Objects.requireNonNull(file, "file")));
        return new RuleCoverage(program, scope, threshold, List.copyOf(more), met);
    }

    /**
     * Sets the percentage below which the run fails.
     *
     * @param percent  the percentage, 0 to 100, both inclusive
     * @return the coverage with this threshold, which shares its records with this one
     * @throws IllegalArgumentException if the percentage is not in that range
     */
    public RuleCoverage atLeast(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a share must be 0 to 100 percent, found `" + percent + "`");
        }
        return new RuleCoverage(program, scope, percent, reports, met);
    }

    /**
     * Records an answer, and returns it.
     *
     * @param <A>  the type of an acceptance
     * @param answer  the answer
     * @return the answer
     */
    public <A extends Acceptance> Either<Refusal, A> record(Either<Refusal, A> answer) {
        Objects.requireNonNull(answer, "answer");
        return answer.peek(this::record).peekLeft(this::record);
    }

    /**
     * Records an acceptance. An acceptance alone does not show whether its day is an edge day; {@link #wrap} does.
     *
     * @param acceptance  the acceptance
     */
    public void record(Acceptance acceptance) {
        Objects.requireNonNull(acceptance, "acceptance");
        acceptance.satisfied().forEach(rule -> meet(rule, CoverageKind.ACCEPTED));
    }

    /**
     * Records a refusal. Its day is an edge day of a rule that refuses on this day and does not refuse on the day
     * before or after.
     *
     * @param refusal  the refusal
     */
    public void record(Refusal refusal) {
        Objects.requireNonNull(refusal, "refusal");
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
     * Records the answer of a day, and compares it with the answers of the day before and the day after.
     *
     * @param <A>  the type of an acceptance
     * @param day  the day
     * @param answers  returns the answer of a day with all else unchanged, such as
     *     {@code day -> program.on(day).decide(voucher, step, facts)}
     * @return the answer of the day
     */
    public <A extends Acceptance> Either<Refusal, A> wrap(
            LocalDate day, Function<LocalDate, Either<Refusal, A>> answers) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(answers, "answers");
        Either<Refusal, A> answer = record(answers.apply(day));
        compare(answers.apply(day.minusDays(1)), answer);
        compare(answer, answers.apply(day.plusDays(1)));
        return answer;
    }

    /**
     * Records the answers to all records of a journal, in the order of an audit, and compares each with the answers of
     * the day before and the day after.
     *
     * @param journal  the journal
     */
    public void record(Journal journal) {
        Objects.requireNonNull(journal, "journal");
        RunningAudit audit = program.runningAudit();
        // a running audit never goes back to an earlier day, so the days after have an audit of their own
        RunningAudit ahead = program.runningAudit();
        for (JournalEntry entry : inOrder(journal)) {
            if (entry.record() instanceof Occurrence happening) {
                Either<Refusal, Acceptance> before =
                        audit.judge(Redated.on(happening.on().minusDays(1), happening));
                Either<Refusal, Acceptance> answer = record(audit.record(entry));
                compare(before, answer);
                compare(answer, ahead.judge(Redated.on(happening.on().plusDays(1), happening)));
            } else {
                record(audit.record(entry));
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
        return record.findDay().orElse(LocalDate.MIN);
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

    /** Returns the rules that refuse or lack a fact. */
    private static Map<RuleId, CoverageKind> against(Either<Refusal, ? extends Acceptance> answer) {
        Map<RuleId, CoverageKind> against = new TreeMap<>();
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
     * Returns how much of what can be met has been met so far.
     *
     * @return the percentage, rounded down: 100 only if nothing is missing
     */
    public int percent() {
        return table().percent();
    }

    private CoverageTable table() {
        return new CoverageTable(program, scope, met);
    }

    Set<CoverageCell> met() {
        return Set.copyOf(met);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Objects.requireNonNull(context, "context");
        CoverageRun.of(context, program, scope).join(threshold, reports, met);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Objects.requireNonNull(context, "context");
        CoverageRun.of(context, program, scope).join(threshold, reports, met);
    }

    /** Returns the table: what has been met so far, what has not, and what cannot be met and why. */
    @Override
    public String toString() {
        return table().toString();
    }
}
