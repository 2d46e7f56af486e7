package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.planningservices.party.Partner;
import org.planningservices.policy.audit.JournalRecord.Happening;
import org.planningservices.policy.audit.JournalRecord.Statement;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.rules.Derivations;
import org.planningservices.policy.rules.ProgramRules;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** Judges a journal: gives its records to a {@link Chronicle} in their order, and reports what it says of them. */
public final class Auditor {

    private final ProgramRules rules;
    private final LocalDate asOf;
    private final Chronicle history;
    private final List<Finding> findings = new ArrayList<>();

    private Auditor(ProgramRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
        history = Chronicle.of(rules);
    }

    /**
     * Audits a journal.
     *
     * @param rules  the rules of the program
     * @param journal  the journal
     * @param asOf  the day of the report; later records are left out
     * @param progress  is told, after each record judged, how many have been
     * @return the report
     */
    public static AuditReport audit(ProgramRules rules, Journal journal, LocalDate asOf, IntConsumer progress) {
        Auditor auditor = new Auditor(rules, asOf);
        int judged = 0;
        for (JournalEntry entry : auditor.inOrder(journal)) {
            auditor.judge(entry);
            progress.accept(++judged);
        }
        return auditor.report();
    }

    /** Returns the statements in the order of the file, then what happened, by day and in the order of the file. */
    private List<JournalEntry> inOrder(Journal journal) {
        List<JournalEntry> statements = new ArrayList<>();
        List<JournalEntry> happenings = new ArrayList<>();
        for (JournalEntry entry : journal.entries()) {
            if (entry.record() instanceof Statement) {
                statements.add(entry);
            } else if (!day(entry).isAfter(asOf)) {
                happenings.add(entry);
            }
        }
        happenings.sort(Comparator.comparing(Auditor::day));
        statements.addAll(happenings);
        return statements;
    }

    private static LocalDate day(JournalEntry entry) {
        return ((Happening) entry.record()).on();
    }

    private void judge(JournalEntry entry) {
        history.record(entry)
                .peekLeft(refusal -> findings.add(new Finding(entry, refusal.violations(), refusal.unknowns())));
    }

    private AuditReport report() {
        findings.sort(Comparator.comparingInt(finding -> finding.entry().line()));
        Map<String, VoucherReport> byVoucher = new TreeMap<>();
        history.vouchers().forEach((id, file) -> byVoucher.put(id.value(), report(file)));
        Map<String, EnrollmentReport> byEnrollment = new TreeMap<>();
        history.enrollments()
                .forEach((id, file) -> byEnrollment.put(
                        id.value(),
                        new EnrollmentReport(
                                file.enrollment(),
                                file.pool().balanceOn(asOf),
                                file.pool().movementsThrough(asOf))));
        Map<String, Partner> byPartner = new TreeMap<>();
        history.partners().forEach((id, file) -> byPartner.put(id.value(), file.wholePartner()));
        return new AuditReport(
                asOf,
                rules.terms().edition(),
                findings,
                List.copyOf(byVoucher.values()),
                List.copyOf(byEnrollment.values()),
                List.copyOf(byPartner.values()));
    }

    private VoucherReport report(VoucherFile file) {
        Voucher voucher = file.voucher();
        Deadlines deadlines = rules.calendar().deadlines(voucher);
        return new VoucherReport(
                voucher,
                file.history(),
                rules.calendar().standing(voucher, asOf),
                deadlines,
                missed(voucher, deadlines));
    }

    private boolean isAsked(RuleId rule) {
        return rules.terms().rules().value().contains(rule);
    }

    private List<MissedDeadline> missed(Voucher voucher, Deadlines deadlines) {
        List<MissedDeadline> missed = new ArrayList<>();
        deadlines
                .paymentRequestBy()
                .filter(due ->
                        isAsked(RuleId.TIM_07) && voucher.status() == VoucherStatus.REDEEMED && asOf.isAfter(due))
                .ifPresent(due -> missed.add(new MissedDeadline(
                        rules.rule(RuleId.TIM_07),
                        due,
                        Derivations.paymentRequest(rules, voucher.redeemedOn().orElseThrow()))));
        deadlines
                .payBy()
                .filter(due ->
                        isAsked(RuleId.PAY_07) && voucher.paidOn().orElse(asOf).isAfter(due))
                .ifPresent(due -> missed.add(new MissedDeadline(
                        rules.rule(RuleId.PAY_07),
                        due,
                        Derivations.payment(rules, voucher.paymentApprovedOn().orElseThrow()))));
        return missed;
    }
}
