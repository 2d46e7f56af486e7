package org.planningservices.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * The facts about partners, and the judgment of new ones.
 *
 * <p>A fact is judged as an audit judges it, but a fact that breaks a rule is not stored. A location or a consultant that is
 * declared differently after the partner acted is not stored either: a declaration holds from the start, so earlier steps of
 * the partner might then break a rule.
 */
final class PartnerBook implements PartnerDirectory {

    private static final int PAGE = 1000;

    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final PartnerFactStore table;
    private final Map<PartnerId, Partner> partners = new HashMap<>();
    private final Map<VoucherId, Offering> offerings = new HashMap<>();
    private final Map<PartnerId, Map<Offering, LocalDate>> redeemed = new HashMap<>();
    private final Set<PartnerId> acted = new HashSet<>();
    private long position;

    private PartnerBook(VoucherProgram program, VoucherRepository repository, PartnerFactStore table) {
        this.program = program;
        this.repository = repository;
        this.table = table;
    }

    static PartnerBook read(VoucherProgram program, VoucherRepository repository, PartnerFactStore table) {
        PartnerBook book = new PartnerBook(program, repository, table);
        table.read().forEach(fact -> book.learn(fact.record()));
        return book;
    }

    /** Returns whether a record is a fact about a partner. */
    static boolean concerns(JournalRecord record) {
        return findPartner(record).isPresent();
    }

    @Override
    public Optional<Partner> find(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }

    /**
     * Why a record was not accepted.
     *
     * @param reasons  the reasons, in lines
     * @param isUndecided  whether no rule refuses the record, and a fact is missing
     * @param days  the days on which the record would be accepted; empty if it is not a step
     */
    record Objection(String reasons, boolean isUndecided, Optional<DaySet> days) {

        static Objection lasting(String reasons) {
            return new Objection(reasons, false, Optional.empty());
        }

        static Objection of(JournalRecord record, Refusal refusal) {
            return new Objection(
                    RefusalText.of(record, refusal), refusal.violations().isEmpty(), Optional.of(refusal.days()));
        }
    }

    /** Stores a fact about a partner, unless a rule refuses it or a fact is missing; returns the reasons. */
    Optional<Objection> add(CommandId id, JournalRecord record) {
        catchUp();
        Optional<Objection> no = judge(record);
        if (no.isEmpty()) {
            table.add(id, new PartnerFactStore.Fact(position, record));
            learn(record);
        }
        return no;
    }

    /** Reads the records that the desk added since the last call. */
    private void catchUp() {
        List<StoredRecord> page;
        do {
            page = repository.read(position, PAGE);
            page.forEach(this::note);
        } while (page.size() == PAGE);
    }

    private void note(StoredRecord stored) {
        position = stored.position();
        if (stored.kind() == StreamKind.VOUCHER) {
            note(stored.record());
        }
    }

    /** Notes a record that the desk accepted; a reader of the repository may see it only later. */
    void note(JournalRecord record) {
        if (!(record instanceof VoucherStepTaken taken)) {
            return;
        }
        VoucherStep step = taken.step();
        switch (step.action()) {
            case CREATE -> offerings.put(taken.voucherId(), ((Create) step).offering());
            case RESERVE,
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT -> acted.add(((PartnerVoucherStep) step).partnerId());
            case REDEEM -> noteRedemption(((Redeem) step).partnerId(), taken);
            case ASSIGN, REASSIGN, EXPIRE, REVOKE, REQUEST_PAYMENT, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT -> {}
        }
    }

