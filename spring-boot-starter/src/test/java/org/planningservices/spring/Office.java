package org.planningservices.spring;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.PartnerDirectory;
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
import org.planningservices.persistence.CommandId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
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
import org.threeten.extra.MutableClock;

/** Submits the commands of a customer and of a partner that may deliver every engagement, at a desk with a movable clock. */
final class Office {

    static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    static final CustomerId CONTOSO = CustomerId.of("contoso");
    static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    static final LocationId SITE = LocationId.of("nl-site");

    /** The partners of an application. */
    static final PartnerDirectory PARTNERS =
            id -> Optional.of(partner()).filter(partner -> partner.id().equals(id));

    private final VoucherDesk desk;
    private final MutableClock clock;
    private int commands;

    Office(VoucherDesk desk, MutableClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Returns a clock at noon of a day. */
    static MutableClock clock(String day) {
        return MutableClock.of(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Opens E-1 of contoso, from 2018 to the end of 2021, with so many days. */
    Office withDays(int days) {
        accept(desk.open(next(), Enrollment.of(E_1, CONTOSO, LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31))));
        accept(desk.activateBenefit(next(), E_1));
        accept(desk.submit(next(), AccrueDays.of(E_1, days)));
        return this;
    }

    Office on(String day) {
        clock.setInstant(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
        return this;
    }

    /** Creates a voucher and takes it so many steps on, to its request for payment and the approval at most. */
    Office voucher(String voucher, int steps) {
        VoucherId id = VoucherId.of(voucher);
        VoucherStep[] way = {
            create(1), Assign.of("m.devries"), reserve(), start(), complete(), report(), redeem(),
        };
        for (int i = 0; i <= Math.min(steps, way.length - 1); i++) {
            accept(desk.submit(next(), id, way[i]));
        }
        PaymentRequestId request = PaymentRequestId.of("R-" + voucher);
        if (steps >= way.length) {
            accept(desk.submit(next(), RequestPayment.of(request, FABRIKAM, SITE, id)));
        }
        if (steps > way.length) {
            accept(desk.submit(next(), ApprovePayment.of(request)));
        }
        return this;
    }

    private CommandId next() {
        return CommandId.of("office-" + ++commands);
    }

    static void accept(CommandResult result) {
        if (!(result instanceof CommandResult.Accepted)) {
            throw new AssertionError(result);
        }
    }

    static Create create(int days) {
        return Create.of(E_1, Offering.DDPS, days);
    }

    Reserve reserve() {
        return Reserve.builder()
                .operator(operator())
                .locationId(SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(LocalDate.now(clock))
                .build();
    }

    static VoucherStep start() {
        return StartEngagement.of(FABRIKAM, ConsultantId.of("jansen"));
    }

    static VoucherStep complete() {
        return CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(1)
                .offsiteDays(0)
                .build();
    }

    static VoucherStep report() {
        return SubmitCompletionReport.of(FABRIKAM, "plan.docx");
    }

    static Redeem redeem() {
        return Redeem.of(operator(), SITE);
    }

    private static Operator operator() {
        return Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN);
    }

    private static Partner partner() {
        LocalDate joined = LocalDate.of(2020, 12, 15);
        return Partner.builder()
                .id(FABRIKAM)
                .addLocation(Location.of(SITE, Country.of("NL")))
                .addCompetency(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, joined))
                .addConsultant(Consultant.of(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES))
                .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, joined))
                .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, joined))
                .build();
    }
}
