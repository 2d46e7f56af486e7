package org.planningservices.journal;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** One record of each kind, for tests. */
final class RecordSamples {

    static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    static final Operator ADMIN = Operator.of(FABRIKAM).withRole(OperatorRole.MPN_ADMIN);
    static final LocationId SITE = LocationId.of("fabrikam-nl");
    static final EnrollmentId E_1 = EnrollmentId.of("E-1");

    private static final ConsultantId JANSEN = ConsultantId.of("jansen");

    private RecordSamples() {}

    static List<JournalRecord> all() {
        return List.of(
                new EnrollmentDeclared(Enrollment.of(E_1, CustomerId.of("contoso"), DAY, DAY.plusYears(3))),
                new PartnerDeclared(FABRIKAM),
                new LocationDeclared(FABRIKAM, Location.of(SITE, Country.of("NL"))),
                new CompetencyDeclared(
                        FABRIKAM, HeldCompetency.of(Competency.DATA_PLATFORM, CompetencyLevel.GOLD, DAY)),
                new ConsultantDeclared(FABRIKAM, Consultant.of(JANSEN)),
                new BenefitActivated(DAY, E_1),
                new TrainingPassed(DAY, FABRIKAM),
                new ExamPassed(DAY, FABRIKAM, JANSEN, Competency.MESSAGING),
                new AgreementSigned(DAY, FABRIKAM),
                new ProfilePublished(DAY, FABRIKAM),
                new DaysAdded(DAY, AccrueDays.of(E_1, 5)),
                new PartnerStepTaken(DAY, EnrollInOffering.of(FABRIKAM, Offering.DDPS)),
                new VoucherStepTaken(DAY, VoucherId.of("V-1"), reserve()),
                new PaymentStepTaken(
                        DAY,
                        RequestPayment.of(
                                PaymentRequestId.of("R-1"), FABRIKAM, SITE, VoucherId.of("V-1"), VoucherId.of("V-2"))));
    }

    static VoucherStep reserve() {
        return Reserve.builder()
                .operator(ADMIN)
                .locationId(SITE)
                .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .deliveryCountry(Country.of("NL"))
                .plannedStart(LocalDate.of(2020, 6, 8))
                .cloud(true)
                .division("sales")
                .product("Windows 10")
                .build();
    }
}