    private void noteRedemption(PartnerId id, VoucherStepTaken taken) {
        acted.add(id);
        if (offerings.containsKey(taken.voucherId())) {
            redeemed.computeIfAbsent(id, first -> new HashMap<>())
                    .merge(
                            offerings.get(taken.voucherId()),
                            taken.on(),
                            (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private Optional<Objection> judge(JournalRecord record) {
        Partner partner = partners.get(findPartner(record).orElseThrow());
        if (partner != null) {
            return record.match(new Judgment(partner));
        }
        return record instanceof PartnerDeclared ? Optional.empty() : Optional.of(statedWrongly(record));
    }

    /** Judges a record about a partner that is registered. */
    private final class Judgment implements PartnerRecordCases<Optional<Objection>> {

        private final Partner partner;

        Judgment(Partner partner) {
            this.partner = partner;
        }

        @Override
        public Optional<Objection> partnerDeclared(PartnerDeclared record) {
            return Optional.of(statedWrongly(record));
        }

        @Override
        public Optional<Objection> locationDeclared(LocationDeclared record) {
            return changed(partner.findLocation(record.location().id())
                    .filter(known -> !known.equals(record.location()))
                    .isPresent());
        }

        @Override
        public Optional<Objection> competencyDeclared(CompetencyDeclared record) {
            return Optional.empty();
        }

        @Override
        public Optional<Objection> consultantDeclared(ConsultantDeclared record) {
            return changed(partner.findConsultant(record.consultant().id())
                    .filter(known -> !known.equals(record.consultant()))
                    .isPresent());
        }

        @Override
        public Optional<Objection> trainingPassed(TrainingPassed record) {
            return Optional.empty();
        }

        @Override
        public Optional<Objection> examPassed(ExamPassed record) {
            return partner.findConsultant(record.consultantId()).isPresent()
                    ? Optional.empty()
                    : Optional.of(whatIsWrong(record, new PartnerDeclared(partner.id())));
        }

        @Override
        public Optional<Objection> agreementSigned(AgreementSigned record) {
            return Optional.empty();
        }

        @Override
        public Optional<Objection> profilePublished(ProfilePublished record) {
            return Optional.empty();
        }

        @Override
        public Optional<Objection> partnerStepTaken(PartnerStepTaken record) {
            Facts facts =
                    Facts.none().withPartner(partner).withRedeemedOfferings(redeemedBy(partner.id(), record.on()));
            return program.on(record.on())
                    .decide(record.step(), facts)
                    .swap()
                    .toJavaOptional()
                    .map(no -> Objection.of(record, no));
        }

        @Override
        public Optional<Objection> notOfPartner(JournalRecord record) {
            throw new IllegalArgumentException("the record is not about a partner: `" + record + "`");
        }

        /** Returns the objection to a different declaration if the partner has acted. */
        private Optional<Objection> changed(boolean isDifferent) {
            return isDifferent && acted.contains(partner.id())
                    ? Optional.of(Objection.lasting("! the partner has acted since it was stated otherwise"))
                    : Optional.empty();
        }
    }

    /** Returns the objection of an audit to a record about an unregistered partner, or to a second registration. */
    private Objection statedWrongly(JournalRecord record) {
        return whatIsWrong(record, record);
    }

    /** Returns the objection of an audit to a record after another record. */
    private Objection whatIsWrong(JournalRecord record, JournalRecord before) {
        LocalDate day = record.findDay().orElse(LocalDate.EPOCH);
        Journal both = Journal.of(List.of(before, record));
        List<Finding> findings = program.audit(both, day).findings();
        Finding last = findings.get(findings.size() - 1);
        return new Objection(
                RefusalText.of(record, last.violations(), last.undecided()),
                last.violations().isEmpty(),
                Optional.empty());
    }

    private Set<Offering> redeemedBy(PartnerId id, LocalDate day) {
        return redeemed.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(first -> !first.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void learn(JournalRecord record) {
        PartnerId id = findPartner(record).orElseThrow();
        Partner known = partners.get(id);
        Partner.Builder draft =
                known == null ? Partner.builder().id(id) : Partner.builder().from(known);
        partners.put(id, record.match(new PartnerUpdate(draft)).build());
    }

    private static Optional<PartnerId> findPartner(JournalRecord record) {
        if (record instanceof OfPartner fact) {
            return Optional.of(fact.partnerId());
        }
        return record instanceof PartnerStepTaken taken
                ? Optional.of(taken.step().partnerId())
                : Optional.empty();
    }
}
