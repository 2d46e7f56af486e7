package org.planningservices.explorer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.policy.audit.AuditComparison;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.FindingChange;
import org.planningservices.policy.audit.VoucherChange;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;

/** The differences between two audits of one journal. */
final class Comparison {

    /** The most changes of each kind that are written. The total number is always written. */
    private static final int MOST = 500;

    private final AuditComparison comparison;

    Comparison(AuditReport before, AuditReport after) {
        comparison = AuditComparison.of(before, after);
    }

    void write(Json json) throws IOException {
        List<VoucherChange> vouchers = comparison.changes().toList();
        List<FindingChange> findings = comparison.findings().toList();
        json.field("changedVouchers", vouchers.size());
        json.field("changedFindings", findings.size());
        json.list("vouchers", vouchers.subList(0, Math.min(MOST, vouchers.size())), Comparison::write);
        json.list("findings", findings.subList(0, Math.min(MOST, findings.size())), Comparison::write);
    }

    private static void write(VoucherChange change, Json json) throws IOException {
        json.field("voucher", change.voucherId().value());
        write("before", change.before(), json);
        write("after", change.after(), json);
    }

    private static void write(String name, Optional<VoucherReport> report, Json json) throws IOException {
        if (report.isPresent()) {
            json.object(name, to -> write(report.get(), to));
        }
    }

    private static void write(VoucherReport report, Json json) throws IOException {
        Deadlines deadlines = report.deadlines();
        json.field("status", report.voucher().status().name());
        json.field("standing", report.standing().name());
        json.field("lastValidDay", deadlines.lastValidDay());
        json.field("redeemBy", deadlines.redeemBy());
        json.field("paymentRequestBy", deadlines.paymentRequestBy());
        json.field("payBy", deadlines.payBy());
        json.texts(
                "missed",
                report.missedDeadlines().stream()
                        .map(missed -> missed.rule().id())
                        .toList());
    }

    private static void write(FindingChange change, Json json) throws IOException {
        json.field("line", change.entry().line());
        json.field("kind", Json.code(change.kind()));
        json.texts(
                "vouchers",
                change.after().or(change::before).map(Finding::voucherIds).orElse(List.of()));
        json.texts("before", rules(change.before()));
        json.texts("after", rules(change.after()));
    }

    private static List<String> rules(Optional<Finding> finding) {
        return finding.stream()
                .flatMap(one -> Stream.concat(
                        one.violations().stream().map(Violation::rule),
                        one.undecided().stream().map(Undecided::rule)))
                .map(rule -> rule.id().toString())
                .toList();
    }
}
