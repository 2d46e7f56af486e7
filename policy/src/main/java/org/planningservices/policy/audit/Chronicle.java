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
import org.planningservices.journal.JournalRecord.CompetencyStated;
import org.planningservices.journal.JournalRecord.ConsultantStated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentStated;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.Happening;
import org.planningservices.journal.JournalRecord.LocationStated;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerStated;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.Statement;
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
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.rules.Decisions;
import org.planningservices.policy.rules.ProgramRules;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollmentStep;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
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
 * its voucher (LIF-02); what it does to the days of an enrolment counts from the latest day recorded, and what remained of them
 * on its own day is not known (ENT-06). For one thread.
 */
public final class Chronicle {

    /** The day on which a statement is answered, which has none: the earliest there is. */
    private static final LocalDate EVER = LocalDate.of(0, 1, 1);

    private final ProgramRules rules;
    private final Map<PartnerId, PartnerFile> partners = new HashMap<>();
    private final Map<CustomerId, CustomerFile> customers = new HashMap<>();
    private final Map<EnrollmentId, EnrollmentFile> enrollments = new HashMap<>();
    private final Map<VoucherId, VoucherFile> vouchers = new HashMap<>();
    private final Map<PaymentRequestId, RequestFile> requests = new HashMap<>();
    private final EntryChains histories = new EntryChains();
    private final RuleDay ever;
    private RuleDay on;
    private LocalDate latest = EVER;

