package org.planningservices.policy.audit;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.engine.Decisions;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * What has been stated and has happened so far, which answers for the next record.
 *
 * <p>A record is judged by the rules of its step, on its day, with all that was recorded before it. What breaks a rule still
 * happened, and is recorded. Not recorded are what LIF-01 or LIF-03 refuses, and an accrual or conversion that is refused.
 * For example, a voucher that was redeemed a day late is redeemed, and its payment can be asked for.
 *
 * <p>Records may come on an earlier day than the one before. Such a step is refused where it goes back behind the latest of
 * its voucher (LIF-02); what it does to the days of an enrollment counts from the latest day recorded, and what remained of them
 * on its own day is not known (ENT-06). For one thread.
 */
public final class RunningAudit {

    /** The day on which a statement is answered, which has none: the earliest there is. */
    private static final LocalDate EVER = LocalDate.of(0, 1, 1);

    private final ProgramRules rules;
    private final Map<PartnerId, PartnerAccount> partners = new HashMap<>();
    private final Map<CustomerId, CustomerAccount> customers = new HashMap<>();
    private final Map<EnrollmentId, EnrollmentAccount> enrollments = new HashMap<>();
    private final Map<VoucherId, VoucherRecord> vouchers = new HashMap<>();
    private final Map<PaymentRequestId, PaymentRequestRecord> requests = new HashMap<>();
    private final EntryChains histories = new EntryChains();
    private final RuleDay ever;
    private RuleDay on;
    private LocalDate latest = EVER;

    private RunningAudit(ProgramRules rules) {
        this.rules = rules;
        ever = rules.on(EVER);
        on = ever;
    }

    /**
     * Returns a chronicle in which nothing is recorded.
     *
     * @param rules  the rules of the program
     * @return the chronicle
     */
    public static RunningAudit of(ProgramRules rules) {
        return new RunningAudit(rules);
    }

    /**
     * Judges a record, and leaves everything as it is.
     *
     * @param record  the record
     * @return that it breaks no rule, or what stands in the way
     */
    public Either<Refusal, Acceptance> judge(JournalRecord record) {
        return record instanceof Declaration statement ? judge(statement) : judge((Occurrence) record);
    }

    /**
     * Judges a record, and records it unless it cannot have been.
     *
     * @param entry  the record, with its line
     * @return that it breaks no rule, or what stands in the way
     */
    public Either<Refusal, Acceptance> record(JournalEntry entry) {
        JournalRecord record = entry.record();
        if (record instanceof Occurrence happening && happening.on().isAfter(latest)) {
            latest = happening.on();
        }
        if (record instanceof VoucherStepTaken taken) {
            return record(taken, entry);
        }
        Either<Refusal, Acceptance> answer = judge(record);
        if (record instanceof DaysAdded ? answer.isRight() : happened(answer)) {
            apply(entry);
        }
        return answer;
    }

    private Either<Refusal, Acceptance> record(VoucherStepTaken taken, JournalEntry entry) {
        turnTo(taken.on());
        VoucherRecord file = vouchers.get(taken.voucherId());
        Either<Refusal, Acceptance> answer = judge(taken.voucherId(), file, taken.step());
        if (happened(answer)) {
            VoucherEvent event = VoucherEvent.of(taken.voucherId(), taken.step(), taken.on());
            if (file == null) {
                create(event, entry);
            } else {
                apply(event, file, entry);
            }
        }
        return answer;
    }

    /** Tells whether something happened whatever the rules say of it: only what could not be has not. */
    private static boolean happened(Either<Refusal, Acceptance> answer) {
        if (answer.isLeft()) {
            for (Violation violation : answer.getLeft().violations()) {
                RuleId id = violation.rule().id();
                if (id == RuleId.LIF_01 || id == RuleId.LIF_03) {
                    return false;
                }
            }
        }
        return true;
    }

    private Either<Refusal, Acceptance> judge(Declaration statement) {
        if (statement instanceof EnrollmentDeclared stated) {
            EnrollmentId id = stated.enrollment().id();
            return enrollments.containsKey(id)
                    ? Either.left(Decisions.statedWrongly(ever, RuleId.LIF_01, "enrollment", id))
                    : Either.right(Decisions.stated(ever, RuleId.LIF_01));
        }
        if (statement instanceof PartnerDeclared stated) {
            PartnerId id = stated.partnerId();
            return partners.containsKey(id)
                    ? Either.left(Decisions.statedWrongly(ever, RuleId.LIF_01, "partner", id))
                    : Either.right(Decisions.stated(ever, RuleId.LIF_01));
        }
        return known(ever, ((OfPartner) statement).partnerId());
    }

    private Either<Refusal, Acceptance> known(RuleDay day, PartnerId id) {
        return partners.containsKey(id)
                ? Either.right(Decisions.stated(day, RuleId.LIF_03))
                : Either.left(Decisions.statedWrongly(day, RuleId.LIF_03, "partner", id));
    }

