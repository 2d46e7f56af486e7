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
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
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
import org.planningservices.step.PoolStep;
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

    /** Records what happened. */
    void apply(JournalEntry entry) {
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

    private void apply(Declaration declaration) {
        if (declaration instanceof EnrollmentDeclared declared) {
            open(declared.enrollment());
        } else if (declaration instanceof PartnerDeclared declared) {
            partners.put(declared.partnerId(), new PartnerAccount(declared.partnerId()));
        } else {
            partner(((OfPartner) declaration).partnerId()).learn(draft -> {
                if (declaration instanceof LocationDeclared declared) {
                    draft.addLocation(declared.location());
                } else if (declaration instanceof CompetencyDeclared declared) {
                    draft.addCompetency(declared.competency());
                } else {
                    draft.addConsultant(((ConsultantDeclared) declaration).consultant());
                }
            });
        }
    }

    private void open(Enrollment enrollment) {
        enrollments.put(
                enrollment.id(),
                new EnrollmentAccount(
                        enrollment,
                        PoolLedger.open(terms, enrollment),
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
        List<VoucherRecord> records = records(step, requests.get(step.requestId()));
        if (step instanceof RequestPayment made) {
            requests.put(made.requestId(), new PaymentRequestRecord(new PaymentRequest(made, taken.on()), records));
        }
        for (VoucherRecord voucher : records) {
            apply(VoucherEvent.of(voucher.voucher().id(), step, taken.on()), voucher, entry);
        }
    }

    void create(VoucherEvent creation, JournalEntry entry) {
        VoucherRecord voucher = new VoucherRecord(creation);
        vouchers.put(creation.voucherId(), voucher);
        note(creation, voucher, entry);
    }

    void apply(VoucherEvent event, VoucherRecord voucher, JournalEntry entry) {
        voucher.apply(event, terms.completionReport().value());
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
}
