package org.planningservices.testkit.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
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
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.StreamId;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.VoucherId;

/**
 * The participants in the tests of desks: two customers with three enrollments, four vouchers, and partners, two of them
 * eligible for everything.
 */
final class Cast {

    /** Two of one customer, of which the second ends before the program does, and one of another. */
    static final List<Enrollment> ENROLLMENTS = List.of(
            enrollment("E-1", "contoso", "2021-12-31"),
            enrollment("E-2", "contoso", "2020-12-31"),
            enrollment("E-3", "northwind", "2021-12-31"));

    static final List<VoucherId> VOUCHERS =
            Stream.of("V-1", "V-2", "V-3", "V-4").map(VoucherId::of).toList();

    static final List<PaymentRequestId> REQUESTS =
            Stream.of("R-1", "R-2", "R-3", "R-4").map(PaymentRequestId::of).toList();

    static final List<Partner> ELIGIBLE = List.of(eligible("fabrikam", "NL"), eligible("lamna", "BE"));

    /** Enrolled, but without a competency, and not in the payment tool. */
    static final Partner BARE = enrolled(Partner.builder()
            .id(PartnerId.of("wingtip"))
            .addLocation(Location.of(LocationId.of("wingtip-NL"), Country.of("NL"))));

    static final PartnerId UNHEARD_OF = PartnerId.of("unheard of");

    private static final List<Partner> PARTNERS = List.of(ELIGIBLE.get(0), ELIGIBLE.get(1), BARE);

    private Cast() {}

    static EnrollmentId enrollment(int place) {
        return ENROLLMENTS.get(place).id();
    }

    static Optional<Partner> partner(PartnerId id) {
        return PARTNERS.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    static List<PartnerId> everyPartner() {
        return Stream.concat(PARTNERS.stream().map(Partner::id), Stream.of(UNHEARD_OF))
                .toList();
    }

    static LocationId location(PartnerId partner) {
        return LocationId.of(partner + "-" + country(partner));
    }

    static String country(PartnerId partner) {
        return partner(partner)
                .map(known -> known.locations().get(0).country().code())
                .orElse("NL");
    }

    static ConsultantId expert(PartnerId partner) {
        return ConsultantId.of(partner + "-expert");
    }

    static ConsultantId trainee(PartnerId partner) {
        return ConsultantId.of(partner + "-trainee");
    }

    /** Returns all streams that a desk may add to. */
    static List<StreamId> streams() {
        return Stream.of(
                        VOUCHERS.stream().map(StreamId::of),
                        REQUESTS.stream().map(StreamId::of),
                        ENROLLMENTS.stream().map(enrollment -> StreamId.of(enrollment.id())),
                        ENROLLMENTS.stream()
                                .map(enrollment -> StreamId.of(enrollment.customerId()))
                                .distinct())
                .flatMap(streams -> streams)
                .toList();
    }

    /** Returns what an audit is told of the partners, which a desk knows and does not keep. */
    static List<JournalRecord> partnerRecords() {
        List<JournalRecord> records = new ArrayList<>();
        for (Partner partner : PARTNERS) {
            PartnerId id = partner.id();
            records.add(new PartnerDeclared(id));
            partner.locations().forEach(location -> records.add(new LocationDeclared(id, location)));
            partner.competencies().forEach(competency -> records.add(new CompetencyDeclared(id, competency)));
            partner.consultants().forEach(consultant -> records.add(new ConsultantDeclared(id, consultant)));
            partner.offeringEnrollments()
                    .forEach(done ->
                            records.add(new PartnerStepTaken(done.on(), EnrollInOffering.of(id, done.offering()))));
            partner.paymentToolRegistrations()
                    .forEach(done -> records.add(
                            new PartnerStepTaken(done.on(), RegisterForPaymentTool.of(id, done.offering()))));
        }
        return records;
    }

    private static Enrollment enrollment(String id, String customer, String endsOn) {
        return Enrollment.of(
                EnrollmentId.of(id), CustomerId.of(customer), LocalDate.of(2018, 1, 1), LocalDate.parse(endsOn));
    }

    private static Partner eligible(String name, String country) {
        LocalDate joined = LocalDate.of(2018, 12, 15);
        return enrolled(Partner.builder()
                .id(PartnerId.of(name))
                .addLocation(Location.of(LocationId.of(name + "-" + country), Country.of(country)))
                .addCompetency(HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, joined))
                .addCompetency(HeldCompetency.of(Competency.DEVICES_AND_DEPLOYMENT, CompetencyLevel.GOLD, joined))
                .addConsultant(Consultant.of(
                        ConsultantId.of(name + "-expert"),
                        Competency.WINDOWS_AND_DEVICES,
                        Competency.DEVICES_AND_DEPLOYMENT))
                .addConsultant(Consultant.of(ConsultantId.of(name + "-trainee")))
                .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, joined)));
    }

    /** Enrolled, and renewed each year. */
    private static Partner enrolled(Partner.Builder partner) {
        for (int year = 2018; year <= 2020; year++) {
            partner.addOfferingEnrollment(OfferingDate.of(Offering.DDPS, LocalDate.of(year, 12, 15)));
        }
        return partner.build();
    }
}
