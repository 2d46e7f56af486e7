package org.planningservices.persistence;

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

/** The kind of the home stream for each kind of record. */
enum HomeStream implements JournalRecord.Cases<StreamKind> {
    /** The only instance. */
    KIND;

    @Override
    public StreamKind enrollmentDeclared(EnrollmentDeclared record) {
        return StreamKind.ENROLLMENT;
    }

    @Override
    public StreamKind partnerDeclared(PartnerDeclared record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind locationDeclared(LocationDeclared record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind competencyDeclared(CompetencyDeclared record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind consultantDeclared(ConsultantDeclared record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind benefitActivated(BenefitActivated record) {
        return StreamKind.ENROLLMENT;
    }

    @Override
    public StreamKind trainingPassed(TrainingPassed record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind examPassed(ExamPassed record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind agreementSigned(AgreementSigned record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind profilePublished(ProfilePublished record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind daysAdded(DaysAdded record) {
        return StreamKind.ENROLLMENT;
    }

    @Override
    public StreamKind partnerStepTaken(PartnerStepTaken record) {
        return StreamKind.PARTNER;
    }

    @Override
    public StreamKind voucherStepTaken(VoucherStepTaken record) {
        return StreamKind.VOUCHER;
    }

    @Override
    public StreamKind paymentStepTaken(PaymentStepTaken record) {
        return StreamKind.PAYMENT_REQUEST;
    }
}
