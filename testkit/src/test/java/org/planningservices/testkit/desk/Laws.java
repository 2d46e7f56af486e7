package org.planningservices.testkit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Enrollment;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamKind;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.desk.Order.OfPayment;
import org.planningservices.testkit.desk.Order.OfVoucher;
import org.planningservices.voucher.Voucher;

/** The invariants of an {@link Office}, which hold after any commands. They follow from its answers, not from its records. */
final class Laws {

    private static final LocalDate AFTER_ALL = LocalDate.of(2030, 1, 1);

    private Laws() {}

    /** A voucher has at most one holder at a time: the partner of its last reservation, and nobody else acts. */
    static void oneHolder(Office office) {
        for (VoucherId id : Cast.VOUCHERS) {
            PartnerId holder = null;
            boolean reserved = false;
            for (VoucherStep step : steps(office, id)) {
                if (step instanceof Reserve reserve) {
                    assertThat(reserved).as("reserved twice: %s", id).isFalse();
                    holder = reserve.partnerId();
                    reserved = true;
                } else if (step instanceof PartnerVoucherStep taken) {
                    assertThat(taken.partnerId()).as("who acts on %s", id).isEqualTo(holder);
                    reserved &= !(step instanceof CancelReservation);
                }
            }
            assertThat(office.find(id).flatMap(Voucher::lastReservingPartner))
                    .as("the holder of %s", id)
                    .isEqualTo(Optional.ofNullable(holder));
        }
    }

    /** A voucher is paid at most once, and covered by at most one request that was not rejected. */
    static void onePayment(Office office) {
        for (VoucherId id : Cast.VOUCHERS) {
            int open = 0;
            int paid = 0;
            for (PaymentStep step : paymentSteps(office, id)) {
                open += step instanceof RequestPayment ? 1 : 0;
                open -= step instanceof RejectPayment ? 1 : 0;
                paid += step instanceof MakePayment ? 1 : 0;
                assertThat(open).as("the requests that cover %s", id).isBetween(0, 1);
                assertThat(paid).as("the payments of %s", id).isBetween(0, 1);
            }
        }
    }

    /** The days of a pool are those added to it, none is taken that is not there, and none is lost from the account. */
    static void poolsConserved(Office office) {
        for (Enrollment enrollment : Cast.ENROLLMENTS) {
            for (int desk = 0; desk < Office.DESKS; desk++) {
                PoolBalance pool = office.findPool(enrollment.id(), desk).orElse(null);
                if (pool != null) {
                    check(pool, daysAdded(office, enrollment, office.today(desk)));
                }
            }
        }
    }

    private static void check(PoolBalance pool, List<PoolStep> added) {
        long accrued = added.stream()
                .mapToLong(step -> step instanceof AccrueDays accrual ? accrual.days() : 0)
                .sum();
        long converted = added.stream()
                .mapToLong(step -> step instanceof ConvertTrainingDays conversion ? conversion.planningDays() : 0)
                .sum();
        assertThat(pool.accrued()).as("accrued: %s", pool).isEqualTo(accrued);
        assertThat(pool.converted()).as("converted: %s", pool).isEqualTo(converted);
        assertThat(pool.overdrawn()).as("overdrawn: %s", pool).isZero();
        assertThat(List.of(pool.remaining(), pool.held(), pool.spent(), pool.lost(), pool.removed()))
                .as("nothing negative: %s", pool)
                .allMatch(days -> days >= 0);
        assertThat(pool.remaining() + pool.held() + pool.spent() + pool.lost() + pool.removed())
                .as("conserved: %s", pool)
                .isEqualTo(accrued + converted);
    }

    /** An audit of what is kept, by the terms of the program, finds nothing, and makes the same vouchers of it. */
    static void auditFindsNothing(Office office) {
        if (!office.hasGrown()) {
            return;
        }
        AuditReport report = office.program().audit(journal(office), AFTER_ALL);

        // that somebody was registered by then is what the desk was told, not what it decided
        assertThat(report.findings())
                .as("findings")
                .filteredOn(finding -> !(finding.entry().record() instanceof PartnerStepTaken))
                .extracting(Finding::violations, Finding::undecided)
                .isEmpty();
        assertThat(report.vouchers())
                .as("vouchers")
                .extracting(VoucherReport::voucher)
                .containsExactlyElementsOf(Cast.VOUCHERS.stream()
                        .flatMap(id -> office.find(id).stream())
                        .toList());
    }

    /** An audit up to today makes the same pools of what is kept, also where today is before what was recorded last. */
    static void auditMakesTheSamePools(Office office) {
        AuditReport report = office.program().audit(journal(office), office.today(0));

        for (EnrollmentReport one : report.enrollments()) {
            assertThat(office.findPool(one.enrollment().id(), 0))
                    .as("the pool of %s", one.enrollment().id())
                    .contains(one.pool());
        }
    }

    private static Journal journal(Office office) {
        List<JournalRecord> records = new ArrayList<>(Cast.partnerRecords());
        office.kept().stream()
                .filter(stored -> stored.kind() == home(stored.record()))
                .map(StoredRecord::record)
                .forEach(records::add);
        return Journal.of(records);
    }

    /** Returns the kind of stream in which each record of its type stands once. */
    private static StreamKind home(JournalRecord record) {
        if (record instanceof VoucherStepTaken) {
            return StreamKind.VOUCHER;
        }
        return record instanceof PaymentStepTaken ? StreamKind.PAYMENT_REQUEST : StreamKind.ENROLLMENT;
    }

    private static List<VoucherStep> steps(Office office, VoucherId id) {
        return office.done().stream()
                .flatMap(one -> one.order() instanceof OfVoucher order
                                && order.voucher().equals(id)
                        ? Stream.of(order.step())
                        : Stream.empty())
                .toList();
    }

    private static List<PaymentStep> paymentSteps(Office office, VoucherId id) {
        return office.done().stream()
                .flatMap(one -> one.order() instanceof OfPayment order
                                && office.request(order.step().requestId())
                                        .filter(made -> made.voucherIds().contains(id))
                                        .isPresent()
                        ? Stream.of(order.step())
                        : Stream.empty())
                .toList();
    }

    private static List<PoolStep> daysAdded(Office office, Enrollment enrollment, LocalDate until) {
        return office.done().stream()
                .flatMap(one -> one.answer().record() instanceof DaysAdded added
                                && added.step().enrollmentId().equals(enrollment.id())
                                && !added.on().isAfter(until)
                        ? Stream.of(added.step())
                        : Stream.empty())
                .toList();
    }
}
