package org.planningservices.desk;

import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;

/** A method for each kind of record about a partner, and one for all other kinds of records. */
interface PartnerRecordCases<R> extends JournalRecord.Cases<R> {

    /** Handles a record that is not about a partner. */
    R notOfPartner(JournalRecord record);

    @Override
    default R enrollmentDeclared(EnrollmentDeclared record) {
        return notOfPartner(record);
    }

    @Override
    default R benefitActivated(BenefitActivated record) {
        return notOfPartner(record);
    }

    @Override
    default R daysAdded(DaysAdded record) {
        return notOfPartner(record);
    }

    @Override
    default R voucherStepTaken(VoucherStepTaken record) {
        return notOfPartner(record);
    }

    @Override
    default R paymentStepTaken(PaymentStepTaken record) {
        return notOfPartner(record);
    }
}
