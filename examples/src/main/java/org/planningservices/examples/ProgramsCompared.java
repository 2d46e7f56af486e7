package org.planningservices.examples;

import java.time.LocalDate;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditComparison;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.VoucherId;

/** Builds a journal in code, asks about its next step, and compares two programs over it. */
public final class ProgramsCompared {

    private ProgramsCompared() {}

    /**
     * Prints what would change if vouchers were valid for 90 days.
     *
     * @param args  not used
     */
    public static void main(String[] args) {
        // tag::journal[]
        EnrollmentId enrollment = EnrollmentId.of("E-4711");
        LocalDate march = LocalDate.of(2021, 3, 1);
        LocalDate june = LocalDate.of(2021, 6, 15);
        Create create = Create.of(enrollment, Offering.DDPS, 5);
        Journal journal = Journal.builder()
                .enrollment(Enrollment.of(
                                enrollment,
                                CustomerId.of("contoso"),
                                LocalDate.of(2019, 1, 1),
                                LocalDate.of(2021, 12, 31))
                        .withActivatedOn(LocalDate.of(2019, 1, 15)))
                .on(LocalDate.of(2019, 2, 1), AccrueDays.of(enrollment, 12))
                .on(march, VoucherId.of("V-1"), create)
                .on(march, VoucherId.of("V-1"), Assign.of("m.devries@contoso.example"))
                .on(march, VoucherId.of("V-2"), create)
                .on(june, VoucherId.of("V-2"), Expire.of())
                .build();
        // end::journal[]

        // tag::find[]
        VoucherProgram published = VoucherProgram.planningServices();
        AuditReport report = published.audit(journal, june);
        System.out.println(report.findVoucher(VoucherId.of("V-1")).orElseThrow());
        System.out.println(report.findFindings(VoucherId.of("V-2")));

        VoucherId next = VoucherId.of("V-3");
        Facts facts = report.facts(next, create);
        System.out.println("remaining: " + facts.remainingDays().orElseThrow());
        published.on(june).decide(next, create, facts).peekLeft(refusal -> System.out.println(refusal.message()));
        // end::find[]

        // tag::compare[]
        VoucherProgram mine = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .validityDays(Sourced.assumed(90))
                .build());
        AuditComparison.of(report, mine.audit(journal, june)).changes().forEach(System.out::println);

        Portfolio portfolio = Portfolio.of(report);
        published.on(june).compare(mine.on(june), portfolio).changes().forEach(System.out::println);
        // end::compare[]
    }
}
