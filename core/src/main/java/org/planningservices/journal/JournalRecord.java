package org.planningservices.journal;

import java.time.LocalDate;
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
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** A record of a journal: a fact that holds from the start, or something that happened on a day. */
public sealed interface JournalRecord {

    /** A fact that holds from the start. */
    sealed interface Declaration extends JournalRecord {}

    /** Something that happened on a day. */
    sealed interface Occurrence extends JournalRecord {

        /**
         * Returns the day.
         *
         * @return the day
         */
        LocalDate on();
    }

    /** Something that is recorded of a partner, besides its steps. */
    interface OfPartner {

        /**
         * Returns the partner.
         *
         * @return the number of the partner
         */
        PartnerId partnerId();
    }

    /**
     * An enrollment.
     *
     * @param enrollment  the enrollment, its benefit not activated
     */
    record EnrollmentDeclared(Enrollment enrollment) implements Declaration {}

    /**
     * A partner.
     *
     * @param partnerId  the partner
     */
    record PartnerDeclared(PartnerId partnerId) implements Declaration, OfPartner {}

    /**
     * A location of a partner.
     *
     * @param partnerId  the partner
     * @param location  the location
     */
    record LocationDeclared(PartnerId partnerId, Location location) implements Declaration, OfPartner {}

    /**
     * A competency that a partner holds for some days.
     *
     * @param partnerId  the partner
     * @param competency  the competency
     */
    record CompetencyDeclared(PartnerId partnerId, HeldCompetency competency) implements Declaration, OfPartner {}

    /**
     * A consultant of a partner.
     *
     * @param partnerId  the partner
     * @param consultant  the consultant
     */
    record ConsultantDeclared(PartnerId partnerId, Consultant consultant) implements Declaration, OfPartner {}

    /**
     * The benefit of an enrollment was activated.
     *
     * @param on  the day
     * @param enrollmentId  the enrollment
     */
    record BenefitActivated(LocalDate on, EnrollmentId enrollmentId) implements Occurrence {}

    /**
     * A partner passed the compliance training.
     *
     * @param on  the day
     * @param partnerId  the partner
     */
    record TrainingPassed(LocalDate on, PartnerId partnerId) implements Occurrence, OfPartner {}

    /**
     * A consultant of a partner passed an exam; it counts from that day on, of several for one competency the earliest (ELG-13).
     *
     * @param on  the day
     * @param partnerId  the partner
     * @param consultantId  the consultant
     * @param competency  the competency whose exam it is
     */
    record ExamPassed(LocalDate on, PartnerId partnerId, ConsultantId consultantId, Competency competency)
            implements Occurrence, OfPartner {}

    /**
     * A partner signed the program agreement (ELG-01).
     *
     * @param on  the day
     * @param partnerId  the partner
     */
    record AgreementSigned(LocalDate on, PartnerId partnerId) implements Occurrence, OfPartner {}

    /**
     * A partner published its business profile (ELG-01).
     *
     * @param on  the day
     * @param partnerId  the partner
     */
    record ProfilePublished(LocalDate on, PartnerId partnerId) implements Occurrence, OfPartner {}

    /**
     * Days were earned or converted.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record DaysAdded(LocalDate on, PoolStep step) implements Occurrence {}

    /**
     * A partner enrolled in an offering, or registered in the payment tool.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record PartnerStepTaken(LocalDate on, PartnerStep step) implements Occurrence {}

    /**
     * A step of a voucher was taken.
     *
     * @param on  the day
     * @param voucherId  the voucher
     * @param step  the step taken
     */
    record VoucherStepTaken(LocalDate on, VoucherId voucherId, VoucherStep step) implements Occurrence {}

    /**
     * A step of a payment request was taken.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record PaymentStepTaken(LocalDate on, PaymentStep step) implements Occurrence {}
}
