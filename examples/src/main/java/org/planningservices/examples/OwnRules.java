package org.planningservices.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Adds two rules of an application's own to the program. */
public final class OwnRules {

    private OwnRules() {}

    /**
     * Prints what two rules of one's own say about a reservation.
     *
     * @param args  not used
     */
    public static void main(String[] args) {
        VoucherId id = VoucherId.of("V-1001");
        LocalDate day = LocalDate.of(2020, 12, 21);
        Voucher voucher = VoucherProgram.planningServices()
                .lifecycle()
                .replay(List.of(
                        VoucherEvent.of(id, Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5), day),
                        VoucherEvent.of(id, Assign.of("m.devries@contoso.example"), day)));
        Reserve reserve = Reserve.builder()
                .operator(Operator.of(PartnerId.of("fabrikam")))
                .locationId(LocationId.of("fabrikam-nl"))
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(LocalDate.of(2021, 1, 4))
                .build();

        // tag::ownRules[]
        VoucherProgram program = VoucherProgram.planningServices()
                .with(new BusinessDaysNotice(Set.of(LocalDate.of(2020, 12, 25))), new OpenReservationLimit(3));
        Facts facts = Facts.none().with(OpenReservationLimit.OPEN_RESERVATIONS, 3);

        Refusal refusal = program.on(day).decide(voucher, reserve, facts).getLeft();
        refusal.violations().forEach(violation -> {
            System.out.println(violation);
            System.out.println("    possible: " + violation.days());
            violation.remedy().ifPresent(remedy -> System.out.println("    helps: " + remedy));
        });
        // end::ownRules[]
    }
}
