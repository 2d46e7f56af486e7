package org.planningservices.cli;

import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
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
import org.planningservices.persistence.CommandId;

/**
 * Submits a record of a journal to a desk: each kind of record is one command of the desk. The clock of the desk gives the day.
 *
 * @param desk  the desk
 * @param id  the id of the command
 */
record RecordSubmission(VoucherDesk desk, CommandId id) implements JournalRecord.Cases<CommandResult> {

    /** Submits a record. */
    static CommandResult submit(VoucherDesk desk, CommandId id, JournalRecord record) {
        return record.match(new RecordSubmission(desk, id));
    }

    @Override
    public CommandResult enrollmentDeclared(EnrollmentDeclared record) {
        return desk.open(id, record.enrollment());
    }

    @Override
    public CommandResult benefitActivated(BenefitActivated record) {
        return desk.activateBenefit(id, record.enrollmentId());
    }

    @Override
    public CommandResult daysAdded(DaysAdded record) {
        return desk.submit(id, record.step());
    }

    @Override
    public CommandResult voucherStepTaken(VoucherStepTaken record) {
        return desk.submit(id, record.voucherId(), record.step());
    }

    @Override
    public CommandResult paymentStepTaken(PaymentStepTaken record) {
        return desk.submit(id, record.step());
    }

    @Override
    public CommandResult partnerDeclared(PartnerDeclared record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult locationDeclared(LocationDeclared record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult competencyDeclared(CompetencyDeclared record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult consultantDeclared(ConsultantDeclared record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult trainingPassed(TrainingPassed record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult examPassed(ExamPassed record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult agreementSigned(AgreementSigned record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult profilePublished(ProfilePublished record) {
        return desk.record(id, record);
    }

    @Override
    public CommandResult partnerStepTaken(PartnerStepTaken record) {
        return desk.submit(id, record.step());
    }
}