    private Either<Refusal, Acceptance> known(RuleDay day, EnrollmentId id) {
        return enrollments.containsKey(id)
                ? Either.right(Decisions.stated(day, RuleId.LIF_03))
                : Either.left(Decisions.statedWrongly(day, RuleId.LIF_03, "enrollment", id));
    }

    private Either<Refusal, Acceptance> judge(Occurrence happening) {
        turnTo(happening.on());
        if (happening instanceof VoucherStepTaken taken) {
            return judge(taken.voucherId(), vouchers.get(taken.voucherId()), taken.step());
        }
        if (happening instanceof PaymentStepTaken taken) {
            return judge(taken.step());
        }
        if (happening instanceof DaysAdded added) {
            return known(on, added.step().enrollmentId())
                    .flatMap(known -> Decisions.decide(on, added.step(), Facts.none()));
        }
        if (happening instanceof PartnerStepTaken taken) {
            return known(on, taken.step().partnerId())
                    .flatMap(known -> Decisions.decide(
                            on, taken.step(), facts(taken.step().partnerId())));
        }
        return happening instanceof BenefitActivated activated
                ? known(on, activated.enrollmentId())
                : judgeFact(happening);
    }

    private void turnTo(LocalDate day) {
        if (!on.date().equals(day)) {
            on = rules.on(day);
        }
    }

    /** Judges what a partner states of itself, which no rule reads but LIF-03. */
    private Either<Refusal, Acceptance> judgeFact(Occurrence fact) {
        Either<Refusal, Acceptance> known = known(on, ((OfPartner) fact).partnerId());
        return fact instanceof ExamPassed passed ? known.flatMap(partner -> knownConsultant(passed)) : known;
    }

    private Either<Refusal, Acceptance> knownConsultant(ExamPassed passed) {
        return partner(passed.partnerId()).has(passed.consultantId())
                ? Either.right(Decisions.stated(on, RuleId.LIF_03))
                : Either.left(Decisions.statedWrongly(on, RuleId.LIF_03, "consultant", passed.consultantId()));
    }

    private Either<Refusal, Acceptance> judge(VoucherId id, @Nullable VoucherRecord file, VoucherStep step) {
        return Either.narrow(
                file == null
                        ? Decisions.decide(on, id, step, facts(null, step))
                        : Decisions.decide(on, file.voucher(), step, facts(file, step)));
    }

    private Either<Refusal, Acceptance> judge(PaymentStep step) {
        PaymentRequestRecord known = requests.get(step.requestId());
        List<VoucherRecord> files = files(step, known);
        List<Voucher> found = new ArrayList<>(files.size());
        for (VoucherRecord file : files) {
            found.add(file.voucher());
        }
        Facts facts = step instanceof RequestPayment made ? facts(made.partnerId()) : Facts.none();
        return Either.narrow(Decisions.decide(
                on, step, known == null ? Optional.empty() : Optional.of(known.request()), found, facts));
    }

