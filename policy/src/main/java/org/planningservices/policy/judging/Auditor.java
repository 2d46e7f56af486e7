package org.planningservices.policy.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Partner;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.engine.Derivations;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.lazy.LazyList;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Judges records in the order given: gives them to a {@link RecordJudge}, collects the findings, and reports.
 */
final class Auditor {

    private final ProgramRules rules;
    private final LocalDate asOf;
    private final RecordJudge judge;
    private final List<Finding> findings = new ArrayList<>();

    Auditor(ProgramRules rules, LocalDate asOf) {
        this.rules = rules;
        DayCalendar.epochDay(asOf); // rejects a day outside the calendar before anything is judged
        this.asOf = asOf;
        judge = new RecordJudge(rules);
    }

    void judge(JournalEntry entry) {
        judge.record(entry)
                .peekLeft(refusal -> findings.add(
                        new Finding(entry, voucherIds(entry.record()), refusal.violations(), refusal.undecided())));
    }

    private List<VoucherId> voucherIds(JournalRecord record) {
        if (record instanceof VoucherStepTaken taken) {
            return List.of(taken.voucherId());
        }
        return record instanceof PaymentStepTaken taken ? judge.register().voucherIds(taken.step()) : List.of();
    }

    /** Returns the report on all that was judged. Nothing may be judged after it, since its lists are made as they are read. */
    AuditReport report() {
        findings.sort(Comparator.comparingInt(finding -> finding.entry().line()));
        List<VoucherRecord> vouchers = new ArrayList<>(judge.register().vouchers());
        vouchers.sort(Comparator.comparing(account -> account.voucher().id()));
        List<EnrollmentAccount> enrollments = new ArrayList<>(judge.register().enrollments());
        enrollments.sort(Comparator.comparing(account -> account.enrollment().id()));
        // advanced to the day now, so that reading the report changes no ledger and threads may share it
        for (EnrollmentAccount account : enrollments) {
            account.pool().balanceOn(asOf);
        }
        List<Partner> partners = new ArrayList<>();
        for (PartnerAccount account : judge.register().partners()) {
            partners.add(account.wholePartner());
        }
        partners.sort(Comparator.comparing(Partner::id));
        return AuditReport.of(
                asOf,
                rules.terms().validityFrom(),
                findings,
                new LazyList<>(vouchers, account -> account.voucher().id(), this::report),
                new LazyList<>(enrollments, account -> account.enrollment().id(), this::report),
                partners);
    }

    private EnrollmentReport report(EnrollmentAccount account) {
        return new EnrollmentReport(
                account.enrollment(),
                account.pool().balanceOn(asOf),
                account.pool().movementsThrough(asOf));
    }

    private VoucherReport report(VoucherRecord account) {
        Voucher voucher = account.voucher();
        Deadlines deadlines = rules.calendar().deadlines(voucher);
        return new VoucherReport(
                voucher,
                judge.register().history(account),
                rules.calendar().standing(voucher, asOf),
                deadlines,
                missed(voucher, deadlines));
    }

    private boolean isPartOfProgram(RuleId rule) {
        return rules.terms().rules().value().contains(rule);
    }

    private List<MissedDeadline> missed(Voucher voucher, Deadlines deadlines) {
        List<MissedDeadline> missed = new ArrayList<>();
        deadlines
                .paymentRequestBy()
                .filter(due -> isPartOfProgram(RuleId.TIM_07)
                        && voucher.status() == VoucherStatus.REDEEMED
                        && asOf.isAfter(due))
                .ifPresent(due -> missed.add(new MissedDeadline(
                        rules.rule(RuleId.TIM_07),
                        due,
                        Derivations.paymentRequest(rules, voucher.redeemedOn().orElseThrow()))));
        deadlines
                .payBy()
                .filter(due -> isPartOfProgram(RuleId.PAY_07)
                        && voucher.paidOn().orElse(asOf).isAfter(due))
                .ifPresent(due -> missed.add(new MissedDeadline(
                        rules.rule(RuleId.PAY_07),
                        due,
                        Derivations.payment(rules, voucher.paymentApprovedOn().orElseThrow()))));
        return missed;
    }
}
