package org.planningservices.desk;

import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.party.PassedExam;

/**
 * Adds the fact in a record to a partner.
 *
 * @param partner  the builder of the partner, with the id of the partner and the facts before the record
 */
record PartnerUpdate(Partner.Builder partner) implements PartnerRecordCases<Partner.Builder> {

    @Override
    public Partner.Builder partnerDeclared(PartnerDeclared record) {
        return partner;
    }

    @Override
    public Partner.Builder locationDeclared(LocationDeclared record) {
        return partner.addLocation(record.location());
    }

    @Override
    public Partner.Builder competencyDeclared(CompetencyDeclared record) {
        return partner.addCompetency(record.competency());
    }

    @Override
    public Partner.Builder consultantDeclared(ConsultantDeclared record) {
        return partner.addConsultant(record.consultant());
    }

    @Override
    public Partner.Builder trainingPassed(TrainingPassed record) {
        return partner.addComplianceTraining(record.on());
    }

    @Override
    public Partner.Builder examPassed(ExamPassed record) {
        return partner.addPassedExam(new PassedExam(record.consultantId(), record.competency(), record.on()));
    }

    @Override
    public Partner.Builder agreementSigned(AgreementSigned record) {
        return partner.addAgreementsSigned(record.on());
    }

    @Override
    public Partner.Builder profilePublished(ProfilePublished record) {
        return partner.addProfilesPublished(record.on());
    }

    @Override
    public Partner.Builder partnerStepTaken(PartnerStepTaken record) {
        OfferingDate day = OfferingDate.of(record.step().offering(), record.on());
        return switch (record.step().action()) {
            case ENROLL_IN_OFFERING -> partner.addOfferingEnrollment(day);
            case REGISTER_FOR_PAYMENT_TOOL -> partner.addPaymentToolRegistration(day);
        };
    }

    @Override
    public Partner.Builder notOfPartner(JournalRecord record) {
        return partner;
    }
}
