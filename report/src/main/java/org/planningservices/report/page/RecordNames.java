package org.planningservices.report.page;

import org.planningservices.journal.JournalRecord;
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
import org.planningservices.report.text.Texts;

/**
 * Names each record of a journal in one line, without its day.
 *
 * @param page  the texts of the page
 */
record RecordNames(Texts page) implements JournalRecord.Cases<String> {

    @Override
    public String enrollmentDeclared(EnrollmentDeclared record) {
        return page.get("record.enrollment", record.enrollment().id());
    }

    @Override
    public String partnerDeclared(PartnerDeclared record) {
        return page.get("record.partner", record.partnerId());
    }

    @Override
    public String locationDeclared(LocationDeclared record) {
        return page.get("record.location", record.location().id(), record.partnerId());
    }

    @Override
    public String competencyDeclared(CompetencyDeclared record) {
        return page.get("record.competency", record.competency().competency(), record.partnerId());
    }

    @Override
    public String consultantDeclared(ConsultantDeclared record) {
        return page.get("record.consultant", record.consultant().id(), record.partnerId());
    }

    @Override
    public String benefitActivated(BenefitActivated record) {
        return page.get("record.benefitActivated", record.enrollmentId());
    }

    @Override
    public String trainingPassed(TrainingPassed record) {
        return page.get("record.trainingPassed", record.partnerId());
    }

    @Override
    public String examPassed(ExamPassed record) {
        return page.get("record.examPassed", record.competency(), record.consultantId(), record.partnerId());
    }

    @Override
    public String agreementSigned(AgreementSigned record) {
        return page.get("record.agreementSigned", record.partnerId());
    }

    @Override
    public String profilePublished(ProfilePublished record) {
        return page.get("record.profilePublished", record.partnerId());
    }

    @Override
    public String daysAdded(DaysAdded record) {
        return page.of(record.step().action()) + ": " + record.step().enrollmentId();
    }

    @Override
    public String partnerStepTaken(PartnerStepTaken record) {
        return page.of(record.step().action()) + ": " + record.step().partnerId() + ", "
                + record.step().offering();
    }

    @Override
    public String voucherStepTaken(VoucherStepTaken record) {
        return page.of(record.step().action()) + ": " + record.voucherId();
    }

    @Override
    public String paymentStepTaken(PaymentStepTaken record) {
        return page.of(record.step().action()) + ": " + record.step().requestId();
    }
}
