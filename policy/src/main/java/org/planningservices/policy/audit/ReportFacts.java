package org.planningservices.policy.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;

/** What a report knows that a step needs. The vouchers of customers and the redemptions of partners are collected once. */
final class ReportFacts {

    private final AuditReport report;
    private final Map<EnrollmentId, List<Voucher>> customerVouchers;
    private final Map<PartnerId, Set<Offering>> redeemedOfferings;

    private ReportFacts(
            AuditReport report,
            Map<EnrollmentId, List<Voucher>> customerVouchers,
            Map<PartnerId, Set<Offering>> redeemedOfferings) {
        this.report = report;
        this.customerVouchers = customerVouchers;
        this.redeemedOfferings = redeemedOfferings;
    }

    static ReportFacts of(AuditReport report) {
        Map<EnrollmentId, List<Voucher>> byEnrollment = vouchersOfCustomers(report);
        Map<PartnerId, Set<Offering>> redeemed = new HashMap<>();
        for (VoucherReport one : report.vouchers()) {
            List<Voucher> vouchers = byEnrollment.get(one.voucher().enrollmentId());
            if (vouchers != null) {
                vouchers.add(one.voucher());
            }
            if (one.voucher().redeemedOn().isPresent()) {
                addRedemptions(one, redeemed);
            }
        }
        return new ReportFacts(report, byEnrollment, redeemed);
    }

    /** Returns an empty list for each enrollment, the same one for the enrollments of a customer. */
    private static Map<EnrollmentId, List<Voucher>> vouchersOfCustomers(AuditReport report) {
        Map<CustomerId, List<Voucher>> byCustomer = new HashMap<>();
        Map<EnrollmentId, List<Voucher>> byEnrollment = new HashMap<>();
        for (EnrollmentReport one : report.enrollments()) {
            byEnrollment.put(
                    one.enrollment().id(),
                    byCustomer.computeIfAbsent(one.enrollment().customerId(), first -> new ArrayList<>()));
        }
        return byEnrollment;
    }

    private static void addRedemptions(VoucherReport report, Map<PartnerId, Set<Offering>> redeemed) {
        for (JournalEntry entry : report.history()) {
            if (entry.record() instanceof VoucherStepTaken taken && taken.step() instanceof Redeem redeem) {
                redeemed.computeIfAbsent(redeem.partnerId(), first -> new HashSet<>())
                        .add(report.voucher().offering());
            }
        }
    }

    Facts of(VoucherId id, VoucherStep step) {
        if (step instanceof Create create) {
            return report.findEnrollment(create.enrollmentId())
                    .map(found -> Facts.none()
                            .withEnrollment(found.enrollment())
                            .withRemainingDays(found.pool().remaining()))
                    .orElse(Facts.none());
        }
        Facts facts = step instanceof PartnerVoucherStep taken ? of(taken.partnerId()) : Facts.none();
        return step instanceof Reserve
                ? customerVouchers(id).map(facts::withCustomerVouchers).orElse(facts)
                : facts;
    }

    private Optional<List<Voucher>> customerVouchers(VoucherId id) {
        return report.findVoucher(id)
                .map(found -> customerVouchers.get(found.voucher().enrollmentId()))
                .map(Collections::unmodifiableList);
    }

    Facts of(PaymentStep step) {
        return step instanceof RequestPayment request ? of(request.partnerId()) : Facts.none();
    }

    Facts of(PartnerId id) {
        return report.findPartner(id)
                .map(partner -> Facts.none()
                        .withPartner(partner)
                        .withRedeemedOfferings(
                                Collections.unmodifiableSet(redeemedOfferings.getOrDefault(id, Set.of()))))
                .orElse(Facts.none());
    }
}
