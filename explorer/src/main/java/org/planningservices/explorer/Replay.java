package org.planningservices.explorer;

import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/**
 * A journal under one set of terms. It is audited once, as of its last day. After that, questions about any day are answered
 * from the histories of the vouchers and partners concerned.
 */
final class Replay {

    /** The day of the audit of a journal in which no record has a day. */
    private static final LocalDate DAY_WITHOUT_RECORDS = LocalDate.of(2020, 1, 1);

    private final VoucherProgram program;
    private final Journal journal;
    private final AuditReport report;
    private final Map<VoucherId, VoucherHistory> histories = new HashMap<>();
    private final Map<PartnerId, PartnerHistory> partners = new HashMap<>();
    private final Map<EnrollmentId, CustomerId> customers = new HashMap<>();
    private final Map<CustomerId, List<VoucherId>> vouchers = new HashMap<>();

    private Replay(VoucherProgram program, Journal journal, AuditReport report) {
        this.program = program;
        this.journal = journal;
        this.report = report;
    }

    static Replay of(VoucherProgram program, Journal journal) {
        List<LocalDate> ends = ends(journal);
        AuditReport report = program.audit(journal, ends.isEmpty() ? DAY_WITHOUT_RECORDS : ends.get(1));
        Replay replay = new Replay(program, journal, report);
        replay.index();
        return replay;
    }

    /** Returns the first and the last day on which a journal has a record; none if no record has a day. */
    static List<LocalDate> ends(Journal journal) {
        LocalDate first = null;
        LocalDate last = null;
        for (JournalEntry entry : journal.entries()) {
            if (entry.record() instanceof Occurrence occurrence) {
                LocalDate on = occurrence.on();
                first = first == null || on.isBefore(first) ? on : first;
                last = last == null || on.isAfter(last) ? on : last;
            }
        }
        return first == null || last == null ? List.of() : List.of(first, last);
    }

    private void index() {
        for (EnrollmentReport one : report.enrollments()) {
            customers.put(one.enrollment().id(), one.enrollment().customerId());
        }
        for (VoucherReport one : report.vouchers()) {
            customer(one.voucher())
                    .ifPresent(customer -> vouchers.computeIfAbsent(customer, first -> new ArrayList<>())
                            .add(one.voucher().id()));
        }
        for (JournalEntry entry : journal.entries()) {
            PartnerId partner = partner(entry.record());
            if (partner != null) {
                partners.computeIfAbsent(partner, first -> new PartnerHistory(partner, program))
                        .add(entry);
            }
        }
    }

    /** Returns the partner that a record is about; null for a record of something else. */
    static @Nullable PartnerId partner(JournalRecord record) {
        if (record instanceof PartnerStepTaken taken) {
            return taken.step().partnerId();
        }
        return record instanceof OfPartner one ? one.partnerId() : null;
    }

    VoucherProgram program() {
        return program;
    }

    Journal journal() {
        return journal;
    }

    /** Returns the audit as of the last day of the journal. */
    AuditReport report() {
        return report;
    }

    Optional<CustomerId> customer(Voucher voucher) {
        return Optional.ofNullable(customers.get(voucher.enrollmentId()));
    }

    /** Finds the history of a voucher; empty if the journal does not create it. */
    Optional<VoucherHistory> history(VoucherId id) {
        VoucherHistory known = histories.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<VoucherHistory> history =
                report.findVoucher(id).map(found -> VoucherHistory.of(found, program.lifecycle()));
        history.ifPresent(made -> histories.put(id, made));
        return history;
    }

    Optional<Voucher> voucher(VoucherId id, LocalDate day) {
        return history(id).flatMap(history -> history.on(day));
    }

    /** Returns the partner at the end of a day, with the assumed records. */
    Optional<Partner> partner(PartnerId id, LocalDate day, Assumptions assumed) {
        PartnerHistory known = partners.get(id);
        List<JournalEntry> more = assumed.recordsOf(id, lastLine());
        if (more.isEmpty()) {
            return known == null ? Optional.empty() : known.on(day);
        }
        return (known == null ? new PartnerHistory(id, program) : known)
                .with(more)
                .on(day);
    }

    private int lastLine() {
        List<JournalEntry> entries = journal.entries();
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).line();
    }

    /** Returns the facts at the end of a day that the steps of a voucher may need. The command line decides by the same facts. */
    Facts facts(Voucher voucher, LocalDate day, Intent intent, Assumptions assumed) {
        Facts facts = customer(voucher)
                .map(customer -> Facts.none().withCustomerVouchers(new VouchersOnDay(customer, day)))
                .orElse(Facts.none());
        return intent.acting()
                .flatMap(acting -> partner(acting, day, assumed))
                .map(facts::withPartner)
                .orElse(facts);
    }

    /**
     * Returns the steps that can follow on a voucher, without an intended step and without assumptions.
     *
     * @param voucher  the voucher
     * @param known  the day through which the journal is read
     * @param day  the day of the steps
     */
    List<NextStep> nextSteps(Voucher voucher, LocalDate known, LocalDate day) {
        Intent intent = Intent.builder().partnerId(voucher.holder()).build();
        return program.on(day).nextSteps(voucher, intent, facts(voucher, known, intent, Assumptions.NONE));
    }

    /** The vouchers of a customer at the end of a day, computed when a rule first reads them. */
    private final class VouchersOnDay extends AbstractCollection<Voucher> {

        private final CustomerId customer;
        private final LocalDate day;
        private @Nullable List<Voucher> made;

        VouchersOnDay(CustomerId customer, LocalDate day) {
            this.customer = customer;
            this.day = day;
        }

        private List<Voucher> all() {
            List<Voucher> all = made;
            if (all == null) {
                all = new ArrayList<>();
                for (VoucherId id : vouchers.getOrDefault(customer, List.of())) {
                    voucher(id, day).ifPresent(all::add);
                }
                made = all;
            }
            return all;
        }

        @Override
        public Iterator<Voucher> iterator() {
            return all().iterator();
        }

        @Override
        public int size() {
            return all().size();
        }
    }
}
