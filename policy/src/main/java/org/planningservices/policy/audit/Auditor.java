package org.planningservices.policy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningservices.journal.JournalEntry;
import org.planningservices.party.Partner;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Judges records in the order given: gives them to a {@link RunningAudit}, collects what it says of them, and reports it.
 */
final class Auditor {

    private final ProgramRules rules;
    private final LocalDate asOf;
    private final RunningAudit history;
    private final List<Finding> findings = new ArrayList<>();

    Auditor(ProgramRules rules, LocalDate asOf) {
        this.rules = rules;
        VoucherCalendar.epochDay(asOf); // refuses a day of no calendar before anything is judged
        this.asOf = asOf;
        history = RunningAudit.of(rules);
    }

    void judge(JournalEntry entry) {
        history.record(entry)
                .peekLeft(refusal -> findings.add(new Finding(entry, refusal.violations(), refusal.undecided())));
    }

    /** Returns the report of all that was judged. Nothing is to be judged after it, since it is made as it is read. */
    AuditReport report() {
        findings.sort(Comparator.comparingInt(finding -> finding.entry().line()));
        List<VoucherRecord> vouchers = new ArrayList<>(history.vouchers().values());
        vouchers.sort(Comparator.comparing(file -> file.voucher().id()));
        List<EnrollmentAccount> enrollments =
                new ArrayList<>(history.enrollments().values());
        enrollments.sort(Comparator.comparing(file -> file.enrollment().id()));
        // brought to the day now, so that reading the report changes no ledger and threads may share it
        for (EnrollmentAccount file : enrollments) {
            file.pool().balanceOn(asOf);
        }
        List<Partner> partners = new ArrayList<>();
        for (PartnerAccount file : history.partners().values()) {
            partners.add(file.wholePartner());
        }
        partners.sort(Comparator.comparing(Partner::id));
        return new AuditReport(
                asOf,
                rules.terms().validityFrom(),
                findings,
                new ReportList<>(vouchers, this::report),
                new ReportList<>(enrollments, this::report),
                partners);
    }

    private EnrollmentReport report(EnrollmentAccount file) {
        return new EnrollmentReport(
                file.enrollment(), file.pool().balanceOn(asOf), file.pool().movementsThrough(asOf));
    }

    private VoucherReport report(VoucherRecord file) {
        Voucher voucher = file.voucher();
        Deadlines deadlines = rules.calendar().deadlines(voucher);
        return new VoucherReport(
                voucher,
                history.history(file),
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
