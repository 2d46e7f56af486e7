package org.planningservices.testkit.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.oracle.Asked;
import org.planningservices.testkit.oracle.Oracle;

/**
 * Who is there and how a step is taken, in numbers, from which both the library's values and the oracle's form are made.
 *
 * <p>As it stands it complies with every rule: Fabrikam holds every competency in gold, renewed every offering each 1
 * January, was trained and registered in 2014, and acts in NL through an MPN partner admin for an enrollment from 2014 to
 * 2025 with 100 days. What must not count stands beside what does: another consultant with every exam, exams of somebody who
 * is no consultant, another offering, a location and a consultant that were told otherwise before.
 */
final class Scene {

    static final int FABRIKAM = 1;
    static final int LITWARE = 2;
    static final int NL = 1;
    static final int DE = 2;
    static final int NOWHERE = Oracle.NOT_THE_PARTNERS;
    static final int EVERY_OFFERING = 0b1111110;

    private static final int LONG_AGO = Oracle.day(2014, 1, 1);
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final ConsultantId JANSEN = ConsultantId.of("jansen");
    private static final ConsultantId SMIT = ConsultantId.of("smit");
    private static final ConsultantId NO_CONSULTANT = ConsultantId.of("de-boer");
    private static final Offering NOT_LISTED = Offering.of("AZDPS");
    private static final Offering NEVER_ASKED = Offering.of("AZDPS-OLD");
    private static final List<Optional<OperatorRole>> ROLES = List.of(
            Optional.empty(),
            Optional.of(OperatorRole.LOCATION_CONTACT),
            Optional.of(OperatorRole.MPN_ADMIN),
            Optional.of(OperatorRole.GLOBAL_ADMIN),
            Optional.of(OperatorRole.of("sales-manager")));

    int offering = Oracle.offering("DDPS");
    int serviceLevel = 5;
    int taker = FABRIKAM;
    int role = Oracle.ROLE_MPN_ADMIN;
    int location = NL;
    int deliveryCountry = NL;
    int engagement = Oracle.engagement("windows-and-office-deployment");
    boolean cloud;
    boolean administratorNamed;
    boolean levelNotAllowed;
    int deliveredDays = 5;
    int offsiteDays;
    String deliverable = "deployment plan";
    String number = "V-1";
    String request = "R-1";
    boolean partnerKnown = true;
    boolean enrollmentKnown = true;
    boolean remainingKnown = true;
    boolean redemptionsKnown = true;

    /** Whether another partner or enrollment is told of where the one that is asked about is not known. */
    boolean othersKnown;

    int enrollmentFirst = LONG_AGO;
    int enrollmentLast = Oracle.day(2025, 12, 31);
    int activatedOn = LONG_AGO;
    int remaining = 100;
    int[] enrolledOn = IntStream.rangeClosed(2014, 2022)
            .map(year -> Oracle.day(year, 1, 1))
            .toArray();
    int trainedOn = LONG_AGO;
    int registeredOn = LONG_AGO;
    int redeemedOfferings = EVERY_OFFERING;
    int exams = 0xffff;

    /** The exams that the consultant passed on a day, each a competency and the day. */
    List<int[]> passedExams = List.of();

    boolean consultantIsPartners = true;
    List<int[]> periods = everyCompetency();

    @Nullable
    String division;

    @Nullable
    String product;

    /** Other vouchers of the customer; only the last of them may be of the same kind. */
    List<Subject> others = List.of();

    boolean lastIsAlike;

    static Scene compliant() {
        return new Scene();
    }

    /** Changes this scene, and returns it. */
    Scene but(Consumer<Scene> change) {
        change.accept(this);
        return this;
    }

    private static List<int[]> everyCompetency() {
        List<int[]> periods = new ArrayList<>();
        for (int competency = 0; competency < 16; competency++) {
            periods.add(new int[] {competency, Oracle.GOLD, LONG_AGO, Oracle.OPEN_END});
        }
        return periods;
    }

    VoucherId voucher() {
        return VoucherId.of(number);
    }

    private PartnerId partnerId() {
        return PartnerId.of(taker == FABRIKAM ? "fabrikam" : "litware");
    }

    private Operator operator() {
        Operator operator = Operator.of(partnerId());
        return ROLES.get(role).map(operator::withRole).orElse(operator);
    }

    private LocationId locationId() {
        return LocationId.of(location == NL ? "nl-site" : location == DE ? "de-site" : "elsewhere");
    }

    private static Country country(int number) {
        return Country.of(number == NL ? "NL" : "DE");
    }

