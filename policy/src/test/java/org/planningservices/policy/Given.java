package org.planningservices.policy;

import static org.planningservices.engagement.Competency.BUSINESS_INTELLIGENCE;
import static org.planningservices.engagement.Competency.CLOUD_BUSINESS_APPLICATIONS;
import static org.planningservices.engagement.Competency.CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT;
import static org.planningservices.engagement.Competency.COLLABORATION_AND_CONTENT;
import static org.planningservices.engagement.Competency.COMMUNICATIONS;
import static org.planningservices.engagement.Competency.DATACENTER;
import static org.planningservices.engagement.Competency.DATA_ANALYTICS;
import static org.planningservices.engagement.Competency.DATA_PLATFORM;
import static org.planningservices.engagement.Competency.DEVICES_AND_DEPLOYMENT;
import static org.planningservices.engagement.Competency.ENTERPRISE_MOBILITY_MANAGEMENT;
import static org.planningservices.engagement.Competency.ENTERPRISE_RESOURCE_PLANNING;
import static org.planningservices.engagement.Competency.MANAGEMENT_AND_VIRTUALIZATION;
import static org.planningservices.engagement.Competency.MESSAGING;
import static org.planningservices.engagement.Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT;
import static org.planningservices.engagement.Competency.SERVER_PLATFORM;
import static org.planningservices.engagement.Competency.WINDOWS_AND_DEVICES;
import static org.planningservices.engagement.Offering.DDPS;
import static org.planningservices.engagement.Offering.DYDPS;
import static org.planningservices.engagement.Offering.PVDPS;
import static org.planningservices.engagement.Offering.SDPS;
import static org.planningservices.engagement.Offering.SSDPS;
import static org.planningservices.engagement.Offering.S_EDPS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningservices.engagement.CatalogEntry;
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
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.portfolio.SweepRules;
import org.planningservices.policy.rules.RuleBook;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
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
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/**
 * A partner, a customer and steps that comply with every rule; a test changes the one thing it is about.
 *
 * <p>Fabrikam holds every competency in gold, renewed every offering each 1 January, and acts in NL through an MPN
 * partner admin. Contoso's enrollment E-1 runs from 2014 to 2025 and has days to spare.
 */
public final class Given {

    public static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    public static final PartnerId LITWARE = PartnerId.of("litware");
    public static final LocationId NL_SITE = LocationId.of("nl-site");
    public static final LocationId DE_SITE = LocationId.of("de-site");
    public static final Country NL = Country.of("NL");
    public static final Country DE = Country.of("DE");
    public static final ConsultantId JANSEN = ConsultantId.of("jansen");
    public static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    public static final CustomerId CONTOSO = CustomerId.of("contoso");
    public static final VoucherId V_1 = VoucherId.of("V-1");
    public static final PaymentRequestId R_1 = PaymentRequestId.of("R-1");

