package org.planningservices.explorer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.json.FormatException;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.terms.TermDifference;
import org.planningservices.report.StateDiagram;
import org.planningservices.report.VoucherTimeline;
import org.planningservices.report.calendar.DeadlineCalendar;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/** The journal that the page shows, under its own terms and under other terms. */
final class OpenedJournal {

    /** The most replays under other terms that are kept. */
    private static final int MOST_REPLAYS = 4;

    private final String name;
    private final Journal journal;
    private final Replay replay;
    private final Map<VoucherProgram, Replay> replays = new HashMap<>();
    private final Map<String, Assumptions> assumptions = new HashMap<>();

    private OpenedJournal(String name, Journal journal, VoucherProgram program) {
        this.name = name;
        this.journal = journal;
        replay = Replay.of(program, journal);
    }

    /** A deadline of a voucher. */
    private record Due(Voucher voucher, Deadline deadline) {}

    static OpenedJournal of(String name, byte[] bytes, Programs programs, String termsName, String terms) {
        VoucherProgram program = programs.of(termsName, terms);
        return new OpenedJournal(name, journal(name, bytes), program);
    }

    private static Journal journal(String name, byte[] bytes) {
        try {
            return JournalReader.read(new ByteArrayInputStream(bytes));
        } catch (FormatException e) {
            throw new Fault(name + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    String summary() {
        return Json.object(Locale.ENGLISH, new Summary(replay)::write);
    }

    String audit(LocalDate asOf) {
        StringWriter text = new StringWriter();
        try {
            ReportWriter.write(replay.program().audit(journal, asOf), text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    String findings(LocalDate asOf, Locale locale) {
        List<Finding> findings = replay.program().audit(journal, asOf).findings();
        return Json.object(locale, json -> json.list("findings", findings, OpenedJournal::write));
    }

    private static void write(Finding finding, Json json) throws IOException {
        json.field("line", finding.entry().line());
        json.field("on", finding.entry().record().findDay());
        json.texts("vouchers", finding.voucherIds());
        json.field("violations", Answer.ofAll(finding.violations(), Answer::of));
        json.field("undecided", Answer.ofAll(finding.undecided(), Answer::of));
    }

    String next(String voucher, LocalDate day, String intent, String assumed, Locale locale) {
        return AnswerWriter.in(locale)
                .toString(stepsOf(replay, id(voucher), day, intent, assumed).answer());
    }

    /** A voucher on a day, and the steps that can follow. */
    private record VoucherSteps(Voucher voucher, ProgramDay day, List<NextStep> steps) {

        Answer answer() {
            return Answer.ofNextSteps(voucher, day, steps);
        }
    }

    private VoucherSteps stepsOf(Replay by, VoucherId id, LocalDate day, String intent, String assumed) {
        Voucher voucher = by.voucher(id, day).orElseThrow(() -> notCreated(id, day));
        return new VoucherSteps(voucher, by.program().on(day), steps(by, voucher, day, intent, assumed));
    }

    private List<NextStep> steps(Replay by, Voucher voucher, LocalDate day, String intent, String assumed) {
        Intent intended = Intents.of(Json.fields("intent", intent), voucher);
        Assumptions assuming = assumptions(assumed);
        Facts facts = by.facts(voucher, day, intended, assuming);
        Optional<PartnerId> named =
                intended.acting().filter(acting -> !voucher.holder().equals(Optional.of(acting)));
        if (named.isPresent() && facts.partner().isEmpty()) {
            throw new Fault(name + ": expected a partner of the journal, found `" + named.get() + "`");
        }
        return by.program().on(day).nextSteps(voucher, intended, facts);
    }

    private Assumptions assumptions(String records) {
        if (records.isEmpty()) {
            return Assumptions.NONE;
        }
        Assumptions known = assumptions.get(records);
        if (known == null) {
            known = Assumptions.of("assumed records", journal("assumed records", Bytes.ofText(records)));
            assumptions.clear();
            assumptions.put(records, known);
        }
        return known;
    }

    private Fault notCreated(VoucherId id, LocalDate day) {
        return new Fault(name + ": expected a voucher created by `" + day + "`, found `" + id + "`");
    }

    private static VoucherId id(String text) {
        try {
            return VoucherId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Fault(Objects.toString(e.getMessage()));
        }
    }

    String voucher(String text, LocalDate day, Locale locale) {
        VoucherId id = id(text);
        VoucherHistory history = replay.history(id)
                .orElseThrow(() -> new Fault(name + ": expected a voucher of the journal, found `" + id + "`"));
        Map<Integer, Finding> findings = new LinkedHashMap<>();
        replay.report()
                .findFindings(id)
                .forEach(finding -> findings.put(finding.entry().line(), finding));
        return Json.object(locale, json -> {
            Optional<Voucher> voucher = history.on(day);
            if (voucher.isPresent()) {
                json.field(
                        "voucher",
                        Answer.ofDeadlines(voucher.get(), replay.program().on(day)));
            }
            json.list("history", history.entries(), (entry, to) -> write(entry, findings.remove(entry.line()), to));
            json.list("notApplied", findings.values(), (finding, to) -> write(finding.entry(), finding, to));
        });
    }

    private static void write(JournalEntry entry, @Nullable Finding finding, Json json) throws IOException {
        json.field("line", entry.line());
        json.field("on", entry.record().findDay());
        json.field("action", step(entry.record()).map(step -> Json.codeOf(step.action())));
        if (finding != null) {
            json.field("violations", Answer.ofAll(finding.violations(), Answer::of));
            json.field("undecided", Answer.ofAll(finding.undecided(), Answer::of));
        }
    }

    private static Optional<LifecycleStep> step(JournalRecord record) {
        if (record instanceof VoucherStepTaken taken) {
            return Optional.of(taken.step());
        }
        return record instanceof PaymentStepTaken taken ? Optional.of(taken.step()) : Optional.empty();
    }

    private VoucherReport report(String voucher, ProgramDay day) {
        VoucherId id = id(voucher);
        return replay.history(id)
                .flatMap(history -> history.reportOn(day, replay.program()))
                .orElseThrow(() -> notCreated(id, day.date()));
    }

    String timeline(String voucher, LocalDate day, String intent, String assumed, Locale locale) {
        ProgramDay on = replay.program().on(day);
        VoucherReport report = report(voucher, on);
        VoucherTimeline timeline =
                VoucherTimeline.of(report, on, steps(replay, report.voucher(), day, intent, assumed));
        return Json.object(locale, json -> {
            json.field("svg", timeline.svg(locale));
            json.list("steps", timeline.steps(), (step, to) -> {
                to.field("number", step.number());
                to.field("on", step.on());
                to.field("line", step.line());
                to.field("action", Json.codeOf(step.action()));
            });
            json.list("windows", timeline.windows(), (window, to) -> {
                to.field("action", Json.codeOf(window.action()));
                to.field("actor", Json.code(window.actor()));
                to.field("state", Json.code(window.state()));
                to.field("days", Answer.of(window.days()));
            });
            json.list("lastDays", timeline.lastDays(), (last, to) -> {
                to.field("rule", last.rule().id().toString());
                to.field("title", last.rule().title(locale));
                to.field("day", last.day());
                to.field("state", Json.code(last.state()));
                to.field("derivation", last.derivation().message(locale));
            });
        });
    }

    String diagram(String voucher, LocalDate day, Locale locale) {
        StateDiagram diagram = StateDiagram.of(replay.program().lifecycle())
                .with(report(voucher, replay.program().on(day)));
        return Json.object(locale, json -> {
            json.field("svg", diagram.svg(locale));
            json.list("edges", diagram.edges(), (edge, to) -> {
                to.field("action", Json.codeOf(edge.action()));
                to.field("from", edge.from());
                to.field("to", edge.to().name());
                to.field("actor", Json.code(edge.actor()));
                to.texts("taken", edge.taken());
                to.field("canFollow", edge.canFollow());
            });
        });
    }

    String calendar(LocalDate day, String chosen, Locale locale) {
        Map<String, String> only = Json.fields("chosen", chosen);
        DeadlineCalendar.Builder calendar = DeadlineCalendar.builder(day, locale);
        for (Due due : due(day)) {
            if (only.isEmpty()
                    || only.containsKey(due.deadline().rule().id() + " "
                            + due.voucher().id().value())) {
                calendar.add(due.voucher().id(), List.of(due.deadline()));
            }
        }
        String text = calendar.build().text();
        return Json.object(locale, json -> json.field("ics", text));
    }

    String deadlines(LocalDate day, Locale locale) {
        List<Due> all = due(day);
        Map<RulebookId, Rule> rules = new LinkedHashMap<>();
        all.forEach(due -> rules.put(due.deadline().rule().id(), due.deadline().rule()));
        return Json.object(locale, json -> {
            json.field("on", day);
            json.list("rules", rules.values(), (rule, to) -> {
                to.field("rule", rule.id().toString());
                to.field("title", rule.title(locale));
            });
            json.list("deadlines", all, (due, to) -> write(due, locale, to));
        });
    }

    /** Returns the deadlines of the vouchers that are open on a day, earliest first. */
    private List<Due> due(LocalDate day) {
        ProgramDay on = replay.program().on(day);
        List<Due> all = new ArrayList<>();
        for (VoucherReport report : replay.report().vouchers()) {
            Optional<Voucher> voucher = replay.voucher(report.voucher().id(), day);
            if (voucher.isPresent() && on.standing(voucher.get()) == Standing.OPEN) {
                on.upcomingDeadlines(voucher.get()).forEach(deadline -> all.add(new Due(voucher.get(), deadline)));
            }
        }
        all.sort(Comparator.comparing(due -> due.deadline().lastDay()));
        return all;
    }

    private void write(Due due, Locale locale, Json json) throws IOException {
        json.field("voucher", due.voucher().id().value());
        json.field("customer", replay.customer(due.voucher()));
        json.field("rule", due.deadline().rule().id().toString());
        json.field("lastDay", due.deadline().lastDay());
        json.field("daysLeft", due.deadline().daysLeft());
        json.field("derivation", due.deadline().derivation().message(locale));
    }

    private List<RulebookRow> rows() {
        return Stream.<RulebookRow>concat(replay.program().rules().stream(), replay.program().provisions().stream())
                .toList();
    }

    String rules(Locale locale) {
        return Json.object(
                locale,
                json -> json.list("rules", rows(), (row, to) -> {
                    to.field("rule", row.id().toString());
                    to.field("title", row.title(locale));
                    to.field("kind", row instanceof Rule ? "rule" : "provision");
                }));
    }

    String rule(String id, String voucher, LocalDate day, Locale locale) {
        RulebookRow row = rows().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Fault("expected the id of a rule or a provision of "
                        + replay.program().terms().program() + ", such as `TIM-06` or `ENT-14`, found `" + id + "`"));
        Optional<VoucherId> asked = voucher.isEmpty() ? Optional.empty() : Optional.of(id(voucher));
        return Json.object(locale, json -> new RulePage(replay, day, locale).write(row, asked, json));
    }

    String compare(LocalDate asOf, VoucherProgram other) {
        VoucherProgram ours = replay.program();
        List<TermDifference> values = other.terms().differencesFrom(ours.terms());
        Comparison comparison = new Comparison(ours.audit(journal, asOf), other.audit(journal, asOf));
        return Json.object(Locale.ENGLISH, json -> {
            json.texts("values", values.stream().map(TermDifference::name).toList());
            json.raw("ours", Programs.text(ours.terms()));
            json.raw("theirs", Programs.text(other.terms()));
            comparison.write(json);
        });
    }

    String compareNext(
            String voucher, LocalDate day, String intent, String assumed, VoucherProgram other, Locale locale) {
        VoucherId id = id(voucher);
        Replay theirs = replay(other);
        AnswerWriter answers = AnswerWriter.in(locale);
        VoucherSteps our = stepsOf(replay, id, day, intent, assumed);
        VoucherSteps their = stepsOf(theirs, id, day, intent, assumed);
        Set<String> differing = differing(our.steps(), their.steps());
        return Json.object(locale, json -> {
            json.raw("ours", answers.toString(our.answer()));
            json.raw("theirs", answers.toString(their.answer()));
            json.texts("differing", differing);
        });
    }

    private Replay replay(VoucherProgram program) {
        if (program.equals(replay.program())) {
            return replay;
        }
        if (replays.size() >= MOST_REPLAYS) {
            replays.clear();
        }
        return replays.computeIfAbsent(program, other -> Replay.of(other, journal));
    }

    /** Returns the codes of the actions whose answers differ between two programs. */
    private static Set<String> differing(List<NextStep> ours, List<NextStep> theirs) {
        Map<String, String> our = byAction(ours);
        Map<String, String> their = byAction(theirs);
        Set<String> differing = new LinkedHashSet<>(our.keySet());
        differing.addAll(their.keySet());
        differing.removeIf(action -> Objects.equals(our.get(action), their.get(action)));
        return differing;
    }

    private static Map<String, String> byAction(List<NextStep> steps) {
        Map<String, String> byAction = new LinkedHashMap<>();
        for (NextStep step : steps) {
            byAction.put(
                    Json.codeOf(step.action()),
                    List.of(
                                    step.actor(),
                                    step.state(),
                                    step.days(),
                                    step.deadlines(),
                                    step.violations(),
                                    step.undecided(),
                                    step.openQuestions(),
                                    step.remedy())
                            .toString());
        }
        return byAction;
    }
}
