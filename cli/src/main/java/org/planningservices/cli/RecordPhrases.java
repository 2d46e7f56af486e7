package org.planningservices.cli;

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

/**
 * The wording of each kind of record, without its day.
 *
 * @param texts  the texts of the language
 */
record RecordPhrases(Texts texts) implements JournalRecord.Cases<String> {

    @Override
    public String enrollmentDeclared(EnrollmentDeclared record) {
        return texts.get("record.enrollment", record.enrollment().id());
    }

    @Override
    public String partnerDeclared(PartnerDeclared record) {
        return texts.get("record.partner", record.partnerId());
    }

    @Override
    public String locationDeclared(LocationDeclared record) {
        return texts.get("record.location", record.location().id(), record.partnerId());
    }

    @Override
    public String competencyDeclared(CompetencyDeclared record) {
        return texts.get("record.competency", record.competency().competency(), record.partnerId());
    }

    @Override
    public String consultantDeclared(ConsultantDeclared record) {
        return texts.get("record.consultant", record.consultant().id(), record.partnerId());
    }

    @Override
    public String benefitActivated(BenefitActivated record) {
        return texts.get("record.benefitActivated", record.enrollmentId());
    }

    @Override
    public String trainingPassed(TrainingPassed record) {
        return texts.get("record.trainingPassed", record.partnerId());
    }

    @Override
    public String examPassed(ExamPassed record) {
        return texts.get("record.examPassed", record.competency(), record.consultantId(), record.partnerId());
    }

    @Override
    public String agreementSigned(AgreementSigned record) {
        return texts.get("record.agreementSigned", record.partnerId());
    }

    @Override
    public String profilePublished(ProfilePublished record) {
        return texts.get("record.profilePublished", record.partnerId());
    }

    @Override
    public String daysAdded(DaysAdded record) {
        return StepLine.of(record.step(), texts);
    }

    @Override
    public String partnerStepTaken(PartnerStepTaken record) {
        return texts.of(record.step().action()) + " " + record.step().partnerId() + ": "
                + record.step().offering();
    }

    /** Returns the step, and the voucher in parentheses. */
    @Override
    public String voucherStepTaken(VoucherStepTaken record) {
        return RecordLine.of(record.step()) + " (" + texts.get("voucher", record.voucherId()) + ")";
    }

    @Override
    public String paymentStepTaken(PaymentStepTaken record) {
        return RecordLine.of(record.step());
    }
}
