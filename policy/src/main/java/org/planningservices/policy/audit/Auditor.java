package org.planningservices.policy.audit;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.EnrollmentStep;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.party.PartnerStep;
import org.planningservices.policy.audit.JournalRecord.BenefitActivated;
import org.planningservices.policy.audit.JournalRecord.CompetencyStated;
import org.planningservices.policy.audit.JournalRecord.ConsultantStated;
import org.planningservices.policy.audit.JournalRecord.DaysAdded;
import org.planningservices.policy.audit.JournalRecord.EnrollmentStated;
import org.planningservices.policy.audit.JournalRecord.Happening;
import org.planningservices.policy.audit.JournalRecord.LocationStated;
import org.planningservices.policy.audit.JournalRecord.PartnerStated;
import org.planningservices.policy.audit.JournalRecord.PartnerStepTaken;
import org.planningservices.policy.audit.JournalRecord.PaymentStepTaken;
import org.planningservices.policy.audit.JournalRecord.Statement;
import org.planningservices.policy.audit.JournalRecord.TrainingPassed;
import org.planningservices.policy.audit.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.rules.Decisions;
import org.planningservices.policy.rules.ProgramRules;
import org.planningservices.policy.rules.RuleBook;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.rule.Refusal;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Violation;
import org.planningservices.voucher.Create;
import org.planningservices.voucher.PartnerVoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.PaymentRequestId;
import org.planningservices.voucher.PaymentStep;
import org.planningservices.voucher.Redeem;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherId;
import org.planningservices.voucher.VoucherStatus;
import org.planningservices.voucher.VoucherStep;

/**
 * Judges a journal: each record by the rules of its step, on its day, with what was stated and applied so far.
 *
 * <p>What breaks a rule still happened, and is applied. Not applied are a record that LIF-01 or LIF-03 refuses, and an
 * accrual or conversion that is refused.
 */
public final class Auditor {

    private final ProgramRules rules;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<PartnerId, PartnerFile> partners = new HashMap<>();
    private final Map<CustomerId, CustomerFile> customers = new HashMap<>();
    private final Map<EnrollmentId, EnrollmentFile> enrollments = new HashMap<>();
    private final Map<VoucherId, VoucherFile> vouchers = new HashMap<>();
    private final Map<PaymentRequestId, PaymentRequest> requests = new HashMap<>();
    private RuleDay on;

    private Auditor(ProgramRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
        on = rules.on(asOf);
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
        if (entry.record() instanceof Statement statement) {
            learn(entry, statement);
        } else {
            Happening happening = (Happening) entry.record();
            if (!on.date().equals(happening.on())) {
                on = rules.on(happening.on());
            }
            judge(entry, happening);
        }
    }

    private void learn(JournalEntry entry, Statement statement) {
        if (statement instanceof EnrollmentStated stated) {
            open(entry, stated.enrollment());
        } else if (statement instanceof PartnerStated stated) {
            if (partners.putIfAbsent(stated.partner(), new PartnerFile(stated.partner())) != null) {
                note(entry, Decisions.statedTwice("partner", stated.partner()));
            }
        } else if (statement instanceof LocationStated stated) {
            learn(entry, stated.partner(), draft -> draft.addLocation(stated.location()));
        } else if (statement instanceof CompetencyStated stated) {
            learn(entry, stated.partner(), draft -> draft.addCompetency(stated.competency()));
        } else if (statement instanceof ConsultantStated stated) {
            learn(entry, stated.partner(), draft -> draft.addConsultant(stated.consultant()));
        }
    }

    private void open(JournalEntry entry, Enrollment enrollment) {
        if (enrollments.containsKey(enrollment.id())) {
            note(entry, Decisions.statedTwice("enrollment", enrollment.id()));
            return;
        }
        enrollments.put(
                enrollment.id(),
                new EnrollmentFile(
                        enrollment,
                        PoolLedger.open(rules.terms(), rules.calendar(), enrollment),
                        customers.computeIfAbsent(enrollment.customer(), customer -> new CustomerFile())));
    }