    Offering offeringCode() {
        return offering == Oracle.OTHER_OFFERING ? NOT_LISTED : Offering.of(Oracle.offeringCode(offering));
    }

    private Engagement engagementCode() {
        return Engagement.of(
                engagement == Oracle.NOT_IN_CATALOG ? "azure-planning" : Oracle.engagementCode(engagement));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The step of an action as this scene takes it. */
    LifecycleStep step(VoucherAction action, LocalDate plannedStart) {
        return switch (action) {
            case CREATE -> create();
            case ASSIGN -> Assign.of("mulder");
            case REASSIGN -> Reassign.of("scully");
            case RESERVE -> reserve(plannedStart);
            case CANCEL_RESERVATION -> CancelReservation.of(operator());
            case RESCHEDULE -> Reschedule.of(partnerId(), plannedStart);
            case START_ENGAGEMENT -> StartEngagement.of(partnerId(), JANSEN);
            case COMPLETE_ENGAGEMENT ->
                CompleteEngagement.builder()
                        .partnerId(partnerId())
                        .deliveredDays(deliveredDays)
                        .offsiteDays(offsiteDays)
                        .buildRecorded();
            case SUBMIT_COMPLETION_REPORT -> SubmitCompletionReport.of(partnerId(), deliverable);
            case REDEEM -> Redeem.of(operator(), locationId());
            case REQUEST_PAYMENT -> request(voucher());
            case APPROVE_PAYMENT -> ApprovePayment.of(PaymentRequestId.of(request));
            case REJECT_PAYMENT -> RejectPayment.of(PaymentRequestId.of(request), "no deliverable");
            case MAKE_PAYMENT -> MakePayment.of(PaymentRequestId.of(request));
            case EXPIRE -> Expire.of();
            case REVOKE -> Revoke.of();
        };
    }

    private Create create() {
        Create create = Create.of(E_1, offeringCode(), serviceLevel);
        return administratorNamed ? create.withAdministrator("benefits@contoso.example") : create;
    }

    private Reserve reserve(LocalDate plannedStart) {
        return Reserve.builder()
                .operator(operator())
                .locationId(locationId())
                .engagement(engagementCode())
                .deliveryCountry(country(deliveryCountry))
                .plannedStart(plannedStart)
                .cloud(cloud)
                .division(Optional.ofNullable(division))
                .product(Optional.ofNullable(product))
                .build();
    }

    RequestPayment request(VoucherId... vouchers) {
        return new RequestPayment(PaymentRequestId.of(request), partnerId(), locationId(), List.of(vouchers));
    }

    PartnerStep enroll() {
        return EnrollInOffering.of(partnerId(), offeringCode());
    }

    PartnerStep register() {
        return RegisterForPaymentTool.of(partnerId(), offeringCode());
    }

    static PoolStep accrue() {
        return AccrueDays.of(E_1, 5);
    }

    static PoolStep convert() {
        return ConvertTrainingDays.builder()
                .enrollmentId(E_1)
                .trainingDays(9)
                .planningDays(3)
                .build();
    }

    /** What the library is told besides. */
    Facts facts() {
        Facts facts = Facts.none();
        if (partnerKnown || othersKnown) {
            facts = facts.withPartner(partner());
        }
        if (enrollmentKnown || othersKnown) {
            facts = facts.withEnrollment(enrollment());
        }
        if (enrollmentKnown) {
            facts = facts.withCustomerVouchers(
                    others.stream().flatMap(other -> other.voucher().stream()).toList());
        }
        if (remainingKnown) {
            facts = facts.withRemainingDays(remaining);
        }
        return redemptionsKnown ? facts.withRedeemedOfferings(redeemed()) : facts;
    }

    private Enrollment enrollment() {
        EnrollmentId id = enrollmentKnown ? E_1 : EnrollmentId.of("E-2");
        Enrollment enrollment =
                Enrollment.of(id, CustomerId.of("contoso"), date(enrollmentFirst), date(enrollmentLast));
        return activatedOn == Oracle.ABSENT ? enrollment : enrollment.withActivatedOn(date(activatedOn));
    }

    private Set<Offering> redeemed() {
        Set<Offering> redeemed = new HashSet<>();
        for (int one = 1; one <= 6; one++) {
            if ((redeemedOfferings >> one & 1) != 0) {
                redeemed.add(Offering.of(Oracle.offeringCode(one)));
            }
        }
        if ((redeemedOfferings & 1) != 0) {
            redeemed.add(NOT_LISTED);
        }
        return redeemed;
    }

    private Partner partner() {
        Partner.Builder partner = Partner.builder()
                .id(partnerKnown ? partnerId() : PartnerId.of("northwind"))
                .addLocations(
                        Location.of(LocationId.of("nl-site"), Country.of("BE")),
                        Location.of(LocationId.of("nl-site"), Country.of("NL")),
                        Location.of(LocationId.of("de-site"), Country.of("DE")))
                .addConsultant(consultant(SMIT.value(), 0xffff))
                .addOfferingEnrollment(OfferingDate.of(NEVER_ASKED, date(LONG_AGO)))
                .addPaymentToolRegistration(OfferingDate.of(NEVER_ASKED, date(LONG_AGO)));
        for (int[] period : periods) {
            partner.addCompetency(held(period));
        }
        for (int competency = 0; competency < 16; competency++) {
            partner.addPassedExams(passed(SMIT, competency, LONG_AGO), passed(NO_CONSULTANT, competency, LONG_AGO));
        }
        for (int[] exam : passedExams) {
            partner.addPassedExam(passed(JANSEN, exam[0], exam[1]));
        }
        if (consultantIsPartners) {
            partner.addConsultants(consultant(JANSEN.value(), ~exams), consultant(JANSEN.value(), exams));
        }
        if (trainedOn != Oracle.ABSENT) {
            partner.addComplianceTraining(date(trainedOn));
        }
        if (registeredOn != Oracle.ABSENT) {
            partner.addPaymentToolRegistration(OfferingDate.of(offeringCode(), date(registeredOn)));
        }
        for (int day : enrolledOn) {
            partner.addOfferingEnrollment(OfferingDate.of(offeringCode(), date(day)));
        }
        return partner.build();
    }

    private static Consultant consultant(String id, int exams) {
        return Consultant.of(
                ConsultantId.of(id),
                IntStream.range(0, 16)
                        .filter(one -> (exams >> one & 1) != 0)
                        .mapToObj(one -> Competency.of(Oracle.competencyCode(one)))
                        .toArray(Competency[]::new));
    }

    private static PassedExam passed(ConsultantId consultant, int competency, int day) {
        return new PassedExam(consultant, Competency.of(Oracle.competencyCode(competency)), date(day));
    }

    private static HeldCompetency held(int[] period) {
        HeldCompetency held = HeldCompetency.of(
                Competency.of(Oracle.competencyCode(period[0])),
                period[1] == Oracle.GOLD ? CompetencyLevel.GOLD : CompetencyLevel.SILVER,
                date(period[2]));
        return period[3] == Oracle.OPEN_END ? held : held.withLastDay(date(period[3]));
    }

    /** Fills in the oracle's form, but for the voucher, the day and the planned start. */
    void fill(Asked a) {
        a.offering = offering;
        a.serviceLevel = serviceLevel;
        a.taker = taker;
        a.role = role;
        a.locationCountry = location;
        a.deliveryCountry = deliveryCountry;
        a.engagement = engagement;
        a.reservedEngagement = engagement;
        a.cloud = cloud;
        a.levelNotAllowed = levelNotAllowed;
        a.deliveredDays = deliveredDays;
        a.offsiteDays = offsiteDays;
        a.deliverableBlank = deliverable.isBlank();
        a.partnerKnown = partnerKnown;
        a.enrollmentKnown = enrollmentKnown;
        a.remainingKnown = remainingKnown;
        a.customerVouchersKnown = enrollmentKnown;
        a.redemptionsKnown = redemptionsKnown;
        a.enrollmentFirst = enrollmentFirst;
        a.enrollmentLast = enrollmentLast;
        a.activatedOn = activatedOn;
        a.remaining = remaining;
        a.trainedOn = trainedOn;
        a.registeredOn = registeredOn;
        a.redeemedOfferings = redeemedOfferings;
        a.exams = exams;
        passedExams.forEach(exam -> a.pass(exam[0], exam[1]));
        a.consultantIsPartners = consultantIsPartners;
        periods.forEach(period -> a.hold(period[0], period[1], period[2], period[3]));
        if (lastIsAlike) {
            Asked other = new Asked();
            others.get(others.size() - 1).form().accept(other);
            a.rival = true;
            a.rivalStatus = other.status;
            a.rivalCreatedOn = other.createdOn;
            a.rivalAssignedOn = other.assignedOn;
        }
    }

    /** Returns the latest enrollment on or before a day. */
    int enrolledBy(int day) {
        int place = Arrays.binarySearch(enrolledOn, day);
        int latest = place >= 0 ? place : -place - 2;
        return latest < 0 ? Oracle.ABSENT : enrolledOn[latest];
    }
}
