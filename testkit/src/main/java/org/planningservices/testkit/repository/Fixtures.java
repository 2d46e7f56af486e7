package org.planningservices.testkit.repository;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planningservices.desk.VoucherDesk;
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
import org.planningservices.party.PassedExam;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * The fixtures of the contract and of the race: a day, a partner that is eligible for everything, and steps that comply
 * with every rule.
 */
final class Fixtures {

    static final LocalDate TODAY = LocalDate.of(2021, 1, 15);
    static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    static final int LONG = 15;

    private static final LocationId SITE = LocationId.of("fabrikam-nl");
    private static final LocalDate JOINED = LocalDate.of(2020, 12, 15);
    static final Partner PARTNER = Partner.builder()
            .id(FABRIKAM)
            .addLocation(new Location(SITE, Country.of("NL")))
            .addCompetency(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, JOINED))
            .addConsultant(Consultant.of(ConsultantId.of("jansen")))
            .addPassedExam(new PassedExam(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES, JOINED))
            .addAgreementsSigned(JOINED)
            .addProfilesPublished(JOINED)
            .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, JOINED))
            .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, JOINED))
            .build();

    private Fixtures() {}

    static VoucherDesk desk(VoucherRepository repository) {
        return VoucherDesk.of(PROGRAM, repository, CLOCK, Fixtures::find);
    }

    private static Optional<Partner> find(PartnerId id) {
        return id.equals(FABRIKAM) ? Optional.of(PARTNER) : Optional.empty();
    }

    static Enrollment enrollment(EnrollmentId id, CustomerId customer) {
        return Enrollment.of(id, customer, LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31));
    }

    static Create create(EnrollmentId enrollment, int days) {
        return Create.of(enrollment, Offering.DDPS, days).withAdministrator("benefits@contoso.example");
    }

    static VoucherStep assign() {
        return Assign.of("m.devries@contoso.example");
    }

    static Reserve reserve() {
        return Reserve.builder()
                .operator(operator())
                .locationId(SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(TODAY)
                .build();
    }

    static VoucherStep cancel() {
        return CancelReservation.of(operator());
    }

    static VoucherStep start() {
        return StartEngagement.of(FABRIKAM, ConsultantId.of("jansen"));
    }

    static VoucherStep complete() {
        return CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(5)
                .offsiteDays(0)
                .build();
    }

    static VoucherStep report() {
        return SubmitCompletionReport.of(FABRIKAM, "plan.docx");
    }

    static VoucherStep redeem() {
        return Redeem.of(operator(), SITE);
    }

    static RequestPayment requestPayment(PaymentRequestId request, VoucherId... vouchers) {
        return RequestPayment.of(request, FABRIKAM, SITE, vouchers);
    }

    private static Operator operator() {
        return Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN);
    }
}
