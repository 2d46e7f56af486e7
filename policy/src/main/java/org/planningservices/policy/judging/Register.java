package org.planningservices.policy.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Create;
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
import org.planningservices.voucher.VoucherEvent;

/**
 * What was recorded so far: partners, enrollments with their days, vouchers and payment requests.
 *
 * <p>The register judges nothing. It answers what was known when a step was taken, and records what happened.
 */
final class Register {

    private final Terms terms;
    private final Map<PartnerId, PartnerAccount> partners = new HashMap<>();
    private final Map<CustomerId, CustomerAccount> customers = new HashMap<>();
    private final Map<EnrollmentId, EnrollmentAccount> enrollments = new HashMap<>();
    private final Map<VoucherId, VoucherRecord> vouchers = new HashMap<>();
    private final Map<PaymentRequestId, PaymentRequestRecord> requests = new HashMap<>();
    private final EntryChains histories = new EntryChains();
    private final Changes changes = new Changes();
    private LocalDate latest;

    /** Creates an empty register; no record lies before the first day. */
    Register(Terms terms, LocalDate firstDay) {
        this.terms = terms;
        latest = firstDay;
    }

    /** Makes a day the latest one, unless a later day was recorded. */
    void advanceTo(LocalDate day) {
        if (day.isAfter(latest)) {
            latest = day;
        }
    }

    boolean has(PartnerId id) {
        return partners.containsKey(id);
    }

    boolean has(EnrollmentId id) {
        return enrollments.containsKey(id);
    }

    @Nullable
    VoucherRecord find(VoucherId id) {
        return vouchers.get(id);
    }

    @Nullable
    PaymentRequestRecord find(PaymentRequestId id) {
        return requests.get(id);
    }

    PartnerAccount partner(PartnerId id) {
        return Objects.requireNonNull(partners.get(id));
    }

    private EnrollmentAccount enrollment(EnrollmentId id) {
        return Objects.requireNonNull(enrollments.get(id));
    }

    /** Returns the records of the vouchers of a payment step, as far as they were created. */
    List<VoucherRecord> records(PaymentStep step, @Nullable PaymentRequestRecord known) {
        if (!(step instanceof RequestPayment made)) {
            return known == null ? List.of() : known.vouchers();
        }
        List<VoucherRecord> records = new ArrayList<>(made.voucherIds().size());
        for (VoucherId id : made.voucherIds()) {
            VoucherRecord voucher = vouchers.get(id);
            if (voucher != null) {
                records.add(voucher);
            }
        }
        return records;
    }

    /** Returns the ids of the vouchers that a payment step is about, whether they were created or not. */
    List<VoucherId> voucherIds(PaymentStep step) {
        if (step instanceof RequestPayment made) {
            return made.voucherIds();
        }
        PaymentRequestRecord known = requests.get(step.requestId());
        return known == null ? List.of() : known.request().step().voucherIds();
    }

    /** Returns what is known of a partner on a day. */
    Facts facts(PartnerId id, LocalDate day) {
        PartnerAccount partner = partners.get(id);
        return partner == null ? Facts.none() : partner.factsOn(day);
    }

    /** Returns what is known when a step of a voucher is taken; the record of the voucher is null if it was not created. */
    Facts facts(@Nullable VoucherRecord voucher, VoucherStep step, LocalDate day) {
        if (step instanceof Create create) {
            return facts(enrollments.get(create.enrollmentId()), day);
        }
        Facts facts = step instanceof PartnerVoucherStep taken ? facts(taken.partnerId(), day) : Facts.none();
        EnrollmentAccount enrollment = voucher != null && step instanceof Reserve ? enrollment(voucher) : null;
        return enrollment == null
                ? facts
                : facts.withCustomerVouchers(enrollment.customer().alike((Reserve) step));
    }

    private Facts facts(@Nullable EnrollmentAccount enrollment, LocalDate day) {
        if (enrollment == null) {
            return Facts.none();
        }
        Facts facts = Facts.none().withEnrollment(enrollment.enrollment());
        if (day.isBefore(latest)) {
            return facts;
        }
        // a later day is only asked about: the ledger itself does not advance
        PoolLedger pool = day.isAfter(latest) ? enrollment.pool().copy() : enrollment.pool();
        return facts.withRemainingDays(pool.balanceOn(day).remaining());
    }

    /**
     * Records what happened.
     *
     * @param entry  the entry
     * @param voucher  for a step of a voucher, the record of the voucher, null if it was not created; null for other entries
     */
    void apply(JournalEntry entry, @Nullable VoucherRecord voucher) {
        changes.entry = entry;
        changes.voucher = voucher;
        entry.record().match(changes);
    }

    private void open(Enrollment enrollment) {
        enrollments.put(
                enrollment.id(),
                new EnrollmentAccount(
                        enrollment,
                        PoolLedger.open(terms, enrollment),
                        customers.computeIfAbsent(enrollment.customerId(), customer -> new CustomerAccount())));
    }

    private void create(VoucherEvent creation, JournalEntry entry) {
        VoucherRecord voucher = new VoucherRecord(creation);
        vouchers.put(creation.voucherId(), voucher);
        note(creation, voucher, entry);
    }