    public static final VoucherProgram PUBLISHED = VoucherProgram.planningServices();
    public static final VoucherProgram COUNTING_FROM_ASSIGNMENT =
            VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));

    /** Terms of one's own: project and portfolio management joins the catalog on 2020-08-20. */
    public static final VoucherProgram JOINING_LATER = VoucherProgram.under(Terms.builder(Terms.planningServices())
            .catalog(Sourced.assumed(Catalog.of(Terms.planningServices().catalog().value().entries().stream()
                    .map(row -> row.engagement().equals(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT)
                            ? CatalogEntry.builder()
                                    .engagement(row.engagement())
                                    .offering(row.offering())
                                    .qualifications(row.qualifications())
                                    .joinedOn(day("2020-08-20"))
                                    .build()
                            : row)
                    .toArray(CatalogEntry[]::new))))
            .build());

    private static final List<Offering> OFFERINGS = List.of(DDPS, DYDPS, PVDPS, SDPS, S_EDPS, SSDPS);
    private static final List<Competency> COMPETENCIES = List.of(
            WINDOWS_AND_DEVICES,
            ENTERPRISE_MOBILITY_MANAGEMENT,
            CLOUD_BUSINESS_APPLICATIONS,
            CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT,
            ENTERPRISE_RESOURCE_PLANNING,
            DATACENTER,
            COLLABORATION_AND_CONTENT,
            PROJECT_AND_PORTFOLIO_MANAGEMENT,
            MESSAGING,
            COMMUNICATIONS,
            DATA_ANALYTICS,
            DATA_PLATFORM,
            DEVICES_AND_DEPLOYMENT,
            MANAGEMENT_AND_VIRTUALIZATION,
            SERVER_PLATFORM,
            BUSINESS_INTELLIGENCE);

    private static final Facts FACTS = factsOf(fabrikam().build());

    private Given() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** The program on a day, under the published terms. */
    public static ProgramDay on(String day) {
        return on(day(day));
    }

    public static ProgramDay on(LocalDate day) {
        return PUBLISHED.on(day);
    }

    public static Facts facts() {
        return FACTS;
    }

    public static Facts factsOf(Partner partner) {
        return Facts.none()
                .withPartner(partner)
                .withEnrollment(enrollment("2014-01-01", "2025-12-31").withActivatedOn(day("2014-01-01")))
                .withRemainingDays(100)
                .withCustomerVouchers(List.of())
                .withRedeemedOfferings(Set.copyOf(OFFERINGS));
    }

    public static Enrollment enrollment(String startsOn, String endsOn) {
        return Enrollment.of(E_1, CONTOSO, day(startsOn), day(endsOn));
    }

    public static Partner.Builder fabrikam() {
        return partner(FABRIKAM);
    }

    public static Partner.Builder partner(PartnerId id) {
        return Partner.builder()
                .id(id)
                .addLocations(new Location(NL_SITE, NL), new Location(DE_SITE, DE))
                .competencies(everyCompetency().toList())
                .addConsultant(new Consultant(JANSEN, Set.copyOf(COMPETENCIES)))
                .addComplianceTraining(day("2014-01-01"))
                .offeringEnrollments(IntStream.rangeClosed(2014, 2022)
                        .mapToObj(year -> LocalDate.of(year, 1, 1))
                        .flatMap(Given::inEveryOffering)
                        .toList())
                .paymentToolRegistrations(inEveryOffering(day("2014-01-01")).toList());
    }

    private static Stream<OfferingDate> inEveryOffering(LocalDate on) {
        return OFFERINGS.stream().map(offering -> OfferingDate.of(offering, on));
    }

    public static Stream<HeldCompetency> everyCompetency() {
        return COMPETENCIES.stream().map(Given::gold);
    }

    public static HeldCompetency silver(Competency competency) {
        return HeldCompetency.of(competency, CompetencyLevel.SILVER, day("2014-01-01"));
    }

    public static HeldCompetency gold(Competency competency) {
        return HeldCompetency.of(competency, CompetencyLevel.GOLD, day("2014-01-01"));
    }

    /** Fabrikam, with these competencies and no others. */
    public static Facts holding(HeldCompetency... competencies) {
        return factsOf(fabrikam().competencies(List.of(competencies)).build());
    }

    public static Operator operator(PartnerId partner) {
        return Operator.of(partner).withRole(OperatorRole.MPN_ADMIN);
    }

    public static Create create() {
        return Create.of(E_1, DDPS, 5);
    }

    public static Reserve.Builder reserve(String plannedStart) {
        return reserve(DDPS, day(plannedStart));
    }

    public static Reserve.Builder reserve(Offering offering, LocalDate plannedStart) {
        return Reserve.builder()
                .operator(operator(FABRIKAM))
                .locationId(NL_SITE)
                .engagement(engagement(offering))
                .deliveryCountry(NL)
                .plannedStart(plannedStart);
    }

    /** An engagement of the offering that has been in the catalog on every day. */
    public static Engagement engagement(Offering offering) {
        return switch (offering.code()) {
            case "DYDPS" -> Engagement.DYNAMICS_CUSTOMER_ENGAGEMENT_UPGRADE;
            case "PVDPS" -> Engagement.WINDOWS_SERVER_MODERNIZATION;
            case "SDPS" -> Engagement.SHAREPOINT_DEPLOYMENT;
            case "S-EDPS" -> Engagement.EXCHANGE_DEPLOYMENT;
            case "SSDPS" -> Engagement.DATA_ESTATE_MODERNIZATION;
            default -> Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT;
        };
    }

    public static CancelReservation cancel() {
        return CancelReservation.of(operator(FABRIKAM));
    }

    public static StartEngagement start() {
        return StartEngagement.of(FABRIKAM, JANSEN);
    }

    public static CompleteEngagement complete() {
        return CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(5)
                .offsiteDays(0)
                .build();
    }

    public static SubmitCompletionReport report() {
        return SubmitCompletionReport.of(FABRIKAM, "plan.docx");
    }

    public static Redeem redeem() {
        return Redeem.of(operator(FABRIKAM), NL_SITE);
    }

    /** A request for payment of these vouchers, with the number R-1. */
    public static RequestPayment requestPayment(Voucher... vouchers) {
        return new RequestPayment(
                R_1, FABRIKAM, NL_SITE, Stream.of(vouchers).map(Voucher::id).toList());
    }

    /** The request R-1 as it was made on a day for these vouchers. */
    public static PaymentRequest requested(String on, Voucher... vouchers) {
        return new PaymentRequest(requestPayment(vouchers), day(on));
    }

    /** Returns what a sweep asks the program under the published terms on a day. */
    public static SweepRules sweepRules(LocalDate day) {
        return new RuleDaySweep(
                ProgramRules.of(Terms.planningServices(), new RuleBook()).on(day));
    }

    /** Returns the ids of the rulebook without some. */
    public static Set<RuleId> rulesBut(RuleId... left) {
        Set<RuleId> rules = new TreeSet<>(RuleId.published());
        rules.removeAll(List.of(left));
        return rules;
    }
}
