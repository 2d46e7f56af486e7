package org.planningservices.journal;

import java.time.LocalDate;
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
import org.planningservices.journal.RecordWording.Target;
import org.planningservices.step.LifecycleStep;

/** The text of each kind of record. */
enum RecordText implements JournalRecord.Cases<String> {
    /** For a list under the heading of a voucher. */
    BRIEF(StepWording.BRIEF),

    /** With the voucher and all arguments of the step. */
    FULL(StepWording.FULL);

    private final StepWording words;

    RecordText(StepWording words) {
        this.words = words;
    }

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
        return lifecycle(record.step(), this == FULL ? " " + record.voucherId() : "");
    }

    @Override
    public String paymentStepTaken(PaymentStepTaken record) {
        return lifecycle(record.step(), "");
    }

    private String lifecycle(LifecycleStep step, String voucher) {
        StringTarget text = new StringTarget();
        text.append(step.action().title());
        text.append(voucher);
        words.append(step, text);
        return text.toString();
    }

    /** A text in memory. */
    private static final class StringTarget implements Target {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void append(String more) {
            text.append(more);
        }

        @Override
        public void append(int number) {
            text.append(number);
        }

        @Override
        public void append(LocalDate day) {
            text.append(day);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
