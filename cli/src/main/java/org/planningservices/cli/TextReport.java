package org.planningservices.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/** A report for a reader: the history of each voucher, the pool of each enrollment, and a summary. Printed once. */
final class TextReport {

    private final String name;
    private final AuditReport report;
    private final TextLines out;
    private final Texts texts = Texts.current();
    private final Map<RuleId, String> sources = new TreeMap<>();

    /** The findings, by the line of their record. */
    private final List<Finding> findings;

    /** The findings that name a voucher, in the order of the file. */
    private final Map<VoucherId, List<Finding>> byVoucher = new HashMap<>();

    /** The lines of the findings, and of those that were printed with a voucher. */
    private final int[] lines;

    private final BitSet found = new BitSet();
    private final BitSet printed = new BitSet();
    private long missedDeadlines;

    TextReport(String name, AuditReport report, PrintWriter out) {
        this.name = name;
        this.report = report;
        this.out = new TextLines(out);
        findings = report.findings();
        lines = findings.stream().mapToInt(finding -> finding.entry().line()).toArray();
        for (Finding finding : findings) {
            JournalEntry entry = finding.entry();
            found.set(entry.line());
            for (VoucherId voucher : vouchers(entry.record())) {
                byVoucher.computeIfAbsent(voucher, id -> new ArrayList<>(2)).add(finding);
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
            return List.of(taken.voucherId());
        }
        return found instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment request
                ? request.voucherIds()
                : List.of();
    }

    void print() {
        out.print(texts.get("report.head", name, report.asOf(), texts.word(report.validityFrom())));
        report.vouchers().forEach(this::print);
        report.enrollments().forEach(this::print);
        printOthers();
        printSummary();
        out.flush();
    }

    private void print(VoucherReport report) {
        Voucher voucher = report.voucher();
        out.print("");
        LineBuffer line = out.start();
        line.append(texts.get("report.voucher")).append(voucher.id().value());
        line.append(": ").append(voucher.offering().code());
        line.append(", ").append(voucher.serviceLevel().days());
        line.append(texts.get("report.daysOf")).append(voucher.enrollmentId().value());
        line.append("; ").append(texts.of(voucher.status()));
        line.append(", ").append(texts.word(report.standing()));
        out.end();
        printHistory(report);
        printDeadlines(report.deadlines());
        for (MissedDeadline missed : report.missedDeadlines()) {
            missedDeadlines++;
            out.print("    ! "
                    + texts.get(
                            "report.missed", missed.rule().id(), missed.rule().title(texts.locale()), missed.due()));
            printEach(RecordLine.of(missed.derivation()));
        }
    }

    /** Prints what was done with a voucher, by day, and what was tried and could not be. */
    private void printHistory(VoucherReport report) {
        List<JournalEntry> history = report.history();
        List<JournalEntry> others = notApplied(report);
        int next = 0;
        for (JournalEntry entry : history) {
            while (next < others.size() && compareByDay(others.get(next), entry) < 0) {
                print(others.get(next++), texts.get("report.notApplied"));
            }
            print(entry, "");
        }
        while (next < others.size()) {
            print(others.get(next++), texts.get("report.notApplied"));
        }
    }

    /** Returns the records that name a voucher and were not applied to it, by day, and on a day as in the file. */
    private List<JournalEntry> notApplied(VoucherReport report) {
        List<JournalEntry> notApplied = new ArrayList<>(0);
        for (Finding finding : byVoucher.getOrDefault(report.voucher().id(), List.of())) {
            JournalEntry entry = finding.entry();
            if (Collections.binarySearch(report.history(), entry, TextReport::compareByDay) < 0) {
                notApplied.add(entry);
            }
        }
        notApplied.sort(TextReport::compareByDay);
        return notApplied;
    }

    private void print(JournalEntry entry, String prefix) {
        LineBuffer line = out.start();
        line.append("  ").append(on(entry)).append("  ").append(prefix);
        RecordLine.append(step(entry.record()).orElseThrow(), line);
        out.end();
        if (found.get(entry.line())) {
            printed.set(entry.line());
            print(findings.get(Arrays.binarySearch(lines, entry.line())));
        }
    }

    /** Compares the records of a voucher by the order in which they are told: by day, and on a day as in the file. */
    private static int compareByDay(JournalEntry one, JournalEntry other) {
        int byDay = on(one).compareTo(on(other));
        return byDay != 0 ? byDay : Integer.compare(one.line(), other.line());
    }

    private static LocalDate on(JournalEntry entry) {
        return ((Occurrence) entry.record()).on();
    }

    private void printDeadlines(Deadlines deadlines) {
        LineBuffer line = out.start();
        append(texts.get("report.validThrough"), deadlines.lastValidDay(), line);
        append(texts.get("report.redeemBy"), deadlines.redeemBy(), line);
        append(texts.get("report.requestPaymentBy"), deadlines.paymentRequestBy(), line);
        append(texts.get("report.payBy"), deadlines.payBy(), line);
        if (line.isLineEmpty()) {
            line.append("  ").append(texts.get("report.noLastValidDay"));
        }
        out.end();
    }

    private static void append(String label, Optional<LocalDate> day, LineBuffer line) {
        if (day.isPresent()) {
            line.append(line.isLineEmpty() ? "  " : ", ").append(label).append(day.get());
        }
    }

    private void print(Finding finding) {
        for (Violation violation : finding.violations()) {
            RuleId rule = violation.rule().id();
            LineBuffer line = out.start();
            line.append("    ! ").append(rule.toString()).append(' ').append(violation.message(texts.locale()));
            violation
                    .voucherId()
                    .ifPresent(voucher -> line.append(" (")
                            .append(texts.get("voucher", voucher))
                            .append(')'));
            out.end();
            startLine(finding).append("; ").append(source(violation.rule()));
            out.end();
            RecordLine.derivation(violation).ifPresent(derivation -> printEach(RecordLine.of(derivation)));
            if (!isOfTheRecord(violation, finding.entry().record())) {
                printEach(RecordLine.of(violation.remedy()));
            }
        }
        for (Undecided unknown : finding.undecided()) {
            out.print("    ? " + texts.get("report.notVerified", unknown.rule().id(), unknown.message(texts.locale())));
            startLine(finding);
            out.end();
        }
    }

    private LineBuffer startLine(Finding finding) {
        return out.start()
                .append("      ")
                .append(texts.get("report.line"))
                .append(finding.entry().line());
    }

    private void printEach(List<String> lines) {
        for (String line : lines) {
            out.start().append("      ").append(line);
            out.end();
        }
    }

    private String source(Rule rule) {
        return sources.computeIfAbsent(rule.id(), id -> rule.sources().get(0).toString());
    }

    /** Tells whether a record is about somebody never stated, or stated before: nothing can be done about that later. */
    static boolean isOfTheRecord(Violation violation, JournalRecord found) {
        RuleId id = violation.rule().id();
        return step(found).isEmpty() && (id.equals(RuleId.LIF_01) || id.equals(RuleId.LIF_03));
    }

    private void print(EnrollmentReport report) {
        out.print("");
        RecordLine.of(report.enrollment(), report.pool()).forEach(out::print);
        RecordLine.of(report.movements()).forEach(movement -> out.print("  " + movement));
    }

    private void printOthers() {
        if (printed.cardinality() < findings.size()) {
            out.print("");
            out.print(texts.get("report.others"));
        }
        for (Finding finding : findings) {
            if (!printed.get(finding.entry().line())) {
                out.print("  " + texts.get("report.line") + finding.entry().line() + "  "
                        + RecordLine.of(finding.entry().record()));
                print(finding);
            }
        }
    }

    private void printSummary() {
        long broken = report.findings().stream()
                .filter(finding -> !finding.isUndecided())
                .count();
        long open = report.findings().stream()
                .filter(finding -> !finding.undecided().isEmpty())
                .count();
        out.print("");
        out.print(texts.get("report.summary"));
        out.print("  " + texts.get("report.vouchers") + report.vouchers().size());
        out.print("  " + texts.get("report.enrollments") + report.enrollments().size());
        out.print("  " + texts.get("report.broken") + broken);
        out.print("  " + texts.get("report.open") + open);
        out.print("  " + texts.get("report.deadlinesMissed") + missedDeadlines);
    }
}
