package org.planningservices.policy.audit;

import io.vavr.control.Either;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;

/**
 * Judges records one by one, each with everything that was recorded before it.
 *
 * <p>The rules of a step judge its record on its day. A record that breaks a rule happened nevertheless, and is recorded.
 * Two kinds of records are not recorded: those that LIF-01 or LIF-03 refuses, and accruals and conversions that are refused.
 * For example, a voucher that was redeemed a day late is redeemed, and its payment can be requested.
 *
 * <p>A record may lie on an earlier day than the record before it. Such a step is refused where it goes back behind the latest
 * step of its voucher (LIF-02). Its effect on the days of an enrollment counts from the latest day recorded, and what
 * remained of them on its own day is not known (ENT-06). A running audit is for one thread. The program makes running audits;
 * nobody else needs to implement them.
 */
public interface RunningAudit {

    /**
     * Judges a record without recording it.
     *
     * @param record  the record
     * @return the acceptance, or the refusal
     */
    Either<Refusal, Acceptance> judge(JournalRecord record);

    /**
     * Judges a record, and records it if it can have happened.
     *
     * @param entry  the record, with its line
     * @return the acceptance, or the refusal
     */
    Either<Refusal, Acceptance> record(JournalEntry entry);
}