    private Chronicle(ProgramRules rules) {
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
    public static Chronicle of(ProgramRules rules) {
        return new Chronicle(rules);
    }

    /**
     * Judges a record, and leaves everything as it is.
     *
     * @param record  the record
     * @return that it breaks no rule, or what stands in the way
     */
    public Either<Refusal, Acceptance> judge(JournalRecord record) {
        return record instanceof Statement statement ? judge(statement) : judge((Happening) record);
    }

    /**
     * Judges a record, and records it unless it cannot have been.
     *
     * @param entry  the record, with its line
     * @return that it breaks no rule, or what stands in the way
     */
    public Either<Refusal, Acceptance> record(JournalEntry entry) {
        JournalRecord record = entry.record();
        if (record instanceof Happening happening && happening.on().isAfter(latest)) {
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
        VoucherFile file = vouchers.get(taken.voucher());
        Either<Refusal, Acceptance> answer = judge(taken.voucher(), file, taken.step());
        if (happened(answer)) {
            VoucherEvent event = VoucherEvent.of(taken.voucher(), taken.step(), taken.on());
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

    private Either<Refusal, Acceptance> judge(Statement statement) {
        if (statement instanceof EnrollmentStated stated) {
            EnrollmentId id = stated.enrollment().id();
            return enrollments.containsKey(id)
                    ? Either.left(Decisions.statedTwice(ever, "enrollment", id))
                    : Either.right(Decisions.statedOnce(ever));
        }
        if (statement instanceof PartnerStated stated) {
            PartnerId id = stated.partner();
            return partners.containsKey(id)
                    ? Either.left(Decisions.statedTwice(ever, "partner", id))
                    : Either.right(Decisions.statedOnce(ever));
        }
        return known(ever, ((OfPartner) statement).partner());
    }

    private Either<Refusal, Acceptance> known(RuleDay day, PartnerId id) {
        return partners.containsKey(id)
                ? Either.right(Decisions.stated(day))
                : Either.left(Decisions.neverStated(day, "partner", id));
    }

    private Either<Refusal, Acceptance> known(RuleDay day, EnrollmentId id) {
        return enrollments.containsKey(id)
                ? Either.right(Decisions.stated(day))
                : Either.left(Decisions.neverStated(day, "enrollment", id));
    }

    private Either<Refusal, Acceptance> judge(Happening happening) {
        turnTo(happening.on());
        if (happening instanceof VoucherStepTaken taken) {
            return judge(taken.voucher(), vouchers.get(taken.voucher()), taken.step());
        }
        if (happening instanceof PaymentStepTaken taken) {
            return judge(taken.step());
        }
        if (happening instanceof DaysAdded added) {
            return known(on, added.step().enrollment())
                    .flatMap(known -> Decisions.decide(on, added.step(), Facts.none()));
        }
        if (happening instanceof PartnerStepTaken taken) {
            return known(on, taken.step().partner())
                    .flatMap(known -> Decisions.decide(
                            on, taken.step(), facts(taken.step().partner())));
        }
        return happening instanceof BenefitActivated activated
                ? known(on, activated.enrollment())
                : judgeFact(happening);
    }

    private void turnTo(LocalDate day) {
        if (!on.date().equals(day)) {
            on = rules.on(day);
        }
    }

    /** Judges what a partner states of itself, which no rule reads but LIF-03. */
    private Either<Refusal, Acceptance> judgeFact(Happening fact) {
        Either<Refusal, Acceptance> known = known(on, ((OfPartner) fact).partner());
        return fact instanceof ExamPassed passed ? known.flatMap(partner -> knownConsultant(passed)) : known;
    }

    private Either<Refusal, Acceptance> knownConsultant(ExamPassed passed) {
        return partner(passed.partner()).has(passed.consultant())
                ? Either.right(Decisions.stated(on))
                : Either.left(Decisions.neverStated(on, "consultant", passed.consultant()));
    }

    private Either<Refusal, Acceptance> judge(VoucherId id, @Nullable VoucherFile file, VoucherStep step) {
        return Either.narrow(
                file == null
                        ? Decisions.decide(on, id, step, facts(null, step))
                        : Decisions.decide(on, file.voucher(), step, facts(file, step)));
    }

    private Either<Refusal, Acceptance> judge(PaymentStep step) {
        RequestFile known = requests.get(step.request());
        List<VoucherFile> files = files(step, known);
        List<Voucher> found = new ArrayList<>(files.size());
        for (VoucherFile file : files) {
            found.add(file.voucher());
        }
        Facts facts = step instanceof RequestPayment made ? facts(made.partner()) : Facts.none();
        return Either.narrow(Decisions.decide(
                on, step, known == null ? Optional.empty() : Optional.of(known.request()), found, facts));
    }

    /** Returns the files of the vouchers that a step is about, as far as they were created. */
    private List<VoucherFile> files(PaymentStep step, @Nullable RequestFile known) {
        if (!(step instanceof RequestPayment made)) {
            return known == null ? List.of() : known.vouchers();
        }
        List<VoucherFile> files = new ArrayList<>(made.vouchers().size());
        for (VoucherId id : made.vouchers()) {
            VoucherFile file = vouchers.get(id);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    private Facts facts(PartnerId id) {
        PartnerFile partner = partners.get(id);
        return partner == null ? Facts.none() : partner.factsOn(on.date());
    }

    private Facts facts(@Nullable VoucherFile file, VoucherStep step) {
        if (step instanceof Create create) {
            return facts(enrollments.get(create.enrollment()));
        }
        Facts facts = step instanceof PartnerVoucherStep taken ? facts(taken.partner()) : Facts.none();
        EnrollmentFile enrollment = file != null && step instanceof Reserve ? enrollment(file) : null;
        return enrollment == null
                ? facts
                : facts.withCustomerVouchers(enrollment.customer().alike((Reserve) step));
    }

    private Facts facts(@Nullable EnrollmentFile enrollment) {
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
            EnrollmentStep step = added.step();
            enrollment(step.enrollment()).pool().record(step, latest);
        } else if (record instanceof PartnerStepTaken taken) {
            apply(taken.step(), taken.on());
        } else if (record instanceof TrainingPassed passed) {
            partner(passed.partner()).train(passed.on());
        } else if (record instanceof ExamPassed passed) {
            partner(passed.partner()).passExam(new PassedExam(passed.consultant(), passed.competency(), passed.on()));
        } else if (record instanceof AgreementSigned signed) {
            partner(signed.partner()).signAgreement(signed.on());
        } else if (record instanceof ProfilePublished published) {
            partner(published.partner()).publishProfile(published.on());
        } else if (record instanceof BenefitActivated activated) {
            enrollment(activated.enrollment()).activate(activated.on());
        } else {
            apply((Statement) record);
        }
    }

    private void apply(Statement statement) {
        if (statement instanceof EnrollmentStated stated) {
            open(stated.enrollment());
        } else if (statement instanceof PartnerStated stated) {
            partners.put(stated.partner(), new PartnerFile(stated.partner()));
        } else {
            partner(((OfPartner) statement).partner()).learn(draft -> {
                if (statement instanceof LocationStated stated) {
                    draft.addLocation(stated.location());
                } else if (statement instanceof CompetencyStated stated) {
                    draft.addCompetency(stated.competency());
                } else {
                    draft.addConsultant(((ConsultantStated) statement).consultant());
                }
            });
        }
    }

    private void open(Enrollment enrollment) {
        enrollments.put(
                enrollment.id(),
                new EnrollmentFile(
                        enrollment,
                        PoolLedger.open(rules.terms(), rules.calendar(), enrollment),
                        customers.computeIfAbsent(enrollment.customer(), customer -> new CustomerFile())));
    }

    private void apply(PartnerStep step, LocalDate day) {
        PartnerFile partner = partner(step.partner());
        switch (step.action()) {
            case ENROLL_IN_OFFERING -> partner.enroll(step.offering(), day);
            case REGISTER_FOR_PAYMENT_TOOL -> partner.register(step.offering(), day);
        }
    }

    private void apply(PaymentStepTaken taken, JournalEntry entry) {
        PaymentStep step = taken.step();
        List<VoucherFile> files = files(step, requests.get(step.request()));
        if (step instanceof RequestPayment made) {
            requests.put(made.request(), new RequestFile(new PaymentRequest(made, taken.on()), files));
        }
        for (VoucherFile file : files) {
            apply(VoucherEvent.of(file.voucher().id(), step, taken.on()), file, entry);
        }
    }

    private void create(VoucherEvent creation, JournalEntry entry) {
        VoucherFile file = new VoucherFile(creation);
        vouchers.put(creation.voucher(), file);
        note(creation, file, entry);
    }

    private void apply(VoucherEvent event, VoucherFile file, JournalEntry entry) {
        file.apply(event, rules.terms().completionReport().value());
        note(event, file, entry);
        if (event.step() instanceof Redeem redeem) {
            PartnerFile partner = partners.get(redeem.partner());
            if (partner != null) {
                partner.redeem(file.voucher().offering());
            }
        }
    }

    /** Notes what happened to a voucher in its history, in its pool and with its customer. */
    private void note(VoucherEvent event, VoucherFile file, JournalEntry entry) {
        file.setLastEntry(histories.add(entry, file.lastEntry()));
        EnrollmentFile enrollment = enrollment(file);
        if (enrollment == null) {
            return;
        }
        if (enrollment.pool().isMovedBy(event.step().action())) {
            enrollment
                    .pool()
                    .record(event.on().equals(latest) ? event : VoucherEvent.of(event.voucher(), event.step(), latest));
        }
        if (file.voucher()
                .serviceLevel()
                .equals(rules.terms().singleServiceLevel().value())) {
            enrollment.customer().update(file.voucher());
        }
    }

    /** Returns the file of the enrollment of a voucher; null if the enrollment was not stated so far. */
    private @Nullable EnrollmentFile enrollment(VoucherFile file) {
        EnrollmentFile known = file.enrollment();
        if (known == null) {
            known = enrollments.get(file.voucher().enrollment());
            file.setEnrollment(known);
        }
        return known;
    }

    private PartnerFile partner(PartnerId id) {
        return Objects.requireNonNull(partners.get(id));
    }

    private EnrollmentFile enrollment(EnrollmentId id) {
        return Objects.requireNonNull(enrollments.get(id));
    }

    Map<PartnerId, PartnerFile> partners() {
        return partners;
    }

    Map<EnrollmentId, EnrollmentFile> enrollments() {
        return enrollments;
    }

    Map<VoucherId, VoucherFile> vouchers() {
        return vouchers;
    }

    /** Returns the entries that were applied to a voucher, in that order. */
    List<JournalEntry> history(VoucherFile file) {
        return histories.through(file.lastEntry());
    }
}