    /** Returns the files of the vouchers that a step is about, as far as they were created. */
    private List<VoucherRecord> files(PaymentStep step, @Nullable PaymentRequestRecord known) {
        if (!(step instanceof RequestPayment made)) {
            return known == null ? List.of() : known.vouchers();
        }
        List<VoucherRecord> files = new ArrayList<>(made.voucherIds().size());
        for (VoucherId id : made.voucherIds()) {
            VoucherRecord file = vouchers.get(id);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    private Facts facts(PartnerId id) {
        PartnerAccount partner = partners.get(id);
        return partner == null ? Facts.none() : partner.factsOn(on.date());
    }

    private Facts facts(@Nullable VoucherRecord file, VoucherStep step) {
        if (step instanceof Create create) {
            return facts(enrollments.get(create.enrollmentId()));
        }
        Facts facts = step instanceof PartnerVoucherStep taken ? facts(taken.partnerId()) : Facts.none();
        EnrollmentAccount enrollment = file != null && step instanceof Reserve ? enrollment(file) : null;
        return enrollment == null
                ? facts
                : facts.withCustomerVouchers(enrollment.customer().alike((Reserve) step));
    }

    private Facts facts(@Nullable EnrollmentAccount enrollment) {
        if (enrollment == null) {
            return Facts.none();
        }
        Facts facts = Facts.none().withEnrollment(enrollment.enrollment());
        if (on.date().isBefore(latest)) {
            return facts;
        }
        // only judged on a day to come: the account stays where it is
        PoolLedger pool = on.date().isAfter(latest) ? enrollment.pool().copy() : enrollment.pool();
        return facts.withRemainingDays(pool.balanceOn(on.date()).remaining());
    }

    private void apply(JournalEntry entry) {
        JournalRecord record = entry.record();
        if (record instanceof PaymentStepTaken taken) {
            apply(taken, entry);
        } else if (record instanceof DaysAdded added) {
            PoolStep step = added.step();
            enrollment(step.enrollmentId()).pool().record(step, latest);
        } else if (record instanceof PartnerStepTaken taken) {
            apply(taken.step(), taken.on());
        } else if (record instanceof TrainingPassed passed) {
            partner(passed.partnerId()).train(passed.on());
        } else if (record instanceof ExamPassed passed) {
            partner(passed.partnerId())
                    .passExam(new PassedExam(passed.consultantId(), passed.competency(), passed.on()));
        } else if (record instanceof AgreementSigned signed) {
            partner(signed.partnerId()).signAgreement(signed.on());
        } else if (record instanceof ProfilePublished published) {
            partner(published.partnerId()).publishProfile(published.on());
        } else if (record instanceof BenefitActivated activated) {
            enrollment(activated.enrollmentId()).activate(activated.on());
        } else {
            apply((Declaration) record);
        }
    }

    private void apply(Declaration statement) {
        if (statement instanceof EnrollmentDeclared stated) {
            open(stated.enrollment());
        } else if (statement instanceof PartnerDeclared stated) {
            partners.put(stated.partnerId(), new PartnerAccount(stated.partnerId()));
        } else {
            partner(((OfPartner) statement).partnerId()).learn(draft -> {
                if (statement instanceof LocationDeclared stated) {
                    draft.addLocation(stated.location());
                } else if (statement instanceof CompetencyDeclared stated) {
                    draft.addCompetency(stated.competency());
                } else {
                    draft.addConsultant(((ConsultantDeclared) statement).consultant());
                }
            });
        }
    }

    private void open(Enrollment enrollment) {
        enrollments.put(
                enrollment.id(),
                new EnrollmentAccount(
                        enrollment,
                        PoolLedger.open(rules.terms(), rules.calendar(), enrollment),
                        customers.computeIfAbsent(enrollment.customerId(), customer -> new CustomerAccount())));
    }

    private void apply(PartnerStep step, LocalDate day) {
        PartnerAccount partner = partner(step.partnerId());
        switch (step.action()) {
            case ENROLL_IN_OFFERING -> partner.enroll(step.offering(), day);
            case REGISTER_FOR_PAYMENT_TOOL -> partner.register(step.offering(), day);
        }
    }

    private void apply(PaymentStepTaken taken, JournalEntry entry) {
        PaymentStep step = taken.step();
        List<VoucherRecord> files = files(step, requests.get(step.requestId()));
        if (step instanceof RequestPayment made) {
            requests.put(made.requestId(), new PaymentRequestRecord(new PaymentRequest(made, taken.on()), files));
        }
        for (VoucherRecord file : files) {
            apply(VoucherEvent.of(file.voucher().id(), step, taken.on()), file, entry);
        }
    }

    private void create(VoucherEvent creation, JournalEntry entry) {
        VoucherRecord file = new VoucherRecord(creation);
        vouchers.put(creation.voucherId(), file);
        note(creation, file, entry);
    }

    private void apply(VoucherEvent event, VoucherRecord file, JournalEntry entry) {
        file.apply(event, rules.terms().completionReport().value());
        note(event, file, entry);
        if (event.step() instanceof Redeem redeem) {
            PartnerAccount partner = partners.get(redeem.partnerId());
            if (partner != null) {
                partner.redeem(file.voucher().offering());
            }
        }
    }

    /** Notes what happened to a voucher in its history, in its pool and with its customer. */
    private void note(VoucherEvent event, VoucherRecord file, JournalEntry entry) {
        file.setLastEntry(histories.add(entry, file.lastEntry()));
        EnrollmentAccount enrollment = enrollment(file);
        if (enrollment == null) {
            return;
        }
        if (enrollment.pool().isMovedBy(event.step().action())) {
            enrollment
                    .pool()
                    .record(
                            event.on().equals(latest)
                                    ? event
                                    : VoucherEvent.of(event.voucherId(), event.step(), latest));
        }
        if (file.voucher()
                .serviceLevel()
                .equals(rules.terms().exclusiveServiceLevel().value())) {
            enrollment.customer().update(file.voucher());
        }
    }

    /** Returns the file of the enrollment of a voucher; null if the enrollment was not stated so far. */
    private @Nullable EnrollmentAccount enrollment(VoucherRecord file) {
        EnrollmentAccount known = file.enrollment();
        if (known == null) {
            known = enrollments.get(file.voucher().enrollmentId());
            file.setEnrollment(known);
        }
        return known;
    }

    private PartnerAccount partner(PartnerId id) {
        return Objects.requireNonNull(partners.get(id));
    }

    private EnrollmentAccount enrollment(EnrollmentId id) {
        return Objects.requireNonNull(enrollments.get(id));
    }

    Map<PartnerId, PartnerAccount> partners() {
        return partners;
    }

    Map<EnrollmentId, EnrollmentAccount> enrollments() {
        return enrollments;
    }

    Map<VoucherId, VoucherRecord> vouchers() {
        return vouchers;
    }

    /** Returns the entries that were applied to a voucher, in that order. */
    List<JournalEntry> history(VoucherRecord file) {
        return histories.through(file.lastEntry());
    }
}
