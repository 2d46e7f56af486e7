package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.party.PassedExam;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;

/** Compares the records in a repository with the commands that it accepted. */
final class ConsistencyCheck {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final int PAGE = 1000;

    private final VoucherRepository repository;
    private final List<StoredRecord> kept = new ArrayList<>();

    private ConsistencyCheck(VoucherRepository repository) {
        this.repository = repository;
        List<StoredRecord> page;
        do {
            long after = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).position();
            page = repository.read(after, PAGE);
            kept.addAll(page);
        } while (!page.isEmpty());
    }

    /** Returns the verdict on a repository that received steps of a {@link Fixtures}, given all commands that were accepted. */
    static ConsistencyReport verdict(
            VoucherRepository repository, Collection<CommandId> accepted, long changedAnswers) {
        return new ConsistencyCheck(repository).verdict(accepted, changedAnswers);
    }

    private ConsistencyReport verdict(Collection<CommandId> accepted, long changedAnswers) {
        List<JournalRecord> happened = kept.stream()
                .filter(StoredRecord::isInHomeStream)
                .map(StoredRecord::record)
                .toList();
        Map<JournalRecord, Integer> balance = new HashMap<>();
        happened.forEach(record -> balance.merge(record, 1, Integer::sum));
        long lost = 0;
        for (CommandId command : accepted) {
            Optional<JournalRecord> found = repository.findCommand(command);
            if (found.isEmpty()) {
                lost++;
            } else {
                balance.merge(found.get(), -1, Integer::sum);
            }
        }
        lost -= balance.values().stream()
                .filter(count -> count < 0)
                .mapToInt(count -> count)
                .sum();
        long surplus = balance.values().stream()
                .filter(count -> count > 0)
                .mapToInt(count -> count)
                .sum();
        AuditReport report = audit(happened);
        return new ConsistencyReport(
                lost,
                surplus + changedAnswers + findings(report),
                halved(),
                report.enrollments().stream()
                        .mapToLong(one -> one.pool().overdrawn())
                        .sum(),
                broken(happened));
    }

    private static long findings(AuditReport report) {
        int facts = facts().size();
        return report.findings().stream()
                .filter(finding -> finding.entry().line() > facts)
                .filter(finding -> !finding.undecided().isEmpty()
                        || finding.violations().stream()
                                .anyMatch(violation -> !violation.rule().id().equals(RuleId.ENT_06)))
                .count();
    }

    private static AuditReport audit(List<JournalRecord> happened) {
        List<JournalRecord> records = facts();
        records.addAll(happened);
        return Fixtures.PROGRAM.audit(Journal.of(records), Fixtures.TODAY);
    }

    private static List<JournalRecord> facts() {
        Partner partner = Fixtures.PARTNER;
        List<JournalRecord> facts = new ArrayList<>();
        facts.add(new PartnerDeclared(partner.id()));
        partner.locations().forEach(one -> facts.add(new LocationDeclared(partner.id(), one)));
        partner.competencies().forEach(one -> facts.add(new CompetencyDeclared(partner.id(), one)));
        partner.consultants().forEach(one -> facts.add(new ConsultantDeclared(partner.id(), one)));
        for (PassedExam one : partner.passedExams()) {
            facts.add(new ExamPassed(one.on(), partner.id(), one.consultantId(), one.competency()));
        }
        partner.agreementsSigned().forEach(day -> facts.add(new AgreementSigned(day, partner.id())));
        partner.profilesPublished().forEach(day -> facts.add(new ProfilePublished(day, partner.id())));
        for (OfferingDate one : partner.offeringEnrollments()) {
            facts.add(new PartnerStepTaken(one.on(), EnrollInOffering.of(partner.id(), one.offering())));
        }
        for (OfferingDate one : partner.paymentToolRegistrations()) {
            facts.add(new PartnerStepTaken(one.on(), RegisterForPaymentTool.of(partner.id(), one.offering())));
        }
        return facts;
    }

    private long halved() {
        Map<JournalRecord, Map<StreamKind, Integer>> copies = new LinkedHashMap<>();
        Map<PaymentRequestId, Integer> covered = new HashMap<>();
        for (StoredRecord stored : kept) {
            copies.computeIfAbsent(stored.record(), record -> new HashMap<>()).merge(stored.kind(), 1, Integer::sum);
            if (stored.record() instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment made) {
                covered.put(made.requestId(), made.voucherIds().size());
            }
        }
        return copies.entrySet().stream()
                .filter(one -> !isWhole(one.getKey(), one.getValue(), covered))
                .count();
    }

    private static boolean isWhole(
            JournalRecord record, Map<StreamKind, Integer> copies, Map<PaymentRequestId, Integer> covered) {
        int vouchers = copies.getOrDefault(StreamKind.VOUCHER, 0);
        if (record instanceof PaymentStepTaken taken) {
            return vouchers
                    == copies.getOrDefault(StreamKind.PAYMENT_REQUEST, 0)
                            * covered.getOrDefault(taken.step().requestId(), 0);
        }
        if (record instanceof VoucherStepTaken taken) {
            VoucherAction action = taken.step().action();
            boolean movesDays = action == VoucherAction.CREATE || action == VoucherAction.REDEEM;
            int ofCustomer = copies.getOrDefault(StreamKind.CUSTOMER, 0);
            return copies.getOrDefault(StreamKind.ENROLLMENT, 0) == (movesDays ? vouchers : 0)
                    && (ofCustomer == 0 || ofCustomer == vouchers);
        }
        return true;
    }

    private long broken(List<JournalRecord> happened) {
        return happened.stream()
                .filter(VoucherStepTaken.class::isInstance)
                .map(VoucherStepTaken.class::cast)
                .filter(taken -> taken.step().action() == VoucherAction.CREATE)
                .map(VoucherStepTaken::voucherId)
                .distinct()
                .filter(voucher -> !replays(voucher))
                .count();
    }

    private boolean replays(VoucherId id) {
        StreamHistory history = repository.find(StreamId.of(id));
        try {
            return LIFECYCLE.replay(history.events()).revision() == history.revision();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }
}
