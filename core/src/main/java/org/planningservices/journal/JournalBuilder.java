package org.planningservices.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Enrollment;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * Builds a journal from records in any order.
 *
 * <p>The journal has the declarations first, in the order in which they were added, and then the occurrences by day, those of one
 * day in the order in which they were added. Its lines are numbered from 1. So each record comes after the declarations that it needs and after all records of earlier days. For example,
 * {@code Journal.builder().enrollment(enrollment).on(day, V_1, create).on(day, V_1, assign).build()}. No rule is asked: a journal
 * may have records that break rules. For one thread.
 */
public final class JournalBuilder {

    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Occurrence> occurrences = new ArrayList<>();

    JournalBuilder() {}

    /**
     * Declares an enrollment, and records the activation of its benefit if it has one.
     *
     * @param enrollment  the enrollment
     * @return this builder
     */
    public JournalBuilder enrollment(Enrollment enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        add(new EnrollmentDeclared(
                Enrollment.of(enrollment.id(), enrollment.customerId(), enrollment.startsOn(), enrollment.endsOn())));
        enrollment.activatedOn().ifPresent(on -> add(new BenefitActivated(on, enrollment.id())));
        return this;
    }

    /**
     * Declares a partner with its locations, competencies and consultants, and records on their days its trainings, exams,
     * agreements, profiles, enrollments in offerings and registrations in the payment tool.
     *
     * @param partner  the partner
     * @return this builder
     */
    public JournalBuilder partner(Partner partner) {
        Objects.requireNonNull(partner, "partner");
        PartnerId id = partner.id();
        add(new PartnerDeclared(id));
        partner.locations().forEach(location -> add(new LocationDeclared(id, location)));
        partner.competencies().forEach(competency -> add(new CompetencyDeclared(id, competency)));
        partner.consultants().forEach(consultant -> add(new ConsultantDeclared(id, consultant)));
        partner.complianceTrainings().forEach(on -> add(new TrainingPassed(on, id)));
        partner.passedExams()
                .forEach(exam -> add(new ExamPassed(exam.on(), id, exam.consultantId(), exam.competency())));
        partner.agreementsSigned().forEach(on -> add(new AgreementSigned(on, id)));
        partner.profilesPublished().forEach(on -> add(new ProfilePublished(on, id)));
        partner.offeringEnrollments().forEach(one -> on(one.on(), EnrollInOffering.of(id, one.offering())));
        partner.paymentToolRegistrations().forEach(one -> on(one.on(), RegisterForPaymentTool.of(id, one.offering())));
        return this;
    }

    /**
     * Records a step of a voucher.
     *
     * @param day  the day of the step
     * @param voucher  the id of the voucher
     * @param step  the step
     * @return this builder
     */
    public JournalBuilder on(LocalDate day, VoucherId voucher, VoucherStep step) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        return add(new VoucherStepTaken(day, voucher, step));
    }

    /**
     * Records a step of a payment request.
     *
     * @param day  the day of the step
     * @param step  the step
     * @return this builder
     */
    public JournalBuilder on(LocalDate day, PaymentStep step) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(step, "step");
        return add(new PaymentStepTaken(day, step));
    }

    /**
     * Records a step of a partner.
     *
     * @param day  the day of the step
     * @param step  the step
     * @return this builder
     */
    public JournalBuilder on(LocalDate day, PartnerStep step) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(step, "step");
        return add(new PartnerStepTaken(day, step));
    }

    /**
     * Records a step of an enrollment's pool of days.
     *
     * @param day  the day of the step
     * @param step  the step
     * @return this builder
     */
    public JournalBuilder on(LocalDate day, PoolStep step) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(step, "step");
        return add(new DaysAdded(day, step));
    }

    /**
     * Adds a record of any kind.
     *
     * @param record  the record
     * @return this builder
     */
    public JournalBuilder add(JournalRecord record) {
        Objects.requireNonNull(record, "record");
        if (record instanceof Declaration declaration) {
            declarations.add(declaration);
        } else {
            occurrences.add((Occurrence) record);
        }
        return this;
    }

    /**
     * Returns the journal of the records added so far.
     *
     * @return the journal
     */
    public Journal build() {
        List<JournalRecord> records = new ArrayList<>(declarations);
        occurrences.stream().sorted(Comparator.comparing(Occurrence::on)).forEach(records::add);
        return Journal.of(records);
    }

    /** Returns how many records were added. */
    @Override
    public String toString() {
        return declarations.size() + occurrences.size() + " records";
    }
}
