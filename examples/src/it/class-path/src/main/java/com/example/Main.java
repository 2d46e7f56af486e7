package com.example;

// tag::steps[]
import java.time.LocalDate;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

final class Main {

    public static void main(String[] args) {
        // 1. the program on a day; program.today(clock) takes the day from a clock
        VoucherProgram program = VoucherProgram.planningServices();
        ProgramDay lastDay = program.on(LocalDate.of(2021, 6, 30));

        // 2. a voucher, from what happened to it
        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1001"), create, LocalDate.of(2021, 6, 30)));

        // 3. may this step happen, and if not, why not
        Assign assign = Assign.of("m.devries@contoso.example");
        for (ProgramDay day : new ProgramDay[] {lastDay, program.on(LocalDate.of(2021, 7, 1))}) {
            String answer = day.decide(voucher, assign, Facts.none())
                    .fold(
                            refusal -> "no: " + refusal.violations() + ", possible on " + refusal.days(),
                            transition -> "now " + transition.voucher().status());
            System.out.println(day.date() + "  " + answer);
        }
    }
}
// end::steps[]