    private void apply(VoucherEvent event, VoucherRecord voucher, JournalEntry entry) {
        voucher.apply(event, terms.lifecycle().value());
        note(event, voucher, entry);
        if (event.step() instanceof Redeem redeem) {
            PartnerAccount partner = partners.get(redeem.partnerId());
            if (partner != null) {
                partner.redeem(voucher.voucher().offering());
            }
        }
    }

    /** Notes an event of a voucher in its history, in its pool and with its customer. */
    private void note(VoucherEvent event, VoucherRecord voucher, JournalEntry entry) {
        voucher.setLastEntry(histories.add(entry, voucher.lastEntry()));
        EnrollmentAccount enrollment = enrollment(voucher);
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
        if (voucher.voucher()
                .serviceLevel()
                .equals(terms.exclusiveServiceLevel().value())) {
            enrollment.customer().update(voucher.voucher());
        }
    }

    /** Returns the account of the enrollment of a voucher; null if the enrollment was not declared so far. */
    private @Nullable EnrollmentAccount enrollment(VoucherRecord voucher) {
        EnrollmentAccount known = voucher.enrollment();
        if (known == null) {
            known = enrollments.get(voucher.voucher().enrollmentId());
            voucher.setEnrollment(known);
        }
        return known;
    }

    Collection<PartnerAccount> partners() {
        return partners.values();
    }

    Collection<EnrollmentAccount> enrollments() {
        return enrollments.values();
    }

    Collection<VoucherRecord> vouchers() {
        return vouchers.values();
    }

    /** Returns the entries that were applied to a voucher, in that order. */
    List<JournalEntry> history(VoucherRecord voucher) {
        return histories.through(voucher.lastEntry());
    }

    /** Changes the register by a record of each kind. */
    private final class Changes implements JournalRecord.Cases<Void> {

        // the entry being applied: set for each entry, so that one object serves them all
        private @Nullable JournalEntry entry;
        private @Nullable VoucherRecord voucher;

        private JournalEntry entry() {
            return Objects.requireNonNull(entry);
        }

        @Override
        public Void enrollmentDeclared(EnrollmentDeclared record) {
            open(record.enrollment());
            return null;
        }

        @Override
        public Void partnerDeclared(PartnerDeclared record) {
            partners.put(record.partnerId(), new PartnerAccount(record.partnerId()));
            return null;
        }

        @Override
        public Void locationDeclared(LocationDeclared record) {
            partner(record.partnerId()).learn(draft -> draft.addLocation(record.location()));
            return null;
        }

        @Override
        public Void competencyDeclared(CompetencyDeclared record) {
            partner(record.partnerId()).learn(draft -> draft.addCompetency(record.competency()));
            return null;
        }

        @Override
        public Void consultantDeclared(ConsultantDeclared record) {
            partner(record.partnerId()).learn(draft -> draft.addConsultant(record.consultant()));
            return null;
        }

        @Override
        public Void benefitActivated(BenefitActivated record) {
            enrollment(record.enrollmentId()).activate(record.on());
            return null;
        }

        @Override
        public Void trainingPassed(TrainingPassed record) {
            partner(record.partnerId()).train(record.on());
            return null;
        }

        @Override
        public Void examPassed(ExamPassed record) {
            partner(record.partnerId())
                    .passExam(new PassedExam(record.consultantId(), record.competency(), record.on()));
            return null;
        }

        @Override
        public Void agreementSigned(AgreementSigned record) {
            partner(record.partnerId()).signAgreement(record.on());
            return null;
        }

        @Override
        public Void profilePublished(ProfilePublished record) {
            partner(record.partnerId()).publishProfile(record.on());
            return null;
        }

        @Override
        public Void daysAdded(DaysAdded record) {
            enrollment(record.step().enrollmentId()).pool().record(record.step(), latest);
            return null;
        }

        @Override
        public Void partnerStepTaken(PartnerStepTaken record) {
            PartnerStep step = record.step();
            PartnerAccount partner = partner(step.partnerId());
            switch (step.action()) {
                case ENROLL_IN_OFFERING -> partner.enroll(step.offering(), record.on());
                case REGISTER_FOR_PAYMENT_TOOL -> partner.register(step.offering(), record.on());
            }
            return null;
        }

        @Override
        public Void voucherStepTaken(VoucherStepTaken record) {
            VoucherEvent event = VoucherEvent.of(record.voucherId(), record.step(), record.on());
            if (voucher == null) {
                create(event, entry());
            } else {
                apply(event, voucher, entry());
            }
            return null;
        }

        @Override
        public Void paymentStepTaken(PaymentStepTaken record) {
            PaymentStep step = record.step();
            List<VoucherRecord> records = records(step, requests.get(step.requestId()));
            if (step instanceof RequestPayment made) {
                requests.put(
                        made.requestId(), new PaymentRequestRecord(new PaymentRequest(made, record.on()), records));
            }
            for (VoucherRecord covered : records) {
                apply(VoucherEvent.of(covered.voucher().id(), step, record.on()), covered, entry());
            }
            return null;
        }
    }
}
