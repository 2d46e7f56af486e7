package org.planningservices.examples;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.planningservices.journal.Journal;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.rule.RuleId;

/** Reads a journal, judges each of its records, and prints what was found. */
public final class JournalAudit {

    private JournalAudit() {}

    /**
     * Prints the findings and the vouchers of a journal.
     *
     * @param args  the journal; without it, the sample journal with mistakes
     * @throws IOException if the journal cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "examples/journals/portfolio-with-mistakes.journal.jsonl");
        // tag::audit[]
        Journal journal = JournalReader.read(file);
        AuditReport report = VoucherProgram.planningServices().audit(journal, LocalDate.of(2022, 6, 1));

        for (Finding finding : report.findings()) {
            List<RuleId> violated = finding.violations().stream()
                    .map(violation -> violation.rule().id())
                    .toList();
            System.out.println("line " + finding.entry().line() + ": " + violated + ", undecided "
                    + finding.undecided().size());
        }
        for (VoucherReport voucher : report.vouchers()) {
            System.out.println(
                    voucher.voucher().id() + " is " + voucher.voucher().status() + ", " + voucher.standing()
                            + ", missed " + voucher.missedDeadlines().size());
        }
        // end::audit[]

        StringWriter json = new StringWriter();
        ReportWriter.write(report, json);
        System.out.println("report: " + json.toString().lines().count() + " lines of JSON");
    }
}
