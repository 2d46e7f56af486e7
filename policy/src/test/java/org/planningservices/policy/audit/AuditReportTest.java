package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalBuilder;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;

/** A report finds vouchers, enrollments, partners and findings, and has the facts that a next step needs. */
class AuditReportTest {

    private static final LocalDate AS_OF = day("2021-07-01");
    private static final VoucherId V_2 = VoucherId.of("V-2");
    private static final VoucherId V_3 = VoucherId.of("V-3");
    private static final Create TEN_DAYS = Create.of(E_1, Offering.DDPS, 10);

    /** V-1 is redeemed and its payment is requested; V-2 is assigned; V-3 was created too late, and redeemed never. */
    private static AuditReport sample() {
        JournalBuilder journal = Journal.builder()
                .enrollment(enrollment("2014-01-01", "2025-12-31").withActivatedOn(day("2014-01-01")))
                .enrollment(Enrollment.of(EnrollmentId.of("E-2"), CONTOSO, day("2019-01-01"), day("2022-12-31")))
                .partner(fabrikam().build())
                .on(day("2014-01-02"), AccrueDays.of(E_1, 100));
        for (VoucherId id : List.of(V_1, V_2)) {
            journal.on(day("2021-03-01"), id, TEN_DAYS).on(day("2021-03-01"), id, Assign.of("mulder"));
        }
        return PUBLISHED.audit(
                journal.on(day("2021-03-02"), V_1, reserve("2021-03-08").build())
                        .on(day("2021-03-08"), V_1, start())
                        .on(day("2021-03-09"), V_1, complete())
                        .on(day("2021-03-10"), V_1, report())
                        .on(day("2021-03-11"), V_1, redeem())
                        .on(day("2021-06-30"), RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1))
                        .on(day("2021-06-30"), V_1, Expire.of())
                        .on(day("2021-06-30"), ApprovePayment.of(PaymentRequestId.of("R-9")))
                        .on(day("2021-07-01"), V_3, TEN_DAYS)
                        .on(day("2021-07-02"), V_2, Expire.of())
                        .build(),
                AS_OF);
    }

    @Test
    void findsVouchersEnrollmentsAndPartners() {
        AuditReport report = sample();

        assertThat(report.findVoucher(V_2)).contains(report.vouchers().get(1));
        assertThat(report.findVoucher(V_3)).map(one -> one.voucher().id()).contains(V_3);
        assertThat(report.findVoucher(VoucherId.of("V-0"))).isEmpty();
        assertThat(report.findVoucher(VoucherId.of("V-4"))).isEmpty();
        assertThat(report.findEnrollment(E_1)).contains(report.enrollments().get(0));
        assertThat(report.findEnrollment(EnrollmentId.of("E-9"))).isEmpty();
        assertThat(report.findPartner(FABRIKAM)).contains(report.partners().get(0));
        assertThat(report.findPartner(PartnerId.of("nobody"))).isEmpty();
    }

    @Test
    void findsTheFindingsOfAVoucherThoseOfItsPaymentRequestIncluded() {
        AuditReport report = sample();

        assertThat(report.findFindings(V_1))
                .extracting(Finding::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("TIM-07: "),
                        second -> assertThat(second).contains("LIF-01: "));
        assertThat(report.findFindings(V_2)).isEmpty();
        assertThat(report.findFindings(V_3)).hasSize(1);
        assertThat(report.findings())
                .filteredOn(one -> one.entry().record() instanceof PaymentStepTaken)
                .extracting(Finding::voucherIds)
                .containsExactly(List.of(V_1), List.of()); // the other request was never made
        assertThat(report.findFindings(VoucherId.of("V-4"))).isEmpty();
    }

    @Test
    void findsTheFindingsOfARule() {
        AuditReport report = sample();

        assertThat(report.findFindings(RuleId.TIM_08)).isEqualTo(report.findFindings(V_3));
        assertThat(report.findFindings(RuleId.LIF_03)).singleElement().satisfies(one -> {
            assertThat(one.voucherIds()).isEmpty();
            assertThat(one.isUndecided()).isFalse();
        });
        assertThat(report.findFindings(RuleId.ACT_01)).isEmpty();
    }

    @Test
    void hasTheFactsOfACreation() {
        Facts facts = sample().facts(VoucherId.of("V-4"), TEN_DAYS);

        assertThat(facts.enrollment()).map(Enrollment::id).contains(E_1);
        assertThat(facts.remainingDays()).hasValue(0); // the pool was emptied on 2021-07-01
        assertThat(sample().facts(V_1, Create.of(EnrollmentId.of("E-9"), Offering.DDPS, 5)))
                .isEqualTo(Facts.none());
    }

    @Test
    void hasTheFactsOfAPartnersStep() {
        AuditReport report = sample();
        Facts reserve = report.facts(V_2, reserve("2021-07-05").build());

        assertThat(reserve.partner()).map(one -> one.id()).contains(FABRIKAM);
        assertThat(reserve.redeemedOfferings()).contains(Set.of(Offering.DDPS));
        assertThat(reserve.customerVouchers().orElseThrow())
                .extracting(one -> one.id())
                .containsExactly(V_1, V_2, V_3);
        assertThat(PUBLISHED
                        .on(AS_OF)
                        .decide(
                                report.findVoucher(V_2).orElseThrow().voucher(),
                                reserve("2021-07-05").build(),
                                reserve)
                        .isRight())
                .isTrue();
        assertThat(report.facts(V_2, start()).customerVouchers()).isEmpty();
        assertThat(report.facts(V_2, Assign.of("mulder"))).isEqualTo(Facts.none());
    }

    @Test
    void hasTheFactsOfStepsOfPaymentsAndPartners() {
        AuditReport report = sample();
        PaymentRequestId id = PaymentRequestId.of("R-2");

        assertThat(report.facts(RequestPayment.of(id, FABRIKAM, NL_SITE, V_2)).partner())
                .isPresent();
        assertThat(report.facts(ApprovePayment.of(R_1))).isEqualTo(Facts.none());
        assertThat(report.facts(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS))
                        .redeemedOfferings())
                .contains(Set.of(Offering.DDPS));
        assertThat(report.facts(RegisterForPaymentTool.of(PartnerId.of("nobody"), Offering.DDPS)))
                .isEqualTo(Facts.none());
    }

    @Test
    void refusesPartsThatAreNotInTheOrderOfTheirIds() {
        AuditReport report = sample();
        List<VoucherReport> turned = new ArrayList<>(report.vouchers());
        Collections.reverse(turned);

        assertThatThrownBy(() -> copy(report, turned))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be in the order of the ids, each id once, found `V-2` after `V-3`");
        assertThatThrownBy(() -> copy(report, List.of(turned.get(0), turned.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalsAReportOfTheSameParts() {
        AuditReport report = sample();
        AuditReport copy = copy(report, new ArrayList<>(report.vouchers()));

        assertThat(copy).isEqualTo(report).hasSameHashCodeAs(report).hasToString(report.toString());
        assertThat(copy.findVoucher(V_2)).isEqualTo(report.findVoucher(V_2));
        assertThat(copy(report, List.of())).isNotEqualTo(report);
    }

    private static AuditReport copy(AuditReport report, List<VoucherReport> vouchers) {
        return AuditReport.of(
                report.asOf(),
                report.validityFrom(),
                report.findings(),
                vouchers,
                report.enrollments(),
                report.partners());
    }

    @Test
    void aFindingNamesTheVouchersThatAnApprovalCovers() {
        JournalBuilder journal = Journal.builder()
                .on(day("2021-03-01"), V_1, TEN_DAYS)
                .on(day("2021-03-01"), RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1))
                .on(day("2021-03-02"), ApprovePayment.of(R_1));

        List<Finding> findings = PUBLISHED.audit(journal.build(), AS_OF).findings();

        assertThat(findings).extracting(Finding::voucherIds).contains(List.of(V_1), List.of());
        assertThat(findings)
                .extracting(Finding::entry)
                .extracting(JournalEntry::line)
                .isSorted();
    }
}
