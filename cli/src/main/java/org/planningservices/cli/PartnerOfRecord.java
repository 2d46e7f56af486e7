package org.planningservices.cli;

import java.util.Optional;
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
import org.planningservices.party.PartnerId;

/** The partner that a record is about; empty for a record that is not about a partner. */
enum PartnerOfRecord implements PartnerRecordCases<Optional<PartnerId>> {
    /** The only instance. */
    PARTNER;

    @Override
    public Optional<PartnerId> partnerDeclared(PartnerDeclared record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> locationDeclared(LocationDeclared record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> competencyDeclared(CompetencyDeclared record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> consultantDeclared(ConsultantDeclared record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> trainingPassed(TrainingPassed record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> examPassed(ExamPassed record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> agreementSigned(AgreementSigned record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> profilePublished(ProfilePublished record) {
        return Optional.of(record.partnerId());
    }

    @Override
    public Optional<PartnerId> partnerStepTaken(PartnerStepTaken record) {
        return Optional.of(record.step().partnerId());
    }

    @Override
    public Optional<PartnerId> notOfPartner(JournalRecord record) {
        return Optional.empty();
    }
}
