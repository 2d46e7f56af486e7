package org.planningservices.examples;

import java.time.LocalDate;
import java.util.Locale;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Asks whether a voucher may be assigned, why not, and what is missing for an answer. */
public final class FirstDecision {

    private FirstDecision() {}

    /**
     * Prints an accepted step, a refused one and an undecided one.
     *
     * @param args  not used
     */
    public static void main(String[] args) {
        // tag::decision[]
        VoucherProgram program = VoucherProgram.planningServices();
        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1001"), create, LocalDate.of(2021, 6, 30)));
        Assign assign = Assign.of("m.devries@contoso.example");

        ProgramDay lastDay = program.on(LocalDate.of(2021, 6, 30));
        Voucher assigned = lastDay.decide(voucher, assign, Facts.none()).get().voucher();
        System.out.println("accepted: " + assigned.id() + " is " + assigned.status());
        // end::decision[]

        // tag::refusal[]
        ProgramDay nextDay = program.on(LocalDate.of(2021, 7, 1));
        Refusal refusal = nextDay.decide(voucher, assign, Facts.none()).getLeft();
        System.out.println(refusal.message());
        System.out.println(refusal.message(Locale.forLanguageTag("nl")));
        refusal.violations()
                .forEach(violation -> System.out.println(
                        "source: " + violation.rule().sources().get(0)));
        // end::refusal[]

        // tag::undecided[]
        Refusal undecided =
                lastDay.decide(VoucherId.of("V-1002"), create, Facts.none()).getLeft();
        System.out.println("undecided: " + undecided.isUndecided() + ", violations: " + undecided.violations());
        undecided.undecided().forEach(missing -> System.out.println(missing));
        System.out.println("no rule refuses it: " + undecided.days() + ", accepted: " + undecided.acceptedDays());
        // end::undecided[]
    }
}