    private void learn(JournalEntry entry, PartnerId id, Consumer<Partner.Builder> fact) {
        findPartner(entry, id).ifPresent(file -> file.learn(fact));
    }

    private Optional<PartnerFile> findPartner(JournalEntry entry, PartnerId id) {
        PartnerFile file = partners.get(id);
        if (file == null) {
            note(entry, Decisions.neverStated("partner", id));
        }
        return Optional.ofNullable(file);
    }

    private void judge(JournalEntry entry, Happening happening) {
        if (happening instanceof VoucherStepTaken taken) {
            judge(entry, taken.voucher(), taken.step());
        } else if (happening instanceof PaymentStepTaken taken) {
            judge(entry, taken.step());
        } else if (happening instanceof DaysAdded added) {
            judge(entry, added.step());
        } else if (happening instanceof PartnerStepTaken taken) {
            judge(entry, taken.step());
        } else if (happening instanceof TrainingPassed passed) {
            findPartner(entry, passed.partner()).ifPresent(file -> file.train(passed.on()));
        } else if (happening instanceof BenefitActivated activated) {
            findEnrollment(entry, activated.enrollment()).ifPresent(file -> file.activate(activated.on()));
        }
    }

    private Optional<EnrollmentFile> findEnrollment(JournalEntry entry, EnrollmentId id) {
        EnrollmentFile file = enrollments.get(id);
        if (file == null) {
            note(entry, Decisions.neverStated("enrollment", id));
        }
        return Optional.ofNullable(file);
    }

    private void judge(JournalEntry entry, EnrollmentStep step) {
        findEnrollment(entry, step.enrollment())
                .filter(file -> note(entry, Decisions.decide(on, step, Facts.none())) == null)
                .ifPresent(file -> file.pool().record(step, on.date()));
    }

    private void judge(JournalEntry entry, PartnerStep step) {
        findPartner(entry, step.partner()).ifPresent(file -> judge(entry, step, file));
    }

    private void judge(JournalEntry entry, PartnerStep step, PartnerFile file) {
        note(entry, Decisions.decide(on, step, facts(file)));
        switch (step.action()) {
            case ENROLL_IN_OFFERING -> file.enroll(step.offering(), on.date());
            case REGISTER_FOR_PAYMENT_TOOL -> file.register(step.offering(), on.date());
        }
    }

    private void judge(JournalEntry entry, VoucherId id, VoucherStep step) {
        VoucherFile file = vouchers.get(id);
        Either<Refusal, ?> answer = file == null
                ? Decisions.decide(on, id, step, facts(null, step))
                : Decisions.decide(on, file.voucher(), step, facts(file, step));
        if (happened(note(entry, answer))) {
            apply(VoucherEvent.of(id, step, on.date()), entry);
            PartnerFile partner = step instanceof Redeem redeem ? partners.get(redeem.partner()) : null;
            if (partner != null) {
                partner.redeem(Objects.requireNonNull(file).voucher().offering());
            }
        }
    }

    private void judge(JournalEntry entry, PaymentStep step) {
        Optional<PaymentRequest> known = Optional.ofNullable(requests.get(step.request()));
        List<VoucherId> named = step instanceof RequestPayment made
                ? made.vouchers()
                : known.map(request -> request.step().vouchers()).orElse(List.of());
        List<Voucher> found = new ArrayList<>();
        for (VoucherId id : named) {
            VoucherFile file = vouchers.get(id);
            if (file != null) {
                found.add(file.voucher());
            }
        }
        Facts facts = step instanceof RequestPayment made ? facts(partners.get(made.partner())) : Facts.none();
        if (happened(note(entry, Decisions.decide(on, step, known, found, facts)))) {
            if (step instanceof RequestPayment made) {
                requests.put(made.request(), new PaymentRequest(made, on.date()));
            }
            named.forEach(id -> apply(VoucherEvent.of(id, step, on.date()), entry));
        }
    }

