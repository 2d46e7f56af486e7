package org.planningservices.examples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.planningservices.json.JournalReader;
import org.planningservices.json.TermsReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Revoke;
import org.planningservices.voucher.Voucher;

/** Reads a program of its own from a file of terms, draws it, audits a journal under it, and decides a step. */
public final class OwnProgram {

    private OwnProgram() {}

    /**
     * Prints the diagram, the findings and the vouchers of a program with 90 days, one service level, no rescheduling, and
     * revocation also of a reserved voucher.
     *
     * @param args  the folder of the examples; without it, {@code examples}
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path examples = Path.of(args.length > 0 ? args[0] : "examples");
        // tag::program[]
        VoucherProgram program;
        try (InputStream file =
                new BufferedInputStream(Files.newInputStream(examples.resolve("terms/workshop-vouchers.terms.json")))) {
            program = VoucherProgram.under(TermsReader.read(file));
        }
        System.out.print(program.lifecycle().diagram());

        AuditReport report = program.audit(
                JournalReader.read(examples.resolve("journals/workshop-vouchers.journal.jsonl")),
                LocalDate.of(2019, 12, 1));
        report.findings()
                .forEach(finding -> System.out.println("line " + finding.entry().line() + ": "
                        + finding.violations().get(0)));
        report.vouchers()
                .forEach(one -> System.out.println(
                        one.voucher().id() + " is " + one.voucher().status() + ", " + one.standing()));

        Voucher reserved = report.vouchers().get(2).voucher();
        program.on(LocalDate.of(2019, 11, 1))
                .decide(reserved, Revoke.of(), Facts.none())
                .peek(accepted ->
                        System.out.println("revoked: " + accepted.voucher().status()));
        // end::program[]
    }
}
