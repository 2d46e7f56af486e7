package org.planningservices.testkit.arbitraries;

import java.util.List;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.step.RegisterForPaymentTool;

/** The key of an occurrence: of several with equal keys, a journal needs only the first. A new object if it needs each. */
enum OnceKey implements JournalRecord.OccurrenceCases<Object> {
    /** The only instance. */
    KEY;

    @Override
    public Object benefitActivated(BenefitActivated record) {
        return record.enrollmentId();
    }

    @Override
    public Object trainingPassed(TrainingPassed record) {
        return record.partnerId();
    }

    @Override
    public Object examPassed(ExamPassed record) {
        return List.of(record.partnerId(), record.consultantId(), record.competency());
    }

    @Override
    public Object agreementSigned(AgreementSigned record) {
        return record;
    }

    @Override
    public Object profilePublished(ProfilePublished record) {
        return record;
    }

    @Override
    public Object daysAdded(DaysAdded record) {
        return new Object();
    }

    @Override
    public Object partnerStepTaken(PartnerStepTaken record) {
        return record.step() instanceof RegisterForPaymentTool ? record.step() : record;
    }

    @Override
    public Object voucherStepTaken(VoucherStepTaken record) {
        return new Object();
    }

    @Override
    public Object paymentStepTaken(PaymentStepTaken record) {
        return new Object();
    }
}