    private void apply(VoucherEvent event, JournalEntry entry) {
        VoucherFile file = vouchers.get(event.voucher());
        if (file == null) {
            file = new VoucherFile(event, entry);
            vouchers.put(event.voucher(), file);
        } else {
            file.apply(event, entry, rules.terms().completionReport().value());
        }
        EnrollmentFile enrollment = enrollments.get(file.voucher().enrollment());
        if (enrollment != null) {
            enrollment.pool().record(event);
            if (file.voucher()
                    .serviceLevel()
                    .equals(rules.terms().singleServiceLevel().value())) {
                enrollment.customer().update(file.voucher());
            }
        }
    }

    private Facts facts(@Nullable PartnerFile partner) {
        return partner == null
                ? Facts.none()
                : Facts.none().withPartner(partner.partner()).withRedeemedOfferings(partner.redeemedOfferings());
    }

    private Facts facts(@Nullable VoucherFile file, VoucherStep step) {
        if (step instanceof Create create) {
            EnrollmentFile enrollment = enrollments.get(create.enrollment());
            return enrollment == null
                    ? Facts.none()
                    : Facts.none()
                            .withEnrollment(enrollment.enrollment())
                            .withRemainingDays(
                                    enrollment.pool().balanceOn(on.date()).remaining());
        }
        Facts facts = step instanceof PartnerVoucherStep taken ? facts(partners.get(taken.partner())) : Facts.none();
        EnrollmentFile enrollment = file != null && step instanceof Reserve
                ? enrollments.get(file.voucher().enrollment())
                : null;
        return enrollment == null
                ? facts
                : facts.withCustomerVouchers(enrollment.customer().alike((Reserve) step));
    }

    /** Notes what a refusal has to say, and returns it; null if there is none. */
    private @Nullable Refusal note(JournalEntry entry, Either<Refusal, ?> answer) {
        if (answer.isRight()) {
            return null;
        }
        Refusal refusal = answer.getLeft();
        findings.add(new Finding(entry, refusal.violations(), refusal.unknowns()));
        return refusal;
    }

    /** Tells whether a step happened all the same: only a step that could not be has not. */
    private boolean happened(@Nullable Refusal refusal) {
        return refusal == null
                || refusal.violations().stream()
                        .map(violation -> violation.rule().id())
                        .noneMatch(id -> id == RuleId.LIF_01 || id == RuleId.LIF_03);
    }

    private void note(JournalEntry entry, Violation violation) {
        findings.add(new Finding(entry, List.of(violation), List.of()));
    }

    private AuditReport report() {
        findings.sort(Comparator.comparingInt(finding -> finding.entry().line()));
        Map<String, VoucherReport> byVoucher = new TreeMap<>();
        vouchers.forEach((id, file) -> byVoucher.put(id.value(), report(file)));
        Map<String, EnrollmentReport> byEnrollment = new TreeMap<>();
        enrollments.forEach((id, file) -> byEnrollment.put(
                id.value(), new EnrollmentReport(file.enrollment(), file.pool().balanceOn(asOf))));
        Map<String, Partner> byPartner = new TreeMap<>();
        partners.forEach((id, file) -> byPartner.put(id.value(), file.wholePartner()));
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

    private List<MissedDeadline> missed(Voucher voucher, Deadlines deadlines) {
        List<MissedDeadline> missed = new ArrayList<>();
        deadlines
                .paymentRequestBy()
                .filter(due -> voucher.status() == VoucherStatus.REDEEMED && asOf.isAfter(due))
                .ifPresent(due -> missed.add(new MissedDeadline(RuleBook.rule(RuleId.TIM_07), due)));
        deadlines
                .payBy()
                .filter(due -> voucher.paidOn().orElse(asOf).isAfter(due))
                .ifPresent(due -> missed.add(new MissedDeadline(RuleBook.rule(RuleId.PAY_07), due)));
        return missed;
    }
}
