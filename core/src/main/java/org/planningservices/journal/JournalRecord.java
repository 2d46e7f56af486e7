package org.planningservices.journal;

import java.time.LocalDate;
import org.planningservices.engagement.Competency;
import org.planningservices.party.CompetencyHeld;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.PartnerId;
import org.planningservices.step.EnrollmentStep;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** A record of a journal: a fact that holds from the start, or something that happened on a day. */
public sealed interface JournalRecord {

    /** A fact that holds from the start. */
    sealed interface Statement extends JournalRecord {}

    /** Something that happened on a day. */
    sealed interface Happening extends JournalRecord {

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
        PartnerId partner();
    }

    /**
     * An enrolment.
     *
     * @param enrollment  the enrolment, its benefit not activated
     */
    record EnrollmentStated(Enrollment enrollment) implements Statement {}

    /**
     * A partner.
     *
     * @param partner  the partner
     */
    record PartnerStated(PartnerId partner) implements Statement, OfPartner {}

    /**
     * A location of a partner.
     *
     * @param partner  the partner
     * @param location  the location
     */
    record LocationStated(PartnerId partner, Location location) implements Statement, OfPartner {}

    /**
     * A competency that a partner holds for some days.
     *
     * @param partner  the partner
     * @param competency  the competency
     */
    record CompetencyStated(PartnerId partner, CompetencyHeld competency) implements Statement, OfPartner {}

    /**
     * A consultant of a partner.
     *
     * @param partner  the partner
     * @param consultant  the consultant
     */
    record ConsultantStated(PartnerId partner, Consultant consultant) implements Statement, OfPartner {}

    /**
     * The benefit of an enrolment was activated.
     *
     * @param on  the day
     * @param enrollment  the enrolment
     */
    record BenefitActivated(LocalDate on, EnrollmentId enrollment) implements Happening {}

    /**
     * A partner passed the compliance training.
     *
     * @param on  the day
     * @param partner  the partner
     */
    record TrainingPassed(LocalDate on, PartnerId partner) implements Happening, OfPartner {}

    /**
     * A consultant of a partner passed an exam; it counts from that day on, of several for one competency the earliest (ELG-13).
     *
     * @param on  the day
     * @param partner  the partner
     * @param consultant  the consultant
     * @param competency  the competency whose exam it is
     */
    record ExamPassed(LocalDate on, PartnerId partner, ConsultantId consultant, Competency competency)
            implements Happening, OfPartner {}

    /**
     * A partner signed the program agreement (ELG-01).
     *
     * @param on  the day
     * @param partner  the partner
     */
    record AgreementSigned(LocalDate on, PartnerId partner) implements Happening, OfPartner {}

    /**
     * A partner published its business profile (ELG-01).
     *
     * @param on  the day
     * @param partner  the partner
     */
    record ProfilePublished(LocalDate on, PartnerId partner) implements Happening, OfPartner {}

    /**
     * Days were earned or converted.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record DaysAdded(LocalDate on, EnrollmentStep step) implements Happening {}

    /**
     * A partner enrolled in an offering, or registered in the payment tool.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record PartnerStepTaken(LocalDate on, PartnerStep step) implements Happening {}

    /**
     * A step of a voucher was taken.
     *
     * @param on  the day
     * @param voucher  the voucher
     * @param step  the step taken
     */
    record VoucherStepTaken(LocalDate on, VoucherId voucher, VoucherStep step) implements Happening {}

    /**
     * A step of a payment request was taken.
     *
     * @param on  the day
     * @param step  the step taken
     */
    record PaymentStepTaken(LocalDate on, PaymentStep step) implements Happening {}
}
