package org.planningservices.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
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
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.party.PassedExam;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.VoucherId;

class JournalBuilderTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate BEFORE = LocalDate.of(2021, 2, 1);
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final Enrollment ENROLLMENT =
            Enrollment.of(E_1, CustomerId.of("contoso"), LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final ConsultantId OKAFOR = ConsultantId.of("okafor");
    private static final VoucherId V_1 = VoucherId.of("V-1");
    private static final Create CREATE = Create.of(E_1, Offering.DDPS, 5);
    private static final Assign ASSIGN = Assign.of("m.devries@contoso.example");

    private static List<JournalRecord> records(Journal journal) {
        return journal.entries().stream().map(JournalEntry::record).toList();
    }

    @Test
    void putsDeclarationsFirstThenOccurrencesByDayAndNumbersTheLines() {
        Journal journal = Journal.builder()
                .on(DAY, V_1, CREATE)
                .on(BEFORE, AccrueDays.of(E_1, 20))
                .on(DAY, V_1, ASSIGN)
                .enrollment(ENROLLMENT)
                .build();

        assertThat(journal)
                .isEqualTo(Journal.of(List.of(
                        new EnrollmentDeclared(ENROLLMENT),
                        new DaysAdded(BEFORE, AccrueDays.of(E_1, 20)),
                        new VoucherStepTaken(DAY, V_1, CREATE),
                        new VoucherStepTaken(DAY, V_1, ASSIGN))));
        assertThat(journal.entries()).extracting(JournalEntry::line).containsExactly(1, 2, 3, 4);
    }

    @Test
    void recordsTheActivationOfAnEnrollmentOnItsDay() {
        Journal journal =
                Journal.builder().enrollment(ENROLLMENT.withActivatedOn(BEFORE)).build();

        assertThat(records(journal))
                .containsExactly(new EnrollmentDeclared(ENROLLMENT), new BenefitActivated(BEFORE, E_1));
    }

    @Test
    void recordsEverythingThatAPartnerHas() {
        Location location = new Location(LocationId.of("utrecht"), Country.of("NL"));
        HeldCompetency competency = HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.SILVER, BEFORE);
        Consultant consultant = new Consultant(OKAFOR, Set.of());
        Partner partner = Partner.builder()
                .id(FABRIKAM)
                .addLocations(location)
                .addCompetencies(competency)
                .addConsultants(consultant)
                .addPassedExams(new PassedExam(OKAFOR, Competency.WINDOWS_AND_DEVICES, BEFORE))
                .addAgreementsSigned(BEFORE)
                .addProfilesPublished(BEFORE)
                .addComplianceTrainings(BEFORE)
                .addOfferingEnrollments(OfferingDate.of(Offering.DDPS, BEFORE))
                .addPaymentToolRegistrations(OfferingDate.of(Offering.DDPS, DAY))
                .build();

        assertThat(records(Journal.builder().partner(partner).build()))
                .containsExactly(
                        new PartnerDeclared(FABRIKAM),
                        new LocationDeclared(FABRIKAM, location),
                        new CompetencyDeclared(FABRIKAM, competency),
                        new ConsultantDeclared(FABRIKAM, consultant),
                        new TrainingPassed(BEFORE, FABRIKAM),
                        new ExamPassed(BEFORE, FABRIKAM, OKAFOR, Competency.WINDOWS_AND_DEVICES),
                        new AgreementSigned(BEFORE, FABRIKAM),
                        new ProfilePublished(BEFORE, FABRIKAM),
                        new PartnerStepTaken(BEFORE, EnrollInOffering.of(FABRIKAM, Offering.DDPS)),
                        new PartnerStepTaken(DAY, RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS)));
    }

    @Test
    void takesStepsOfPaymentsAndRecordsOfAnyKind() {
        ApprovePayment approve = ApprovePayment.of(PaymentRequestId.of("R-1"));
        JournalBuilder builder = Journal.builder().on(DAY, approve).add(new TrainingPassed(DAY, FABRIKAM));

        assertThat(records(builder.build()))
                .containsExactly(new PaymentStepTaken(DAY, approve), new TrainingPassed(DAY, FABRIKAM));
        assertThat(builder).hasToString("2 records");
    }

    @Test
    void mayBeBuiltAgainAfterMoreRecords() {
        JournalBuilder builder = Journal.builder().on(DAY, V_1, CREATE);
        Journal first = builder.build();

        Journal second = builder.on(DAY, V_1, ASSIGN).build();

        assertThat(first.entries()).hasSize(1);
        assertThat(second.entries()).hasSize(2);
    }
}
