package org.planningservices.examples;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.JournalEntry;
import org.planningservices.policy.audit.JournalRecord;
import org.planningservices.policy.audit.JournalRecord.Happening;
import org.planningservices.policy.audit.JournalRecord.PaymentStepTaken;
import org.planningservices.policy.audit.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.rule.Citation;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Unknown;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.LifecycleStep;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherId;

/** A report for a reader: the way of each voucher, the pool of each enrolment, and a summary. */
final class TextReport {

    private final String name;
    private final AuditReport report;
    private final PrintWriter out;
    private final IdentityHashMap<LifecycleStep, Finding> byStep = new IdentityHashMap<>();
    private final Map<VoucherId, List<Finding>> notApplied = new HashMap<>();
    private final List<Finding> others = new ArrayList<>();

    TextReport(String name, AuditReport report, PrintWriter out) {
        this.name = name;
        this.report = report;
        this.out = out;
        sortFindings();
    }

    private void sortFindings() {
        Set<LifecycleStep> applied = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<VoucherId> known = new HashSet<>();
        for (VoucherReport voucher : report.vouchers()) {
            known.add(voucher.voucher().id());
            voucher.history().forEach(entry -> step(entry.record()).ifPresent(applied::add));
        }
        for (Finding finding : report.findings()) {
            JournalRecord found = finding.entry().record();
            Optional<LifecycleStep> step = step(found);
            if (step.filter(applied::contains).isPresent()) {
                byStep.put(step.get(), finding);
            } else {
                List<VoucherId> named =
                        vouchers(found).stream().filter(known::contains).toList();
                named.forEach(voucher -> notApplied
                        .computeIfAbsent(voucher, id -> new ArrayList<>())
                        .add(finding));
                if (named.isEmpty()) {
                    others.add(finding);
                }
            }
        }
    }

    private static Optional<LifecycleStep> step(JournalRecord found) {
        if (found instanceof VoucherStepTaken taken) {
            return Optional.of(taken.step());
        }
        return found instanceof PaymentStepTaken taken ? Optional.of(taken.step()) : Optional.empty();
    }

    private static List<VoucherId> vouchers(JournalRecord found) {
        if (found instanceof VoucherStepTaken taken) {
            return List.of(taken.voucher());
        }
        return found instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment request
                ? request.vouchers()
                : List.of();
    }

    void print() {
        line(name + ", as of " + report.asOf() + ", validity from "
                + report.edition().code());
        report.vouchers().forEach(this::print);
        report.enrollments().forEach(this::print);
        if (!others.isEmpty()) {
            line("");
            line("Besides the vouchers");
            others.forEach(finding -> {
                line("  line " + finding.entry().line() + "  "
                        + Wording.of(finding.entry().record()));
                print(finding);
            });
        }
        summary();
    }

    private void print(VoucherReport report) {
        Voucher voucher = report.voucher();
        line("");
        line("Voucher " + voucher.id() + ": " + voucher.offering() + ", " + voucher.serviceLevel() + " days of "
                + voucher.enrollment() + "; " + voucher.status() + ", " + Wording.of(report.standing()));
        way(report).forEach(stop -> {
            line("  " + stop.on() + "  " + stop.what());
            if (stop.finding() != null) {
                print(stop.finding());
            }
        });
        line("  " + deadlines(report));
        for (MissedDeadline missed : report.missedDeadlines()) {
            line("    ! " + missed.rule().id() + " missed: " + missed.rule().title() + ", which was due by "
                    + missed.due());
            Wording.of(missed.derivation()).forEach(line -> line("      " + line));
        }
    }

    /** Returns what was done with a voucher, by day, and what was tried and could not be. */
    private List<Stop> way(VoucherReport report) {
        List<Stop> way = new ArrayList<>();
        for (JournalEntry entry : report.history()) {
            LifecycleStep step = step(entry.record()).orElseThrow();
            way.add(new Stop(entry, Wording.of(step), byStep.get(step)));
        }
        for (Finding finding : notApplied.getOrDefault(report.voucher().id(), List.of())) {
            Happening tried = (Happening) finding.entry().record();
            way.add(new Stop(finding.entry(), "not applied: " + Wording.of(tried), finding));
        }
        way.sort(Comparator.comparing(Stop::on)
                .thenComparing(stop -> stop.entry().line()));
        return way;
    }

    private record Stop(
            JournalEntry entry, String what, @Nullable Finding finding) {

        LocalDate on() {
            return ((Happening) entry.record()).on();
        }
    }

    private static String deadlines(VoucherReport report) {
        List<String> deadlines = new ArrayList<>();
        add(deadlines, "valid through ", report.deadlines().lastValidDay());
        add(deadlines, "redeem by ", report.deadlines().redeemBy());
        add(deadlines, "request payment by ", report.deadlines().paymentRequestBy());
        add(deadlines, "pay by ", report.deadlines().payBy());
        return deadlines.isEmpty() ? "no last valid day: it was never assigned" : String.join(", ", deadlines);
    }

    private static void add(List<String> deadlines, String label, Optional<LocalDate> day) {
        day.ifPresent(present -> deadlines.add(label + present));
    }

    private void print(Finding finding) {
        for (Violation violation : finding.violations()) {
            line("    ! " + violation.rule().id() + " " + violation.message()
                    + violation
                            .voucher()
                            .map(voucher -> " (voucher " + voucher + ")")
                            .orElse(""));
            Citation source = violation.rule().sources().get(0);
            line("      line " + finding.entry().line() + "; " + source);
            Wording.derivation(violation).map(Wording::of).orElse(List.of()).forEach(line -> line("      " + line));
            if (!isOfTheRecord(violation, finding.entry().record())) {
                Wording.of(violation.remedy()).forEach(measure -> line("      " + measure));
            }
        }
        for (Unknown unknown : finding.unknowns()) {
            line("    ? " + unknown.rule().id() + " could not be verified: " + unknown.message());
            line("      line " + finding.entry().line());
        }
    }

    /** Tells whether a record is about somebody never stated, or stated before: nothing can be done about that later. */
    static boolean isOfTheRecord(Violation violation, JournalRecord found) {
        RuleId id = violation.rule().id();
        return step(found).isEmpty() && (id == RuleId.LIF_01 || id == RuleId.LIF_03);
    }

    private void print(EnrollmentReport report) {
        line("");
        Wording.of(report.enrollment(), report.pool()).forEach(this::line);
        Wording.of(report.movements()).forEach(movement -> line("  " + movement));
    }

    private void summary() {
        long broken = report.findings().stream()
                .filter(finding -> !finding.violations().isEmpty())
                .count();
        long open = report.findings().stream()
                .filter(finding -> !finding.unknowns().isEmpty())
                .count();
        long missed = report.vouchers().stream()
                .mapToLong(voucher -> voucher.missedDeadlines().size())
                .sum();
        line("");
        line("Summary");
        line("  vouchers                    " + report.vouchers().size());
        line("  enrolments                  " + report.enrollments().size());
        line("  records that break rules    " + broken);
        line("  records not verified whole  " + open);
        line("  deadlines missed            " + missed);
    }

    private void line(String text) {
        out.println(Printable.line(text));
    }
}
