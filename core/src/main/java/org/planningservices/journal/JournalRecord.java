package org.planningservices.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.engagement.Competency;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.PartnerId;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * A record of a journal: a fact that holds from the start, or something that happened on a day. Immutable.
 *
 * <p>The kinds of records are a closed set. {@link #match(Cases)} calls the method for the kind of this record;
 * code that handles every kind stops compiling when a kind is added.
 */
public sealed interface JournalRecord {

    /**
     * Calls the method for the kind of this record, and returns its result.
     *
     * @param cases  a method for each kind
     * @param <R>  the type of the result
     * @return the result
     */
    <R> R match(Cases<R> cases);

    /**
     * Returns the day of this record.
     *
     * @return the day; empty for a declaration
     */
    Optional<LocalDate> findDay();

    /**
     * Returns the step that this record is about.
     *
     * @return the step; empty if this record is about no step
     */
    default Optional<Step> findStep() {
        return Optional.empty();
    }

    /**
     * A method for each kind of declaration.
     *
     * @param <R>  the type of the result
     */
    interface DeclarationCases<R> {

        /**
         * Handles an enrollment.
         *
         * @param record  the record
         * @return the result
         */
        R enrollmentDeclared(EnrollmentDeclared record);

        /**
         * Handles a partner.
         *
         * @param record  the record
         * @return the result
         */
        R partnerDeclared(PartnerDeclared record);

        /**
         * Handles a location of a partner.
         *
         * @param record  the record
         * @return the result
         */
        R locationDeclared(LocationDeclared record);

        /**
         * Handles a competency of a partner.
         *
         * @param record  the record
         * @return the result
         */
        R competencyDeclared(CompetencyDeclared record);

        /**
         * Handles a consultant of a partner.
         *
         * @param record  the record
         * @return the result
         */
        R consultantDeclared(ConsultantDeclared record);
    }

    /**
     * A method for each kind of occurrence.
     *
     * @param <R>  the type of the result
     */
    interface OccurrenceCases<R> {

        /**
         * Handles the activation of a benefit.
         *
         * @param record  the record
         * @return the result
         */
        R benefitActivated(BenefitActivated record);

        /**
         * Handles a passed compliance training.
         *
         * @param record  the record
         * @return the result
         */
        R trainingPassed(TrainingPassed record);

        /**
         * Handles a passed exam.
         *
         * @param record  the record
         * @return the result
         */
        R examPassed(ExamPassed record);

        /**
         * Handles a signed program agreement.
         *
         * @param record  the record
         * @return the result
         */
        R agreementSigned(AgreementSigned record);

        /**
         * Handles a published business profile.
         *
         * @param record  the record
         * @return the result
         */
        R profilePublished(ProfilePublished record);

        /**
         * Handles days added to an enrollment.
         *
         * @param record  the record
         * @return the result
         */
        R daysAdded(DaysAdded record);

        /**
         * Handles a step of a partner.
         *
         * @param record  the record
         * @return the result
         */
        R partnerStepTaken(PartnerStepTaken record);

        /**
         * Handles a step of a voucher.
         *
         * @param record  the record
         * @return the result
         */
        R voucherStepTaken(VoucherStepTaken record);

        /**
         * Handles a step of a payment request.
         *
         * @param record  the record
         * @return the result
         */
        R paymentStepTaken(PaymentStepTaken record);
    }

    /**
     * A method for each kind of record.
     *
     * @param <R>  the type of the result
     */
    interface Cases<R> extends DeclarationCases<R>, OccurrenceCases<R> {}

    /** A fact that holds from the start. */
    sealed interface Declaration extends JournalRecord {

        /**
         * Calls the method for the kind of this declaration, and returns its result.
         *
         * @param cases  a method for each kind
         * @param <R>  the type of the result
         * @return the result
         */
        <R> R match(DeclarationCases<R> cases);

        @Override
        default <R> R match(Cases<R> cases) {
            return match((DeclarationCases<R>) cases);
        }

        @Override
        default Optional<LocalDate> findDay() {
            return Optional.empty();
        }
    }

    /** Something that happened on a day. */
    sealed interface Occurrence extends JournalRecord {

        /**
         * Returns the day.
         *
         * @return the day
         */
        LocalDate on();

        /**
         * Calls the method for the kind of this occurrence, and returns its result.
         *
         * @param cases  a method for each kind
         * @param <R>  the type of the result
         * @return the result
         */
        <R> R match(OccurrenceCases<R> cases);

        @Override
        default <R> R match(Cases<R> cases) {
            return match((OccurrenceCases<R>) cases);
        }

        @Override
        default Optional<LocalDate> findDay() {
            return Optional.of(on());
        }
    }

    /** Something that is recorded of a partner, besides its steps. */
    interface OfPartner {

        /**
         * Returns the partner.
         *
         * @return the id of the partner
         */
        PartnerId partnerId();
    }

    /**
     * An enrollment.
     *
     * @param enrollment  the enrollment, its benefit not activated
     */
    record EnrollmentDeclared(Enrollment enrollment) implements Declaration {

        /**
         * Checks that no part is null.
         *
         * @param enrollment  the enrollment, its benefit not activated
         */
        public EnrollmentDeclared {
            Objects.requireNonNull(enrollment, "enrollment");
        }

        @Override
        public <R> R match(DeclarationCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.enrollmentDeclared(this);
        }
    }

    /**
     * A partner.
     *
     * @param partnerId  the partner
     */
    record PartnerDeclared(PartnerId partnerId) implements Declaration, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param partnerId  the partner
         */
        public PartnerDeclared {
            Objects.requireNonNull(partnerId, "partnerId");
        }

        @Override
        public <R> R match(DeclarationCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.partnerDeclared(this);
        }
    }

    /**
     * A location of a partner.
     *
     * @param partnerId  the partner
     * @param location  the location
     */
    record LocationDeclared(PartnerId partnerId, Location location) implements Declaration, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param partnerId  the partner
         * @param location  the location
         */
        public LocationDeclared {
            Objects.requireNonNull(partnerId, "partnerId");
            Objects.requireNonNull(location, "location");
        }

        @Override
        public <R> R match(DeclarationCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.locationDeclared(this);
        }
    }

    /**
     * A competency that a partner holds for some days.
     *
     * @param partnerId  the partner
     * @param competency  the competency
     */
    record CompetencyDeclared(PartnerId partnerId, HeldCompetency competency) implements Declaration, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param partnerId  the partner
         * @param competency  the competency
         */
        public CompetencyDeclared {
            Objects.requireNonNull(partnerId, "partnerId");
            Objects.requireNonNull(competency, "competency");
        }

        @Override
        public <R> R match(DeclarationCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.competencyDeclared(this);
        }
    }

    /**
     * A consultant of a partner.
     *
     * @param partnerId  the partner
     * @param consultant  the consultant
     */
    record ConsultantDeclared(PartnerId partnerId, Consultant consultant) implements Declaration, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param partnerId  the partner
         * @param consultant  the consultant
         */
        public ConsultantDeclared {
            Objects.requireNonNull(partnerId, "partnerId");
            Objects.requireNonNull(consultant, "consultant");
        }

        @Override
        public <R> R match(DeclarationCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.consultantDeclared(this);
        }
    }

    /**
     * The benefit of an enrollment was activated.
     *
     * @param on  the day
     * @param enrollmentId  the enrollment
     */
    record BenefitActivated(LocalDate on, EnrollmentId enrollmentId) implements Occurrence {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param enrollmentId  the enrollment
         */
        public BenefitActivated {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(enrollmentId, "enrollmentId");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.benefitActivated(this);
        }
    }

    /**
     * A partner passed the compliance training.
     *
     * @param on  the day
     * @param partnerId  the partner
     */
    record TrainingPassed(LocalDate on, PartnerId partnerId) implements Occurrence, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param partnerId  the partner
         */
        public TrainingPassed {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(partnerId, "partnerId");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.trainingPassed(this);
        }
    }

    /**
     * A consultant of a partner passed an exam; it counts from that day on; of several exams for one competency the earliest counts (ELG-13).
     *
     * @param on  the day
     * @param partnerId  the partner
     * @param consultantId  the consultant
     * @param competency  the competency whose exam it is
     */
    record ExamPassed(LocalDate on, PartnerId partnerId, ConsultantId consultantId, Competency competency)
            implements Occurrence, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param partnerId  the partner
         * @param consultantId  the consultant
         * @param competency  the competency whose exam it is
         */
        public ExamPassed {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(partnerId, "partnerId");
            Objects.requireNonNull(consultantId, "consultantId");
            Objects.requireNonNull(competency, "competency");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.examPassed(this);
        }
    }

    /**
     * A partner signed the program agreement (ELG-01).
     *
     * @param on  the day
     * @param partnerId  the partner
     */
    record AgreementSigned(LocalDate on, PartnerId partnerId) implements Occurrence, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param partnerId  the partner
         */
        public AgreementSigned {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(partnerId, "partnerId");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.agreementSigned(this);
        }
    }

    /**
     * A partner published its business profile (ELG-01).
     *
     * @param on  the day
     * @param partnerId  the partner
     */
    record ProfilePublished(LocalDate on, PartnerId partnerId) implements Occurrence, OfPartner {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param partnerId  the partner
         */
        public ProfilePublished {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(partnerId, "partnerId");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.profilePublished(this);
        }
    }

    /**
     * Days were earned or converted.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record DaysAdded(LocalDate on, PoolStep step) implements Occurrence {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param step  the step taken
         */
        public DaysAdded {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(step, "step");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.daysAdded(this);
        }

        @Override
        public Optional<Step> findStep() {
            return Optional.of(step);
        }
    }

    /**
     * A partner enrolled in an offering, or registered in the payment tool.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record PartnerStepTaken(LocalDate on, PartnerStep step) implements Occurrence {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param step  the step taken
         */
        public PartnerStepTaken {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(step, "step");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.partnerStepTaken(this);
        }

        @Override
        public Optional<Step> findStep() {
            return Optional.of(step);
        }
    }

    /**
     * A step of a voucher was taken.
     *
     * @param on  the day
     * @param voucherId  the voucher
     * @param step  the step taken
     */
    record VoucherStepTaken(LocalDate on, VoucherId voucherId, VoucherStep step) implements Occurrence {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param voucherId  the voucher
         * @param step  the step taken
         */
        public VoucherStepTaken {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(voucherId, "voucherId");
            Objects.requireNonNull(step, "step");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.voucherStepTaken(this);
        }

        @Override
        public Optional<Step> findStep() {
            return Optional.of(step);
        }
    }

    /**
     * A step of a payment request was taken.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record PaymentStepTaken(LocalDate on, PaymentStep step) implements Occurrence {

        /**
         * Checks that no part is null.
         *
         * @param on  the day
         * @param step  the step taken
         */
        public PaymentStepTaken {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(step, "step");
        }

        @Override
        public <R> R match(OccurrenceCases<R> cases) {
            Objects.requireNonNull(cases, "cases");
            return cases.paymentStepTaken(this);
        }

        @Override
        public Optional<Step> findStep() {
            return Optional.of(step);
        }
    }
}
