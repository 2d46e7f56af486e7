package org.planningservices.testkit.coverage;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;

/** Copies of records with another day. */
final class Redated {

    private Redated() {}

    static JournalRecord on(LocalDate day, Occurrence happening) {
        if (happening instanceof VoucherStepTaken taken) {
            return new VoucherStepTaken(day, taken.voucherId(), taken.step());
        } else if (happening instanceof PaymentStepTaken taken) {
            return new PaymentStepTaken(day, taken.step());
        } else if (happening instanceof PartnerStepTaken taken) {
            return new PartnerStepTaken(day, taken.step());
        } else if (happening instanceof DaysAdded added) {
            return new DaysAdded(day, added.step());
        }
        return happening instanceof BenefitActivated activated
                ? new BenefitActivated(day, activated.enrollmentId())
                : factOn(day, happening);
    }

    private static JournalRecord factOn(LocalDate day, Occurrence fact) {
        if (fact instanceof ExamPassed passed) {
            return new ExamPassed(day, passed.partnerId(), passed.consultantId(), passed.competency());
        } else if (fact instanceof AgreementSigned signed) {
            return new AgreementSigned(day, signed.partnerId());
        }
        return fact instanceof ProfilePublished published
                ? new ProfilePublished(day, published.partnerId())
                : new TrainingPassed(day, ((TrainingPassed) fact).partnerId());
    }
}
