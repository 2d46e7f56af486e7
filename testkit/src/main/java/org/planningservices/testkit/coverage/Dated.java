package org.planningservices.testkit.coverage;

import java.time.LocalDate;
import org.planningservices.policy.audit.JournalRecord;
import org.planningservices.policy.audit.JournalRecord.AgreementSigned;
import org.planningservices.policy.audit.JournalRecord.BenefitActivated;
import org.planningservices.policy.audit.JournalRecord.DaysAdded;
import org.planningservices.policy.audit.JournalRecord.ExamPassed;
import org.planningservices.policy.audit.JournalRecord.Happening;
import org.planningservices.policy.audit.JournalRecord.PartnerStepTaken;
import org.planningservices.policy.audit.JournalRecord.PaymentStepTaken;
import org.planningservices.policy.audit.JournalRecord.ProfilePublished;
import org.planningservices.policy.audit.JournalRecord.TrainingPassed;
import org.planningservices.policy.audit.JournalRecord.VoucherStepTaken;

/** Moves a record to another day. */
final class Dated {

    private Dated() {}

    static JournalRecord on(LocalDate day, Happening happening) {
        if (happening instanceof VoucherStepTaken taken) {
            return new VoucherStepTaken(day, taken.voucher(), taken.step());
        } else if (happening instanceof PaymentStepTaken taken) {
            return new PaymentStepTaken(day, taken.step());
        } else if (happening instanceof PartnerStepTaken taken) {
            return new PartnerStepTaken(day, taken.step());
        } else if (happening instanceof DaysAdded added) {
            return new DaysAdded(day, added.step());
        }
        return happening instanceof BenefitActivated activated
                ? new BenefitActivated(day, activated.enrollment())
                : factOn(day, happening);
    }

    private static JournalRecord factOn(LocalDate day, Happening fact) {
        if (fact instanceof ExamPassed passed) {
            return new ExamPassed(day, passed.partner(), passed.consultant(), passed.competency());
        } else if (fact instanceof AgreementSigned signed) {
            return new AgreementSigned(day, signed.partner());
        }
        return fact instanceof ProfilePublished published
                ? new ProfilePublished(day, published.partner())
                : new TrainingPassed(day, ((TrainingPassed) fact).partner());
    }
}
