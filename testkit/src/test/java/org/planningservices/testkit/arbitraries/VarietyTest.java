package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** The histories contain every kind of step, value and status. */
class VarietyTest {

    private static final LocalDate AFTER_ALL = LocalDate.of(2025, 12, 31);
    private static final Terms TERMS = Terms.planningServices();
    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    private static final List<Journal> JOURNALS = Samples.of(Journals.compliant(), 400);
    private static final List<VoucherReport> VOUCHERS = JOURNALS.stream()
            .flatMap(journal -> PROGRAM.audit(journal, AFTER_ALL).vouchers().stream())
            .toList();

    @Example
    void everyActionOccursButRevocation() {
        Set<Action> all = new HashSet<>(EnumSet.complementOf(EnumSet.of(VoucherAction.REVOKE)));
        all.addAll(EnumSet.allOf(PartnerAction.class));
        all.addAll(EnumSet.allOf(PoolAction.class));

        Set<Action> seen = JOURNALS.stream()
                .flatMap(journal -> journal.entries().stream())
                .flatMap(entry -> action(entry.record()))
                .collect(Collectors.toSet());

        assertThat(seen).isEqualTo(all);
    }

    @Example
    void everyOfferingServiceLevelAndStatusOccurs() {
        assertThat(VOUCHERS)
                .extracting(one -> one.voucher().offering())
                .containsAll(TERMS.offerings().value());
        assertThat(VOUCHERS)
                .extracting(one -> one.voucher().serviceLevel())
                .containsAll(TERMS.serviceLevels().value());
        assertThat(VOUCHERS)
                .extracting(one -> one.voucher().status())
                .containsAll(EnumSet.complementOf(EnumSet.of(VoucherStatus.REVOKED)));
    }

    @Example
    void everyEngagementOccursAndWhatIsOptionalToo() {
        List<Reserve> reservations = VOUCHERS.stream()
                .flatMap(one -> one.voucher().lastReservation().stream())
                .toList();

        assertThat(reservations)
                .extracting(Reserve::engagement)
                .containsAll(TERMS.catalog().value().entries().stream()
                        .map(CatalogEntry::engagement)
                        .toList());
        assertThat(reservations).extracting(Reserve::cloud).contains(true, false);
        assertThat(reservations).extracting(one -> one.division().isPresent()).contains(true, false);
        assertThat(reservations).extracting(one -> one.product().isPresent()).contains(true, false);
        assertThat(reservations)
                .extracting(one -> one.operator().role().orElseThrow())
                .contains(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN, OperatorRole.LOCATION_CONTACT);
    }

    @Example
    void examsWithADayAndWithoutAndWhatAPartnerStatesOccur() {
        List<JournalRecord> records = JOURNALS.stream()
                .flatMap(journal -> journal.entries().stream())
                .map(JournalEntry::record)
                .toList();

        assertThat(records)
                .hasAtLeastOneElementOfType(ExamPassed.class)
                .hasAtLeastOneElementOfType(AgreementSigned.class)
                .hasAtLeastOneElementOfType(ProfilePublished.class)
                .anyMatch(record -> record instanceof ConsultantDeclared stated
                        && stated.consultant().exams().isEmpty())
                .anyMatch(record -> record instanceof ConsultantDeclared stated
                        && !stated.consultant().exams().isEmpty());
        assertThat(VOUCHERS)
                .extracting(one -> one.voucher().administrator().isPresent())
                .contains(true, false);
    }

    @Example
    void anExamIsPassedOnTheDayAfterTheStartIfThatBreaksTheRule() {
        Set<Long> late = new HashSet<>();
        for (ViolatingHistory history : Samples.of(Journals.breaking(RuleId.ELG_13), 200)) {
            VoucherStepTaken taken = (VoucherStepTaken)
                    history.journal().entries().get(history.line() - 1).record();
            ConsultantId consultant = ((StartEngagement) taken.step()).consultantId();
            history.journal().entries().stream()
                    .flatMap(entry -> entry.record() instanceof ExamPassed passed ? Stream.of(passed) : Stream.empty())
                    .filter(passed -> passed.consultantId().equals(consultant))
                    .forEach(passed -> late.add(ChronoUnit.DAYS.between(taken.on(), passed.on())));
        }

        assertThat(late).contains(1L).allMatch(days -> days > 0);
    }

