package org.planningservices.persistence;

import java.util.Optional;
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
enum HomeStream implements JournalRecord.Cases<Optional<StreamKind>> {
    /** The only instance. */
    KIND;

    private static final Optional<StreamKind> VOUCHER = Optional.of(StreamKind.VOUCHER);
    private static final Optional<StreamKind> ENROLLMENT = Optional.of(StreamKind.ENROLLMENT);
    private static final Optional<StreamKind> PAYMENT_REQUEST = Optional.of(StreamKind.PAYMENT_REQUEST);

    @Override
    public Optional<StreamKind> enrollmentDeclared(EnrollmentDeclared record) {
        return ENROLLMENT;
    }

    @Override
    public Optional<StreamKind> partnerDeclared(PartnerDeclared record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> locationDeclared(LocationDeclared record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> competencyDeclared(CompetencyDeclared record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> consultantDeclared(ConsultantDeclared record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> benefitActivated(BenefitActivated record) {
        return ENROLLMENT;
    }

    @Override
    public Optional<StreamKind> trainingPassed(TrainingPassed record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> examPassed(ExamPassed record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> agreementSigned(AgreementSigned record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> profilePublished(ProfilePublished record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> daysAdded(DaysAdded record) {
        return ENROLLMENT;
    }

    @Override
    public Optional<StreamKind> partnerStepTaken(PartnerStepTaken record) {
        return Optional.empty();
    }

    @Override
    public Optional<StreamKind> voucherStepTaken(VoucherStepTaken record) {
        return VOUCHER;
    }

    @Override
    public Optional<StreamKind> paymentStepTaken(PaymentStepTaken record) {
        return PAYMENT_REQUEST;
    }
}
