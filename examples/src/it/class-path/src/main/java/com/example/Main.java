// tag::steps[]
package com.example;

import io.vavr.control.Either;
import java.time.LocalDate;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
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
        Assign assign = Assign.of("m.devries@contoso.example");
        print(program.on(created).decide(voucher, assign, Facts.none()));
        print(program.on(created.plusDays(1)).decide(voucher, assign, Facts.none()));
        print(program.on(created).decide(VoucherId.of("V-1002"), create, Facts.none()));
    }

    private static void print(Either<Refusal, Transition> decision) {
        String answer = decision.fold(
                refusal -> (refusal.isUndecided() ? "not known: " : "no: ") + refusal.message(),
                accepted -> "yes: now " + accepted.voucher().status());
        System.out.println(answer);
    }
}
// end::steps[]
