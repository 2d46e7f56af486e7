package org.planningservices.benchmarks;

import java.time.LocalDate;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Makes the program and a voucher, and decides once. */
public final class FirstDecision {

    private FirstDecision() {}

    /**
     * Decides.
     *
     * @param args  none
     * @throws IllegalStateException if the step is refused
     */
    public static void main(String[] args) {
        LocalDate day = LocalDate.of(2021, 6, 30);
        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1001"), create, day));
        VoucherProgram.planningServices()
                .on(day)
                .decide(voucher, Assign.of("m.devries@contoso.example"), Facts.none())
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
