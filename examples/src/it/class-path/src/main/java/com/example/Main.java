// tag::steps[]
package com.example;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

public final class Main {
    public static void main(String[] args) {
        VoucherProgram program = VoucherProgram.planningServices();
        LocalDate created = LocalDate.of(2021, 6, 30);
        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1001"), create, created));
        for (LocalDate day : List.of(created, created.plusDays(1))) {
            String answer = program.on(day)
                    .decide(voucher, Assign.of("m.devries@contoso.example"), Facts.none())
                    .fold(
                            refusal -> "refused: " + refusal.violations() + ", possible: " + refusal.days(),
                            accepted -> "accepted: now " + accepted.voucher().status());
            System.out.println(day + "  " + answer);
        }
        program.on(created)
                .decide(VoucherId.of("V-1002"), create, Facts.none())
                .peekLeft(refusal -> System.out.println("undecided: " + refusal.undecided()));
    }
}
// end::steps[]