    @Example
    void lastDaysOccur() {
        List<VoucherReport> redeemed = VOUCHERS.stream()
                .filter(one -> one.voucher().redeemedOn().isPresent())
                .toList();

        assertThat(VOUCHERS)
                .extracting(one -> one.voucher().createdOn())
                .contains(TERMS.lastCreationDay().value());
        assertThat(redeemed)
                .filteredOn(
                        one -> one.voucher().redeemedOn().equals(one.deadlines().redeemBy()))
                .isNotEmpty();
        assertThat(VOUCHERS)
                .filteredOn(one -> one.voucher().paidOn().isPresent()
                        && one.voucher().paidOn().equals(one.deadlines().payBy()))
                .isNotEmpty();
    }

    @Example
    void aRequestCoversOneVoucherOrSeveral() {
        Set<Integer> covered = JOURNALS.stream()
                .flatMap(journal -> journal.entries().stream())
                .map(JournalEntry::record)
                .filter(record -> record instanceof PaymentStepTaken taken && taken.step() instanceof RequestPayment)
                .map(record -> ((RequestPayment) ((PaymentStepTaken) record).step())
                        .voucherIds()
                        .size())
                .collect(Collectors.toSet());

        assertThat(covered).contains(1, 2, 3);
    }

    @Example
    void aPortfolioHasManyVouchersOfSeveralParties() {
        for (Journal portfolio : Samples.of(Journals.portfolio(), 20)) {
            AuditReport report = PROGRAM.audit(portfolio, AFTER_ALL);

            assertThat(report.vouchers()).hasSizeBetween(8, 48);
            assertThat(report.enrollments()).hasSizeBetween(2, 4);
            assertThat(report.partners()).hasSizeBetween(2, 3);
        }
    }

    @Example
    void aHistoryEndsInTheStatusAskedFor() {
        for (VoucherStatus status : EnumSet.complementOf(EnumSet.of(VoucherStatus.REVOKED))) {
            for (Journal journal : Samples.of(Journals.compliantTo(status), 20)) {
                AuditReport report = PROGRAM.audit(journal, AFTER_ALL);

                assertThat(report.findings()).isEmpty();
                assertThat(report.vouchers())
                        .extracting(one -> one.voucher().status())
                        .containsExactly(status);
            }
        }
    }

    @Example
    void noCompliantHistoryEndsRevoked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journals.compliantTo(VoucherStatus.REVOKED))
                .withMessageContaining("VCH-20");
    }

    @Example
    void aRuleIsBrokenInEveryStepInWhichItCanBeBrokenAlone() {
        Map<RuleId, Set<? extends Action>> left = Map.of(
                RuleId.TIM_08, Set.of(VoucherAction.CREATE),
                RuleId.VCH_02, Set.of(PartnerAction.REGISTER_FOR_PAYMENT_TOOL));
        for (RuleId rule : Journals.breakable()) {
            Set<Action> governed = new HashSet<>(PROGRAM.rule(rule).governedActions());
            governed.removeAll(left.getOrDefault(rule, Set.of()));
            if (rule.equals(RuleId.LIF_01) || rule.equals(RuleId.LIF_03)) {
                continue;
            }

            Set<Action> broken = Samples.of(Journals.breaking(rule), governed.size() == 1 ? 1 : 120).stream()
                    .flatMap(history -> action(
                            history.journal().entries().get(history.line() - 1).record()))
                    .collect(Collectors.toSet());

            assertThat(broken).as(rule.toString()).isEqualTo(governed);
        }
    }

    private static Stream<Action> action(JournalRecord record) {
        if (record instanceof VoucherStepTaken taken) {
            return Stream.of(taken.step().action());
        }
        if (record instanceof PaymentStepTaken taken) {
            return Stream.of(taken.step().action());
        }
        if (record instanceof PartnerStepTaken taken) {
            return Stream.of(taken.step().action());
        }
        return record instanceof DaysAdded added ? Stream.of(added.step().action()) : Stream.empty();
    }
}
