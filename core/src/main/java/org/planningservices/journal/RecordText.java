package org.planningservices.journal;

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
import org.planningservices.step.LifecycleStep;

/** The text of each kind of record. */
final class RecordText implements JournalRecord.Cases<String> {

    @Override
    public String enrollmentDeclared(EnrollmentDeclared record) {
        return "enrollment " + record.enrollment().id();
    }

    @Override
    public String partnerDeclared(PartnerDeclared record) {
        return "partner " + record.partnerId();
    }

    @Override
    public String locationDeclared(LocationDeclared record) {
        return "location " + record.location().id() + " of " + record.partnerId();
    }

    @Override
    public String competencyDeclared(CompetencyDeclared record) {
        return "competency " + record.competency().competency() + " of " + record.partnerId();
    }

    @Override
    public String consultantDeclared(ConsultantDeclared record) {
        return "consultant " + record.consultant().id() + " of " + record.partnerId();
    }

    @Override
    public String benefitActivated(BenefitActivated record) {
        return "benefit activated for " + record.enrollmentId();
    }

    @Override
    public String trainingPassed(TrainingPassed record) {
        return "compliance training passed by " + record.partnerId();
    }

    @Override
    public String examPassed(ExamPassed record) {
        return "exam for " + record.competency() + " passed by " + record.consultantId() + " of " + record.partnerId();
    }

    @Override
    public String agreementSigned(AgreementSigned record) {
        return "program agreement signed by " + record.partnerId();
    }

    @Override
    public String profilePublished(ProfilePublished record) {
        return "business profile published by " + record.partnerId();
    }

    @Override
    public String daysAdded(DaysAdded record) {
        return StepWording.of(record.step());
    }

    @Override
    public String partnerStepTaken(PartnerStepTaken record) {
        return record.step().action().title() + " " + record.step().partnerId() + ": "
                + record.step().offering();
    }

    @Override
    public String voucherStepTaken(VoucherStepTaken record) {
        return lifecycle(record.step(), " " + record.voucherId());
    }

    @Override
    public String paymentStepTaken(PaymentStepTaken record) {
        return lifecycle(record.step(), "");
    }

    private static String lifecycle(LifecycleStep step, String voucher) {
        StringBuilder text = new StringBuilder(step.action().title()).append(voucher);
        StepWording.append(step, text);
        return text.toString();
    }
}
