package org.planningservices.policy.audit;

import java.util.List;
import java.util.Objects;
import org.planningservices.journal.JournalEntry;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.voucher.Voucher;

/**
 * What became of a voucher. Immutable.
 *
 * @param voucher  the voucher as its history left it
 * @param history  the records that were applied to it, in the order judged
 * @param standing  how it stands on the day of the report
 * @param deadlines  its last days
 * @param missedDeadlines  the deadlines that passed without what was due
 */
public record VoucherReport(
        Voucher voucher,
        List<JournalEntry> history,
        Standing standing,
        Deadlines deadlines,
        List<MissedDeadline> missedDeadlines) {

    /**
     * Copies the lists.
     *
     * @param voucher  the voucher as its history left it
     * @param history  the records that were applied to it, in the order judged
     * @param standing  how it stands on the day of the report
     * @param deadlines  its last days
     * @param missedDeadlines  the deadlines that passed without what was due
     */
    public VoucherReport {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(deadlines, "deadlines");
        Objects.requireNonNull(missedDeadlines, "missedDeadlines");
        history = List.copyOf(history);
        missedDeadlines = List.copyOf(missedDeadlines);
    }

    /** Returns the id of the voucher, its status and how it stands. */
    @Override
    public String toString() {
        return voucher.id() + ": " + voucher.status() + ", " + standing;
    }
}
