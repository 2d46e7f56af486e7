package org.planningservices.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.planningservices.engagement.Offering;
import org.planningservices.json.TermsReader;
import org.planningservices.json.TermsWriter;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.TermDifference;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ProvisionId;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Changes a term, and sees what follows from it. */
public final class OwnTerms {

    private OwnTerms() {}

    /**
     * Prints the difference, a title and the deadlines of a voucher under terms of 90 days.
     *
     * @param args  not used
     * @throws IOException if the terms cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        // tag::terms[]
        Terms published = Terms.planningServices();
        Terms mine = Terms.builder(published)
                .program("contoso-vouchers")
                .validityDays(Sourced.assumed(90))
                .build();
        for (TermDifference difference : published.differencesFrom(mine)) {
            System.out.println(difference.name() + ": " + difference.ours() + " -> " + difference.theirs());
        }

        VoucherProgram program = VoucherProgram.under(mine);
        System.out.println(program.find(ProvisionId.TIM_01).orElseThrow().title());
        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1001"), create, LocalDate.of(2020, 9, 1)));
        System.out.println(
                "last valid day: " + program.deadlines(voucher).lastValidDay().orElseThrow());
        // end::terms[]

        // tag::file[]
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TermsWriter.write(mine, file);
        Terms read = TermsReader.read(new ByteArrayInputStream(file.toByteArray()));
        System.out.println("the same after writing and reading: " + read.equals(mine));
        // end::file[]
    }
}
