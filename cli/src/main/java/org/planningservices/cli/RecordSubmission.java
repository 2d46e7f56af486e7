package org.planningservices.cli;

import java.time.LocalDate;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.persistence.CommandId;

/** Submits records of a journal to a desk: each type of record is one command of the desk. */
final class RecordSubmission {

    private RecordSubmission() {}

    /** Submits a record that is not about a partner; the clock of the desk gives its day. */
    static CommandResult submit(VoucherDesk desk, CommandId id, JournalRecord record) {
        if (record instanceof EnrollmentDeclared declared) {
            return desk.open(id, declared.enrollment());
        }
        if (record instanceof BenefitActivated activated) {
            return desk.activateBenefit(id, activated.enrollmentId());
        }
        if (record instanceof DaysAdded added) {
            return desk.submit(id, added.step());
        }
        return record instanceof VoucherStepTaken taken
                ? desk.submit(id, taken.voucherId(), taken.step())
                : desk.submit(id, ((PaymentStepTaken) record).step());
    }

    /** Returns the day of a record; a declaration holds from the start, before every day. */
    static LocalDate day(JournalRecord record) {
        return record instanceof Occurrence occurrence ? occurrence.on() : LocalDate.MIN;
    }
}
