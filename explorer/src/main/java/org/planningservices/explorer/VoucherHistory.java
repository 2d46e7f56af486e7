package org.planningservices.explorer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** A voucher after each record that an audit applied to it. Questions about a day need no further audit. */
final class VoucherHistory {

    private final List<JournalEntry> entries;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Voucher> states = new ArrayList<>();

    private VoucherHistory(List<JournalEntry> entries) {
        this.entries = entries;
    }

    static VoucherHistory of(VoucherReport report, Lifecycle lifecycle) {
        VoucherHistory history = new VoucherHistory(report.history());
        for (JournalEntry entry : report.history()) {
            history.add(event(entry, report.voucher()), lifecycle);
        }
        return history;
    }

    private static VoucherEvent event(JournalEntry entry, Voucher voucher) {
        Occurrence occurrence = (Occurrence) entry.record();
        return VoucherEvent.of(
                voucher.id(),
                occurrence instanceof VoucherStepTaken taken ? taken.step() : ((PaymentStepTaken) occurrence).step(),
                occurrence.on());
    }

    private void add(VoucherEvent event, Lifecycle lifecycle) {
        days.add(event.on());
        states.add(states.isEmpty() ? Voucher.create(event) : lifecycle.apply(states.get(states.size() - 1), event));
    }

    /** Returns the number of records through a day. */
    private int count(LocalDate day) {
        int count = days.size();
        while (count > 0 && days.get(count - 1).isAfter(day)) {
            count--;
        }
        return count;
    }

    /** Returns the voucher as it was at the end of a day; empty if it was not created by then. */
    Optional<Voucher> on(LocalDate day) {
        int count = count(day);
        return count == 0 ? Optional.empty() : Optional.of(states.get(count - 1));
    }

    /** Returns the report of an audit as of a day; empty if the voucher was not created by then. */
    Optional<VoucherReport> reportOn(ProgramDay day, VoucherProgram program) {
        int count = count(day.date());
        if (count == 0) {
            return Optional.empty();
        }
        Voucher voucher = states.get(count - 1);
        List<MissedDeadline> missed = new ArrayList<>();
        addMissed(day.upcomingDeadlines(voucher), day.date(), missed);
        if (voucher.status() == VoucherStatus.PAID) {
            addMissed(day.upcomingDeadlines(states.get(count - 2)), voucher.lastStepOn(), missed);
        }
        return Optional.of(new VoucherReport(
                voucher, entries.subList(0, count), day.standing(voucher), program.deadlines(voucher), missed));
    }

    /** Adds the deadlines of payment that passed before a day. */
    private static void addMissed(List<Deadline> deadlines, LocalDate day, List<MissedDeadline> missed) {
        for (Deadline deadline : deadlines) {
            RuleId rule = deadline.rule().id();
            if (day.isAfter(deadline.lastDay()) && (rule.equals(RuleId.TIM_07) || rule.equals(RuleId.PAY_07))) {
                missed.add(new MissedDeadline(deadline.rule(), deadline.lastDay(), deadline.derivation()));
            }
        }
    }

    List<JournalEntry> entries() {
        return entries;
    }
}
