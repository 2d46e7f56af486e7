package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.step.VoucherAction.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.policy.History;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolMovement;
import org.planningservices.policy.pool.PoolMovement.Kind;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

class AuditorTest {

    private static final VoucherId V_2 = VoucherId.of("V-2");
    private static final EnrollmentId E_2 = EnrollmentId.of("E-2");
    private static final Enrollment ENROLLMENT = enrollment("2018-07-01", "2021-06-30");

    private static AuditReport audit(String asOf, List<JournalRecord> records) {
        return PUBLISHED.audit(journal(records), day(asOf));
    }

    private static Journal journal(List<JournalRecord> records) {
        return Journal.of(records);
    }

    /** Each finding as its line, the rules that refuse, and the facts that are missing. */
    private static String findings(AuditReport report) {
        return report.findings().stream()
                .map(finding -> finding.entry().line() + said(finding))
                .collect(Collectors.joining(", "));
    }

    private static String said(Finding finding) {
        return Stream.concat(
                        finding.violations().stream()
                                .map(violation -> violation.rule().id()),
                        finding.undecided().stream()
                                .map(unknown -> unknown.rule().id() + "?"))
                .map(rule -> " " + rule)
                .collect(Collectors.joining());
    }

    private static List<JournalRecord> of(History history, VoucherStatus status) {
        return history.events(status).stream().map(AuditorTest::record).toList();
    }

    private static JournalRecord record(VoucherEvent event) {
        return event.step() instanceof VoucherStep step
                ? new VoucherStepTaken(event.on(), event.voucherId(), step)
                : new PaymentStepTaken(event.on(), (PaymentStep) event.step());
    }

    private static JournalRecord create(String on, VoucherId voucher, EnrollmentId enrollment) {
        return new VoucherStepTaken(day(on), voucher, Create.of(enrollment, Offering.DDPS, 5));
    }

    private static JournalRecord accrue(String on, int days) {
        return new DaysAdded(day(on), AccrueDays.of(E_1, days));
    }

