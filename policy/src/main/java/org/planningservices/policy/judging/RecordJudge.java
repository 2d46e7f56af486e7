package org.planningservices.policy.judging;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.engine.Decisions;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.RuleId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;

/**
 * Judges records one by one by what the register knows, and records them there.
 *
 * <p>The judge records everything that can have happened, even if it breaks a rule; see {@link RunningAudit}.
 */
public final class RecordJudge implements RunningAudit {

    /** The rules that refuse what cannot have happened. */
    private static final Set<RuleId> IMPOSSIBLE = Set.of(RuleId.LIF_01, RuleId.LIF_03);

    /** The earliest day: declarations have no day, and are judged on this one. */
    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

    private final ProgramRules rules;
    private final Register register;
    private final RuleDay firstDay;
    private final Answers answers = new Answers();
    private RuleDay on;

    /**
     * Creates a running audit in which nothing is recorded.
     *
     * @param rules  the rules of the program
     */
    public RecordJudge(ProgramRules rules) {
        this.rules = rules;
        register = new Register(rules.terms(), FIRST_DAY);
        firstDay = rules.on(FIRST_DAY);
        on = firstDay;
    }

    Register register() {
        return register;
    }

    @Override
    public Either<Refusal, Acceptance> judge(JournalRecord record) {
        Objects.requireNonNull(record, "record");
        if (record instanceof Occurrence occurrence) {
            setDay(occurrence.on());
        }
        return record.match(answers);
    }

    private void setDay(LocalDate day) {
        if (!on.date().equals(day)) {
            on = rules.on(day);
        }
    }

    @Override
    public Either<Refusal, Acceptance> record(JournalEntry entry) {
        JournalRecord record = Objects.requireNonNull(entry, "entry").record();
        if (record instanceof Occurrence occurrence) {
            register.advanceTo(occurrence.on());
        }
        answers.voucher = null;
        Either<Refusal, Acceptance> answer = judge(record);
        if (isRecorded(record, answer)) {
            register.apply(entry, answers.voucher);
        }
        return answer;
    }

    /** Returns whether to record a record: it can have happened, and adds no days that the rules refuse. */
    private static boolean isRecorded(JournalRecord record, Either<Refusal, Acceptance> answer) {
        return answer.isRight()
                || !(record instanceof DaysAdded || Decisions.isRefusedBy(answer.getLeft(), IMPOSSIBLE));
    }

    private Either<Refusal, Acceptance> known(RuleDay day, PartnerId id) {
        return register.has(id)
                ? Either.right(Decisions.acceptDeclaration(day, RuleId.LIF_03))
                : Either.left(Decisions.refuseDeclaration(day, RuleId.LIF_03, "partner", id));
    }

    private Either<Refusal, Acceptance> known(RuleDay day, EnrollmentId id) {
        return register.has(id)
                ? Either.right(Decisions.acceptDeclaration(day, RuleId.LIF_03))
                : Either.left(Decisions.refuseDeclaration(day, RuleId.LIF_03, "enrollment", id));
    }

    /** Judges a record of each kind: an occurrence on its day, a declaration on the first day. */
    private final class Answers implements JournalRecord.Cases<Either<Refusal, Acceptance>> {

        /** The voucher whose step was judged last; null if it was not created. */
        private @Nullable VoucherRecord voucher;

        @Override
        public Either<Refusal, Acceptance> enrollmentDeclared(EnrollmentDeclared record) {
            EnrollmentId id = record.enrollment().id();
            return register.has(id)
                    ? Either.left(Decisions.refuseDeclaration(firstDay, RuleId.LIF_01, "enrollment", id))
                    : Either.right(Decisions.acceptDeclaration(firstDay, RuleId.LIF_01));
        }

        @Override
        public Either<Refusal, Acceptance> partnerDeclared(PartnerDeclared record) {
            PartnerId id = record.partnerId();
            return register.has(id)
                    ? Either.left(Decisions.refuseDeclaration(firstDay, RuleId.LIF_01, "partner", id))
                    : Either.right(Decisions.acceptDeclaration(firstDay, RuleId.LIF_01));
        }

        @Override
        public Either<Refusal, Acceptance> locationDeclared(LocationDeclared record) {
            return known(firstDay, record.partnerId());
        }

        @Override
        public Either<Refusal, Acceptance> competencyDeclared(CompetencyDeclared record) {
            return known(firstDay, record.partnerId());
        }

        @Override
        public Either<Refusal, Acceptance> consultantDeclared(ConsultantDeclared record) {
            return known(firstDay, record.partnerId());
        }

        @Override
        public Either<Refusal, Acceptance> benefitActivated(BenefitActivated record) {
            return known(on, record.enrollmentId());
        }

        @Override
        public Either<Refusal, Acceptance> trainingPassed(TrainingPassed record) {
            return known(on, record.partnerId());
        }

        @Override
        public Either<Refusal, Acceptance> examPassed(ExamPassed record) {
            Either<Refusal, Acceptance> known = known(on, record.partnerId());
            if (known.isLeft() || register.partner(record.partnerId()).has(record.consultantId())) {
                return known;
            }
            return Either.left(Decisions.refuseDeclaration(on, RuleId.LIF_03, "consultant", record.consultantId()));
        }

        @Override
        public Either<Refusal, Acceptance> agreementSigned(AgreementSigned record) {
            return known(on, record.partnerId());
        }

        @Override
        public Either<Refusal, Acceptance> profilePublished(ProfilePublished record) {
            return known(on, record.partnerId());
        }

        @Override
        public Either<Refusal, Acceptance> daysAdded(DaysAdded record) {
            Either<Refusal, Acceptance> known = known(on, record.step().enrollmentId());
            return known.isLeft() ? known : Decisions.decide(on, record.step(), Facts.none());
        }

        @Override
        public Either<Refusal, Acceptance> partnerStepTaken(PartnerStepTaken record) {
            PartnerId id = record.step().partnerId();
            Either<Refusal, Acceptance> known = known(on, id);
            return known.isLeft() ? known : Decisions.decide(on, record.step(), register.facts(id, record.on()));
        }

        @Override
        public Either<Refusal, Acceptance> voucherStepTaken(VoucherStepTaken record) {
            VoucherStep step = record.step();
            VoucherRecord found = register.find(record.voucherId());
            voucher = found;
            Facts facts = register.facts(found, step, record.on());
            return Either.narrow(
                    found == null
                            ? Decisions.decide(on, record.voucherId(), step, facts)
                            : Decisions.decide(on, found.voucher(), step, facts));
        }

        @Override
        public Either<Refusal, Acceptance> paymentStepTaken(PaymentStepTaken record) {
            PaymentStep step = record.step();
            PaymentRequestRecord known = register.find(step.requestId());
            List<VoucherRecord> records = register.records(step, known);
            List<Voucher> found = new ArrayList<>(records.size());
            for (VoucherRecord covered : records) {
                found.add(covered.voucher());
            }
            Facts facts =
                    step instanceof RequestPayment made ? register.facts(made.partnerId(), record.on()) : Facts.none();
            return Either.narrow(Decisions.decide(
                    on, step, known == null ? Optional.empty() : Optional.of(known.request()), found, facts));
        }
    }
}
