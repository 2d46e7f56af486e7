package org.planningservices.explorer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.next.NextStep;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/** The page of a rule or a provision. */
final class RulePage {

    /** The most vouchers that are checked for steps that the rule bars. */
    private static final int MOST_VOUCHERS = 500;

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Replay replay;
    private final LocalDate day;
    private final Locale locale;

    RulePage(Replay replay, LocalDate day, Locale locale) {
        this.replay = replay;
        this.day = day;
        this.locale = locale;
    }

    /** A voucher whose next step a rule refuses. */
    private record Barred(Voucher voucher, NextStep step, Violation violation) {}

    void write(RulebookRow row, Optional<VoucherId> voucher, Json json) throws IOException {
        json.field("rule", row.id().toString());
        json.field("title", row.title(locale));
        json.field("basis", Json.code(row.basis()));
        json.field("secondHand", row.isSecondHand());
        json.list("sources", row.sources(), RulePage::write);
        if (row instanceof Rule rule) {
            json.object("inForce", to -> to.ends(rule.days()));
            json.texts(
                    "governs", rule.governedActions().stream().map(Json::codeOf).toList());
            Optional<Voucher> found = voucher.flatMap(id -> replay.voucher(id, day));
            json.list("edges", edges(rule, found), (edge, to) -> writeEdge(rule, found, edge, to));
            json.list("findings", replay.report().findFindings(rule.id()), (finding, to) -> write(finding, rule, to));
            writeBarred(rule, json);
        }
    }

    private static void write(Citation source, Json json) throws IOException {
        json.field("document", source.document());
        json.field("address", source.address());
        json.field("date", source.date());
        json.field("secondHand", source.isSecondHand());
    }

    /** Returns the days on which the rule comes into force or ends, or on which its answer about the voucher changes. */
    private List<LocalDate> edges(Rule rule, Optional<Voucher> voucher) {
        Set<LocalDate> edges = new TreeSet<>();
        addEnds(rule.days(), edges);
        if (voucher.isPresent()) {
            replay.program().on(day).upcomingDeadlines(voucher.get()).stream()
                    .filter(deadline -> deadline.rule().id().equals(rule.id()))
                    .forEach(deadline -> addEnds(DayRange.through(deadline.lastDay()), edges));
            for (NextStep step : replay.nextSteps(voucher.get(), day, day)) {
                for (Violation violation : step.violations()) {
                    if (violation.rule().id().equals(rule.id())) {
                        violation.days().ranges().forEach(range -> addEnds(range, edges));
                    }
                }
            }
            edges.add(day);
        }
        return new ArrayList<>(edges);
    }

    private static void addEnds(DayRange days, Set<LocalDate> edges) {
        days.firstDay().filter(first -> first.isAfter(FIRST_DAY)).ifPresent(first -> {
            edges.add(first.minusDays(1));
            edges.add(first);
        });
        days.lastDay().filter(last -> last.isBefore(LAST_DAY)).ifPresent(last -> {
            edges.add(last);
            edges.add(last.plusDays(1));
        });
    }

    private void writeEdge(Rule rule, Optional<Voucher> voucher, LocalDate edge, Json json) throws IOException {
        json.field("day", edge);
        json.field("inForce", rule.days().contains(edge));
        // everything but the day is as on the day that the page shows
        List<NextStep> steps =
                voucher.map(found -> replay.nextSteps(found, day, edge)).orElse(List.of());
        json.list(
                "answers",
                steps.stream()
                        .filter(step -> rule.governedActions().contains(step.action()))
                        .toList(),
                (step, to) -> writeAnswer(rule.id(), step, to));
    }

    private void writeAnswer(RuleId rule, NextStep step, Json json) throws IOException {
        json.field("action", Json.codeOf(step.action()));
        if (!writeReason(rule, step.violations(), step.undecided(), json)) {
            boolean isAsked = step.openQuestions().stream()
                    .anyMatch(one -> one.rule().id().equals(rule));
            json.field("answer", isAsked ? "undecided" : "accepts");
        }
    }

    /** Writes why the rule does not accept; writes nothing and returns false if it is not among the reasons. */
    private boolean writeReason(RuleId rule, List<Violation> violations, List<Undecided> undecided, Json json)
            throws IOException {
        for (Violation violation : violations) {
            if (violation.rule().id().equals(rule)) {
                json.field("answer", "refuses");
                json.field("message", violation.message(locale));
                return true;
            }
        }
        for (Undecided one : undecided) {
            if (one.rule().id().equals(rule)) {
                json.field("answer", "undecided");
                json.field("message", one.message(locale));
                return true;
            }
        }
        return false;
    }

    private void write(Finding finding, Rule rule, Json json) throws IOException {
        json.field("line", finding.entry().line());
        json.field("on", finding.entry().record().findDay());
        json.texts("vouchers", finding.voucherIds());
        writeReason(rule.id(), finding.violations(), finding.undecided(), json);
    }

    private void writeBarred(Rule rule, Json json) throws IOException {
        List<Barred> barred = new ArrayList<>();
        int asked = 0;
        for (VoucherReport report : replay.report().vouchers()) {
            Optional<Voucher> voucher = replay.voucher(report.voucher().id(), day);
            if (voucher.isPresent() && asked++ < MOST_VOUCHERS) {
                addBarred(rule.id(), voucher.get(), barred);
            }
        }
        json.list("bars", barred, this::write);
        json.field("unasked", Math.max(0, asked - MOST_VOUCHERS));
    }

    private void addBarred(RuleId rule, Voucher voucher, List<Barred> barred) {
        for (NextStep step : replay.nextSteps(voucher, day, day)) {
            for (Violation violation : step.violations()) {
                if (violation.rule().id().equals(rule)) {
                    barred.add(new Barred(voucher, step, violation));
                }
            }
        }
    }

    private void write(Barred barred, Json json) throws IOException {
        json.field("voucher", barred.voucher().id().value());
        json.field("action", Json.codeOf(barred.step().action()));
        json.field("message", barred.violation().message(locale));
        json.list("days", barred.violation().days().ranges(), (range, to) -> to.ends(range));
    }
}
