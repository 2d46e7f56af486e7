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
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
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
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * Judges records one by one with what the register knows, and has them recorded.
 *
 * <p>Every record is recorded that can have happened, whatever the rules say of it; see {@link RunningAudit}.
 */
public final class RecordJudge implements RunningAudit {

    /** The rules that refuse what cannot have happened. */
    private static final Set<RuleId> IMPOSSIBLE = Set.of(RuleId.LIF_01, RuleId.LIF_03);

    /** The day on which a declaration is judged, which has no day: the earliest. */
    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

    private final ProgramRules rules;
    private final Register register;
    private final RuleDay firstDay;
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
        return record instanceof Declaration declaration ? judge(declaration) : judge((Occurrence) record);
    }

    @Override
    public Either<Refusal, Acceptance> record(JournalEntry entry) {
        JournalRecord record = Objects.requireNonNull(entry, "entry").record();
        if (record instanceof Occurrence occurrence) {
            register.advanceTo(occurrence.on());
        }
        if (record instanceof VoucherStepTaken taken) {
            return record(taken, entry);
        }
        Either<Refusal, Acceptance> answer = judge(record);
        if (record instanceof DaysAdded ? answer.isRight() : canHaveHappened(answer)) {
            register.apply(entry);
        }
        return answer;
    }

    private Either<Refusal, Acceptance> record(VoucherStepTaken taken, JournalEntry entry) {
        turnTo(taken.on());
        VoucherRecord voucher = register.find(taken.voucherId());
        Either<Refusal, Acceptance> answer = judge(taken.voucherId(), voucher, taken.step());
        if (canHaveHappened(answer)) {
            VoucherEvent event = VoucherEvent.of(taken.voucherId(), taken.step(), taken.on());
            if (voucher == null) {
                register.create(event, entry);
            } else {
                register.apply(event, voucher, entry);
            }
        }
        return answer;
    }

    /** Tells whether a step can have happened: a step that breaks other rules happened nevertheless. */
    private static boolean canHaveHappened(Either<Refusal, Acceptance> answer) {
        return answer.isRight() || !Decisions.isRefusedBy(answer.getLeft(), IMPOSSIBLE);
    }

    private Either<Refusal, Acceptance> judge(Declaration declaration) {
        if (declaration instanceof EnrollmentDeclared declared) {
            EnrollmentId id = declared.enrollment().id();
            return register.has(id)
                    ? Either.left(Decisions.refuseDeclaration(firstDay, RuleId.LIF_01, "enrollment", id))
                    : Either.right(Decisions.acceptDeclaration(firstDay, RuleId.LIF_01));
        }
        if (declaration instanceof PartnerDeclared declared) {
            PartnerId id = declared.partnerId();
            return register.has(id)
                    ? Either.left(Decisions.refuseDeclaration(firstDay, RuleId.LIF_01, "partner", id))
                    : Either.right(Decisions.acceptDeclaration(firstDay, RuleId.LIF_01));
        }
        return known(firstDay, ((OfPartner) declaration).partnerId());
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

    private Either<Refusal, Acceptance> judge(Occurrence occurrence) {
        turnTo(occurrence.on());
        if (occurrence instanceof VoucherStepTaken taken) {
            return judge(taken.voucherId(), register.find(taken.voucherId()), taken.step());
        }
        if (occurrence instanceof PaymentStepTaken taken) {
            return judge(taken.step());
        }
        if (occurrence instanceof DaysAdded added) {
            return known(on, added.step().enrollmentId())
                    .flatMap(known -> Decisions.decide(on, added.step(), Facts.none()));
        }
        if (occurrence instanceof PartnerStepTaken taken) {
            return known(on, taken.step().partnerId())
                    .flatMap(known -> Decisions.decide(
                            on, taken.step(), register.facts(taken.step().partnerId(), taken.on())));
        }
        return occurrence instanceof BenefitActivated activated
                ? known(on, activated.enrollmentId())
                : judgeFact(occurrence);
    }

    private void turnTo(LocalDate day) {
        if (!on.date().equals(day)) {
            on = rules.on(day);
        }
    }

    /** Judges a fact about a partner: only LIF-03 asks whether the partner is known. */
    private Either<Refusal, Acceptance> judgeFact(Occurrence fact) {
        Either<Refusal, Acceptance> known = known(on, ((OfPartner) fact).partnerId());
        return fact instanceof ExamPassed passed ? known.flatMap(partner -> knownConsultant(passed)) : known;
    }

    private Either<Refusal, Acceptance> knownConsultant(ExamPassed passed) {
        return register.partner(passed.partnerId()).has(passed.consultantId())
                ? Either.right(Decisions.acceptDeclaration(on, RuleId.LIF_03))
                : Either.left(Decisions.refuseDeclaration(on, RuleId.LIF_03, "consultant", passed.consultantId()));
    }

    private Either<Refusal, Acceptance> judge(VoucherId id, @Nullable VoucherRecord voucher, VoucherStep step) {
        return Either.narrow(
                voucher == null
                        ? Decisions.decide(on, id, step, register.facts(null, step, on.date()))
                        : Decisions.decide(on, voucher.voucher(), step, register.facts(voucher, step, on.date())));
    }

    private Either<Refusal, Acceptance> judge(PaymentStep step) {
        PaymentRequestRecord known = register.find(step.requestId());
        List<VoucherRecord> records = register.records(step, known);
        List<Voucher> found = new ArrayList<>(records.size());
        for (VoucherRecord voucher : records) {
            found.add(voucher.voucher());
        }
        Facts facts = step instanceof RequestPayment made ? register.facts(made.partnerId(), on.date()) : Facts.none();
        return Either.narrow(Decisions.decide(
                on, step, known == null ? Optional.empty() : Optional.of(known.request()), found, facts));
    }
}
