package org.planningservices.testkit.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.planningservices.json.FormatException;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.terms.Terms;
import org.planningservices.testkit.wording.Reasons;

/** Describes how the library judges the records, vouchers and enrollments in which reports differ. */
final class Explanation {

    private static final Pattern LINE = Pattern.compile("findings\\[line ([0-9]{1,9})].*");
    private static final Pattern VOUCHER = Pattern.compile("vouchers\\[(.*)](\\.[A-Za-z]*)?", Pattern.DOTALL);
    private static final Pattern ENROLLMENT = Pattern.compile("enrollments\\[(.*)](\\.[A-Za-z]*)?", Pattern.DOTALL);

    private final List<String> journal;
    private final AuditReport report;
    private final List<String> lines = new ArrayList<>();

    private Explanation(ConformanceCase failed) throws IOException {
        byte[] bytes = failed.journal().getBytes(StandardCharsets.UTF_8);
        journal = List.of(failed.journal().split("\r?\n", -1));
        report = VoucherProgram.under(Terms.planningServices().withValidityFrom(failed.validityFrom()))
                .audit(JournalReader.read(new ByteArrayInputStream(bytes)), failed.asOf());
    }

    static List<String> of(ConformanceCase failed, List<ReportDifference> differences) {
        try {
            Explanation explanation = new Explanation(failed);
            named(differences, LINE).forEach(line -> explanation.addFinding(Integer.parseInt(line)));
            named(differences, VOUCHER).forEach(explanation::addVoucher);
            named(differences, ENROLLMENT).forEach(explanation::addEnrollment);
            return List.copyOf(explanation.lines);
        } catch (FormatException e) {
            return List.of("the library cannot read the journal: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> named(List<ReportDifference> differences, Pattern pattern) {
        Set<String> named = new LinkedHashSet<>();
        differences.forEach(one -> pattern.matcher(one.path())
                .results()
                .map(found -> found.group(1))
                .forEach(named::add));
        return named;
    }

    private void addFinding(int number) {
        addLine("", number);
        Optional<Finding> found = report.findings().stream()
                .filter(finding -> finding.entry().line() == number)
                .findFirst();
        if (found.isPresent()) {
            Reasons.of(found.get().violations(), found.get().undecided()).forEach(line -> lines.add("  " + line));
        } else {
            lines.add("  the library finds nothing wrong with it");
        }
    }

    private void addVoucher(String number) {
        report.vouchers().stream()
                .filter(voucher -> voucher.voucher().id().value().equals(number))
                .forEach(voucher -> {
                    lines.add("voucher " + number + ", what happened to it:");
                    voucher.history().forEach(entry -> addLine("  ", entry.line()));
                });
    }

    private void addEnrollment(String number) {
        for (EnrollmentReport one : report.enrollments()) {
            if (one.enrollment().id().value().equals(number)) {
                lines.add("enrollment " + number + ", " + one.enrollment().startsOn() + " to "
                        + one.enrollment().endsOn() + ", and its vouchers:");
            }
        }
        report.vouchers().stream()
                .filter(voucher -> voucher.voucher().enrollmentId().value().equals(number))
                .forEach(voucher -> lines.add("  " + summary(voucher)));
    }

    private static String summary(VoucherReport report) {
        return report.voucher().id() + " of " + report.voucher().serviceLevel() + " days, "
                + report.voucher().status() + ", " + report.standing()
                + report.deadlines().redeemBy().map(day -> ", redeem by " + day).orElse("");
    }

    private void addLine(String indent, int number) {
        lines.add(indent + "line " + number + ": "
                + (number >= 1 && number <= journal.size() ? journal.get(number - 1) : "there is no such line"));
    }
}