    /** A voucher from its creation to its payment, with all that the rules ask for and no more. */
    private static List<JournalRecord> soundJournal() {
        LocalDate redeemedOn = day("2020-02-10");
        List<JournalRecord> records = new ArrayList<>(List.of(
                new EnrollmentDeclared(ENROLLMENT),
                new PartnerDeclared(FABRIKAM),
                new LocationDeclared(FABRIKAM, new Location(NL_SITE, NL)),
                new CompetencyDeclared(FABRIKAM, gold(Competency.WINDOWS_AND_DEVICES)),
                new ConsultantDeclared(FABRIKAM, new Consultant(JANSEN, Set.of(Competency.WINDOWS_AND_DEVICES))),
                new BenefitActivated(day("2018-07-01"), E_1),
                accrue("2018-07-01", 15),
                new TrainingPassed(day("2020-02-03"), FABRIKAM),
                new PartnerStepTaken(day("2020-02-03"), EnrollInOffering.of(FABRIKAM, Offering.DDPS))));
        records.addAll(
                of(createdOn("2020-02-03").on(RESERVE, "2020-02-04").on(REDEEM, "2020-02-10"), VoucherStatus.REDEEMED));
        records.add(new PartnerStepTaken(redeemedOn, RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS)));
        records.add(new PaymentStepTaken(day("2020-02-11"), RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1)));
        records.add(new PaymentStepTaken(day("2020-02-12"), ApprovePayment.of(R_1)));
        records.add(new PaymentStepTaken(day("2020-03-13"), MakePayment.of(R_1)));
        return records;
    }

    @Nested
    class OfASoundJournal {

        private final AuditReport report = audit("2020-03-13", soundJournal());

        @Test
        void findsNothing() {
            assertThat(findings(report)).isEmpty();
        }

        @Test
        void tellsWhatBecameOfTheVoucher() {
            VoucherReport voucher = report.vouchers().get(0);

            assertThat(report.vouchers()).hasSize(1);
            assertThat(voucher.voucher().status()).isEqualTo(VoucherStatus.PAID);
            assertThat(voucher.standing()).isEqualTo(Standing.SETTLED);
            assertThat(voucher.history().stream().map(JournalEntry::line))
                    .containsExactly(10, 11, 12, 13, 14, 15, 16, 18, 19, 20);
            assertThat(voucher.missedDeadlines()).isEmpty();
        }

        @Test
        void tellsWhatBecameOfTheDays() {
            assertThat(report.enrollments())
                    .containsExactly(new EnrollmentReport(
                            ENROLLMENT.withActivatedOn(day("2018-07-01")),
                            new PoolBalance(15, 0, 0, 10, 0, 5, 0, 0),
                            List.of(
                                    new PoolMovement(
                                            day("2018-07-01"), Kind.ACCRUED, 15, Optional.empty(), RuleId.ENT_13),
                                    new PoolMovement(day("2020-02-03"), Kind.HELD, 5, Optional.of(V_1), RuleId.ENT_06),
                                    new PoolMovement(
                                            day("2020-02-10"), Kind.SPENT, 5, Optional.of(V_1), RuleId.TIM_06))));
        }

        @Test
        void tellsWhatThePartnersCameToBe() {
            assertThat(report.partners())
                    .containsExactly(Partner.builder()
                            .id(FABRIKAM)
                            .addLocation(new Location(NL_SITE, NL))
                            .addCompetency(gold(Competency.WINDOWS_AND_DEVICES))
                            .addConsultant(new Consultant(JANSEN, Set.of(Competency.WINDOWS_AND_DEVICES)))
                            .addComplianceTraining(day("2020-02-03"))
                            .addOfferingEnrollment(OfferingDate.of(Offering.DDPS, day("2020-02-03")))
                            .addPaymentToolRegistration(OfferingDate.of(Offering.DDPS, day("2020-02-10")))
                            .build());
        }

        @Test
        void tellsTheProgressRecordByRecord() {
            List<Integer> judged = new ArrayList<>();

            PUBLISHED.audit(journal(soundJournal()), day("2020-02-11"), judged::add);

            assertThat(judged)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 18).boxed().toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 6 LIF-03, 7 LIF-03, 10 ACT-01? ENT-05? ENT-06?",
                "2 | 3 LIF-03, 4 LIF-03, 5 LIF-03, 8 LIF-03, 9 LIF-03, 12 ENG-09? ELG-16? ELG-11? ELG-08?, 13 ELG-04? ELG-13?, 16 ENG-09?, 17 LIF-03, 18 ENG-09? PAY-02?",
                "3 | 12 ENG-09, 16 ENG-09, 18 ENG-09",
                "4 | 9 ELG-03, 12 ELG-16, 13 ELG-04",
                "5 | 13 ELG-13",
                "6 | 10 ENT-05",
                "7 | 10 ENT-06",
                "8 | 9 ELG-06",
                "9 | 12 ELG-11",
                "10 | 11 LIF-03, 12 LIF-03, 13 LIF-03, 14 LIF-03, 15 LIF-03, 16 LIF-03, 17 PAY-02, 18 LIF-03, 19 LIF-03, 20 LIF-03",
                "11 | 12 LIF-01, 13 LIF-01, 14 LIF-01, 15 LIF-01, 16 LIF-01, 17 PAY-02, 18 LIF-01, 19 LIF-03, 20 LIF-03",
                "12 | 13 LIF-01, 14 LIF-01, 15 LIF-01, 16 LIF-01, 17 PAY-02, 18 LIF-01, 19 LIF-03, 20 LIF-03",
                "16 | 17 PAY-02, 18 LIF-01, 19 LIF-03, 20 LIF-03",
                "17 | 18 PAY-02",
                "18 | 19 LIF-03, 20 LIF-03",
                "19 | 20 LIF-01",
            })
    void missesARecordThatIsLeftOut(int line, String found) {
        List<JournalRecord> records = soundJournal();
        records.set(line - 1, new PartnerDeclared(LITWARE));

        assertThat(findings(audit("2020-03-13", records))).isEqualTo(found);
    }

    @Nested
    class OfWhatIsStatedOrTakenTwice {

        @Test
        void refusesTheSecondStatement() {
            List<JournalRecord> records = soundJournal();
            records.add(new PartnerDeclared(FABRIKAM));
            records.add(new EnrollmentDeclared(enrollment("2018-07-01", "2020-01-31")));

            AuditReport report = audit("2020-03-13", records);

            assertThat(findings(report)).isEqualTo("21 LIF-01, 22 LIF-01");
            assertThat(report.enrollments().get(0).enrollment().endsOn()).isEqualTo("2021-06-30");
            assertThat(report.partners()).hasSize(1);
        }

        @Test
        void leavesOutTheSecondCreationOfAVoucher() {
            List<JournalRecord> records = soundJournal();
            records.add(create("2020-03-13", V_1, E_1));

            AuditReport report = audit("2020-03-13", records);

            assertThat(findings(report)).isEqualTo("21 LIF-01");
            assertThat(report.vouchers().get(0).voucher().status()).isEqualTo(VoucherStatus.PAID);
            assertThat(report.enrollments().get(0).pool().held()).isZero();
        }

        @Test
        void leavesOutASecondRequestOfTheSameNumber() {
            List<JournalRecord> records = soundJournal();
            records.addAll(of(createdOn("2020-02-12").numbered("V-2"), VoucherStatus.REDEEMED));
            records.add(new PaymentStepTaken(day("2020-02-12"), RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_2)));

            AuditReport report = audit("2020-03-13", records);

            assertThat(findings(report)).isEqualTo("28 LIF-01");
            assertThat(report.vouchers().get(1).voucher().status()).isEqualTo(VoucherStatus.REDEEMED);
        }
    }

    @Nested
    class OfAPartnerThatRenews {

        @Test
        void knowsBothEnrollmentsAndCountsFromTheLater() {
            List<JournalRecord> records = soundJournal();
            records.add(new PartnerStepTaken(day("2020-03-02"), EnrollInOffering.of(FABRIKAM, Offering.DDPS)));
            records.addAll(
                    of(createdOn("2020-12-07").numbered("V-2").on(RESERVE, "2021-03-02"), VoucherStatus.RESERVED));

            AuditReport report = audit("2021-03-02", records);

            assertThat(findings(report)).isEmpty();
            assertThat(report.partners().get(0).offeringEnrollments())
                    .extracting(OfferingDate::on)
                    .containsExactly(day("2020-02-03"), day("2020-03-02"));
        }
    }

    @Nested
    class OfWhatARuleRefuses {

        @Test
        void countsAVoucherCreatedWithTooFewDays() {
            List<JournalRecord> records = soundJournal();
            records.set(6, accrue("2018-07-01", 4));

            AuditReport report = audit("2020-02-04", records);

            assertThat(findings(report)).isEqualTo("10 ENT-06");
            assertThat(report.enrollments().get(0).pool()).isEqualTo(new PoolBalance(4, 0, 1, 0, 5, 0, 0, 0));
        }

        @Test
        void addsNoDaysThatCameTooLate() {
            List<JournalRecord> records = soundJournal();
            records.add(accrue("2021-01-31", 3));
            records.add(accrue("2021-02-01", 8));
            records.add(new DaysAdded(
                    day("2020-01-31"),
                    ConvertTrainingDays.builder()
                            .enrollmentId(E_1)
                            .trainingDays(4)
                            .planningDays(2)
                            .build()));
            records.add(new DaysAdded(
                    day("2020-02-01"),
                    ConvertTrainingDays.builder()
                            .enrollmentId(E_1)
                            .trainingDays(4)
                            .planningDays(2)
                            .build()));

            AuditReport report = audit("2021-02-01", records);

            assertThat(findings(report)).isEqualTo("22 ENT-13, 24 ENT-11");
            assertThat(report.enrollments().get(0).pool()).isEqualTo(new PoolBalance(18, 2, 0, 15, 0, 5, 0, 0));
        }

        @Test
        void countsARefusedRedemptionForTheRegistration() {
            List<JournalRecord> records = soundJournal();
            records.set(15, new VoucherStepTaken(day("2020-02-10"), V_1, Redeem.of(operator(FABRIKAM), DE_SITE)));

            assertThat(findings(audit("2020-02-10", records))).isEqualTo("16 ENG-09");
        }
    }

    @Nested
    class InTheOrderOfTheDays {

        @Test
        void judgesByDayAndReportsByLine() {
            List<JournalRecord> records = soundJournal();
            records.add(2, new VoucherStepTaken(day("2020-02-05"), V_1, Reassign.of("scully")));
            records.add(create("2018-06-30", V_2, E_1));

            AuditReport report = audit("2020-03-13", records);

            assertThat(findings(report)).isEqualTo("3 LIF-01, 22 ACT-01 ENT-05 ENT-06");
            assertThat(report.vouchers().stream()
                            .map(voucher -> voucher.voucher().id()))
                    .containsExactly(V_1, V_2);
        }

        @Test
        void leavesOutWhatHappenedAfterTheDayOfTheReport() {
            AuditReport report = audit("2020-02-03", soundJournal());

            assertThat(findings(report)).isEmpty();
            assertThat(report.vouchers().get(0).voucher().status()).isEqualTo(VoucherStatus.ASSIGNED);
        }
    }

    @Nested
    class OfACustomerWithSeveralEnrollments {

        private List<JournalRecord> secondReservation(int serviceLevel) {
            List<JournalRecord> records = soundJournal();
            records.add(new EnrollmentDeclared(Enrollment.of(E_2, CONTOSO, day("2018-07-01"), day("2021-06-30"))));
            records.add(accrue("2020-02-03", 15));
            records.addAll(of(createdOn("2020-02-03").numbered("V-2").ofDays(serviceLevel), VoucherStatus.RESERVED));
            records.addAll(of(createdOn("2020-02-03").numbered("V-3").ofDays(serviceLevel), VoucherStatus.RESERVED));
            records.set(
                    records.size() - 3,
                    new VoucherStepTaken(
                            day("2020-02-03"), VoucherId.of("V-3"), Create.of(E_2, Offering.DDPS, serviceLevel)));
            records.add(new BenefitActivated(day("2018-07-01"), E_2));
            records.add(new DaysAdded(day("2018-07-01"), AccrueDays.of(E_2, 15)));
            return records;
        }

        @Test
        void refusesASecondLongEngagementOfAKind() {
            assertThat(findings(audit("2020-02-03", secondReservation(15)))).isEqualTo("28 ENG-08");
        }

        @Test
        void letsASecondShorterEngagementPass() {
            assertThat(findings(audit("2020-02-03", secondReservation(10)))).isEmpty();
        }
    }

    @Nested
    class OfMissedDeadlines {

        private List<String> missed(String asOf, int lines) {
            return audit(asOf, soundJournal().subList(0, lines)).vouchers().get(0).missedDeadlines().stream()
                    .map(missed -> missed.rule().id() + " " + missed.due())
                    .toList();
        }

        @Test
        void paymentIsAskedForWithin60DaysOfTheRedemption() {
            assertThat(missed("2020-04-10", 17)).isEmpty();
            assertThat(missed("2020-04-11", 17)).containsExactly("TIM-07 2020-04-10");
            assertThat(missed("2020-04-11", 18)).isEmpty();
        }

        @Test
        void paymentIsMadeWithin30DaysOfTheApproval() {
            assertThat(missed("2020-03-13", 19)).isEmpty();
            assertThat(missed("2020-03-14", 19)).containsExactly("PAY-07 2020-03-13");
            assertThat(missed("2020-03-14", 20)).isEmpty();
        }

        @Test
        void aPaymentMadeLateIsMissedForGood() {
            List<JournalRecord> records = soundJournal();
            records.set(19, new PaymentStepTaken(day("2020-03-14"), MakePayment.of(R_1)));

            assertThat(audit("2020-03-14", records).vouchers().get(0).missedDeadlines())
                    .hasSize(1);
        }

        @Test
        void aRejectedRequestLeavesTheDeadlineOfTheRedemption() {
            List<JournalRecord> records = soundJournal().subList(0, 18);
            records.add(new PaymentStepTaken(day("2020-02-12"), RejectPayment.of(R_1, "no deliverable")));

            AuditReport report = audit("2020-04-11", records);

            assertThat(findings(report)).isEmpty();
            assertThat(report.vouchers().get(0).missedDeadlines()).hasSize(1);
        }
    }
}
