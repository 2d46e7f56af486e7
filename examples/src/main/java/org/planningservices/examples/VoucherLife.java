package org.planningservices.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** Takes a voucher from its creation to its payment, with two refusals on the way. */
public final class VoucherLife {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private VoucherLife() {}

    /**
     * Prints the status of the voucher after each step.
     *
     * @param args  not used
     */
    public static void main(String[] args) {
        // tag::life[]
        Facts facts = facts();
        PartnerId fabrikam = PartnerId.of("fabrikam");
        Operator admin = Operator.of(fabrikam).withRole(OperatorRole.MPN_ADMIN);
        Operator contact = Operator.of(fabrikam).withRole(OperatorRole.LOCATION_CONTACT);
        LocationId location = LocationId.of("fabrikam-utrecht");

        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = create("2021-03-01", VoucherId.of("V-1001"), create, facts);
        voucher = take("2021-03-02", voucher, Assign.of("m.devries@contoso.example"), facts);
        Reserve.Builder reservation = Reserve.builder()
                .locationId(location)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(LocalDate.of(2021, 3, 22));
        // since 2019-03-31 a location contact can no longer reserve
        voucher = take("2021-03-08", voucher, reservation.operator(contact).build(), facts);
        voucher = take("2021-03-08", voucher, reservation.operator(admin).build(), facts);
        voucher = take("2021-03-22", voucher, StartEngagement.of(fabrikam, ConsultantId.of("okafor")), facts);
        CompleteEngagement complete = CompleteEngagement.builder()
                .partnerId(fabrikam)
                .deliveredDays(5)
                .offsiteDays(2)
                .build();
        voucher = take("2021-03-26", voucher, complete, facts);
        voucher = take("2021-04-09", voucher, SubmitCompletionReport.of(fabrikam, "Deployment plan"), facts);
        // the last valid day is 2021-08-28, 180 days after the creation
        voucher = take("2021-08-29", voucher, Redeem.of(admin, location), facts);
        voucher = take("2021-04-12", voucher, Redeem.of(admin, location), facts);

        // payment is a step of a request, which may cover several vouchers
        PaymentRequestId id = PaymentRequestId.of("R-1");
        RequestPayment request = RequestPayment.of(id, fabrikam, location, voucher.id());
        PaymentTransition payment = pay("2021-06-11", request, Optional.empty(), List.of(voucher), facts);
        payment = pay("2021-06-15", ApprovePayment.of(id), Optional.of(payment.request()), payment.vouchers(), facts);
        pay("2021-07-15", MakePayment.of(id), Optional.of(payment.request()), payment.vouchers(), facts);
        // end::life[]
    }

    // tag::take[]
    private static Voucher take(String day, Voucher voucher, VoucherStep step, Facts facts) {
        return PROGRAM.on(LocalDate.parse(day))
                .decide(voucher, step, facts)
                .peek(accepted ->
                        System.out.println(day + "  " + accepted.voucher().status()))
                .peekLeft(refusal -> System.out.println(refusal.message(DUTCH)))
                .fold(refusal -> voucher, accepted -> accepted.voucher());
    }

    private static Voucher create(String day, VoucherId id, Create create, Facts facts) {
        Voucher voucher =
                PROGRAM.on(LocalDate.parse(day)).decide(id, create, facts).get().voucher();
        System.out.println(day + "  " + voucher.status());
        return voucher;
    }

    private static PaymentTransition pay(
            String day, PaymentStep step, Optional<PaymentRequest> request, List<Voucher> vouchers, Facts facts) {
        PaymentTransition payment = PROGRAM.on(LocalDate.parse(day))
                .decide(step, request, vouchers, facts)
                .get();
        System.out.println(day + "  " + payment.vouchers().get(0).status());
        return payment;
    }
    // end::take[]

    // tag::facts[]
    private static Facts facts() {
        Enrollment enrollment = Enrollment.of(
                        EnrollmentId.of("E-4711"),
                        CustomerId.of("contoso"),
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2021, 12, 31))
                .withActivatedOn(LocalDate.of(2019, 1, 15));
        Competency windows = Competency.WINDOWS_AND_DEVICES;
        Partner partner = Partner.builder()
                .id(PartnerId.of("fabrikam"))
                .addLocations(new Location(LocationId.of("fabrikam-utrecht"), Country.of("NL")))
                .addCompetencies(HeldCompetency.of(windows, CompetencyLevel.SILVER, LocalDate.of(2018, 5, 1)))
                .addConsultants(new Consultant(ConsultantId.of("okafor"), Set.of(windows)))
                .addOfferingEnrollments(OfferingDate.of(Offering.DDPS, LocalDate.of(2020, 12, 7)))
                .addPaymentToolRegistrations(OfferingDate.of(Offering.DDPS, LocalDate.of(2020, 6, 2)))
                .build();
        return Facts.none()
                .withEnrollment(enrollment)
                .withRemainingDays(20)
                .withCustomerVouchers(List.of())
                .withPartner(partner)
                .withRedeemedOfferings(Set.of(Offering.DDPS));
    }
    // end::facts[]
}
