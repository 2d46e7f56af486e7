package org.planningservices.testkit.coverage;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
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

/** Copies a record with another day. */
record Redated(LocalDate day) implements JournalRecord.OccurrenceCases<Occurrence> {

    static Occurrence on(LocalDate day, Occurrence occurrence) {
        return occurrence.match(new Redated(day));
    }

    @Override
    public Occurrence benefitActivated(BenefitActivated record) {
        return new BenefitActivated(day, record.enrollmentId());
    }

    @Override
    public Occurrence trainingPassed(TrainingPassed record) {
        return new TrainingPassed(day, record.partnerId());
    }

    @Override
    public Occurrence examPassed(ExamPassed record) {
        return new ExamPassed(day, record.partnerId(), record.consultantId(), record.competency());
    }

    @Override
    public Occurrence agreementSigned(AgreementSigned record) {
        return new AgreementSigned(day, record.partnerId());
    }

    @Override
    public Occurrence profilePublished(ProfilePublished record) {
        return new ProfilePublished(day, record.partnerId());
    }

    @Override
    public Occurrence daysAdded(DaysAdded record) {
        return new DaysAdded(day, record.step());
    }

    @Override
    public Occurrence partnerStepTaken(PartnerStepTaken record) {
        return new PartnerStepTaken(day, record.step());
    }

    @Override
    public Occurrence voucherStepTaken(VoucherStepTaken record) {
        return new VoucherStepTaken(day, record.voucherId(), record.step());
    }

    @Override
    public Occurrence paymentStepTaken(PaymentStepTaken record) {
        return new PaymentStepTaken(day, record.step());
    }
}
