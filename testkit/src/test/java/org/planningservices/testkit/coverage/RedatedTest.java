package org.planningservices.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;

/** Every record with a day can be copied with another day and all else unchanged. */
class RedatedTest {

    private static final LocalDate DAY = LocalDate.parse("2020-02-28");
    private static final LocalDate NEXT = LocalDate.parse("2020-02-29");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");

    static List<Occurrence> happenings() {
        return List.of(
                new BenefitActivated(DAY, E_1),
                new TrainingPassed(DAY, FABRIKAM),
                new ExamPassed(DAY, FABRIKAM, ConsultantId.of("jansen"), Competency.MESSAGING),
                new AgreementSigned(DAY, FABRIKAM),
                new ProfilePublished(DAY, FABRIKAM),
                new DaysAdded(DAY, AccrueDays.of(E_1, 5)),
                new PartnerStepTaken(DAY, EnrollInOffering.of(FABRIKAM, Offering.DDPS)),
                new VoucherStepTaken(DAY, VoucherId.of("V-1"), Assign.of("bakker")),
                new PaymentStepTaken(DAY, ApprovePayment.of(PaymentRequestId.of("R-1"))));
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void movesARecordToAnotherDay(Occurrence happening) throws ReflectiveOperationException {
        Occurrence moved = Redated.on(NEXT, happening);

        assertThat(moved).hasSameClassAs(happening);
        assertThat(moved.on()).isEqualTo(NEXT);
        for (RecordComponent component : happening.getClass().getRecordComponents()) {
            if (!component.getName().equals("on")) {
                assertThat(component.getAccessor().invoke(moved))
                        .isEqualTo(component.getAccessor().invoke(happening));
            }
        }
    }

    @Test
    void hasAllKindsOfRecords() {
        assertThat(happenings())
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Occurrence.class.getPermittedSubclasses()).toList());
    }
}
