package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.engagement.Competency.*;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.Reserve;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** The worked examples of the rulebook, section 9, under their numbers. */
class WorkedExamplesTest {

    private static LocalDate lastValidDay(String createdOn) {
        return PUBLISHED
                .deadlines(createdOn(createdOn).until(ASSIGNED))
                .lastValidDay()
                .orElseThrow();
    }

    /** A pool with the days that its vouchers need and these more. */
    private static PoolLedger pool(String endsOn, int days) {
        PoolLedger pool = PUBLISHED.pool(enrollment("2018-07-01", endsOn));
        pool.record(AccrueDays.of(E_1, days), day("2018-07-01"));
        return pool;
    }

    private static PoolLedger record(PoolLedger pool, History history, VoucherStatus status) {
        history.events(status).forEach(pool::record);
        return pool;
    }

    private static Operator locationContact() {
        return Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT);
    }

    @Test
    @DisplayName("EX-01")
    void ex01_aVoucherOfTheLastDayIsValidThrough20211227() {
        assertThat(lastValidDay("2021-06-30")).isEqualTo("2021-12-27");
    }

    @Test
    @DisplayName("EX-02")
    void ex02_itIsRedeemedOnItsLastValidDay() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);

        assertAnswer(on("2021-12-27").decide(voucher, redeem(), facts())).isAcceptedBy(TIM_06, TIM_09);
    }

    @Test
    @DisplayName("EX-03")
    void ex03_itIsExpiredOnTheDayAfterAlthoughTheProgramLasts() {
        Voucher voucher = createdOn("2021-06-30").until(REPORTED);

        assertAnswer(on("2021-12-28").decide(voucher, redeem(), facts())).isRefusedBy(TIM_06);
    }

    @Test
    @DisplayName("EX-04")
    void ex04_noVoucherIsCreatedOn20210701FromAnEmptyPool() {
        PoolBalance pool = pool("2021-12-31", 12).balanceOn(day("2021-07-01"));

        var answer = on("2021-07-01").decide(V_1, create(), facts().withRemainingDays(pool.remaining()));

        assertAnswer(answer).isRefusedBy(TIM_08, ENT_06);
    }

    @Test
    @DisplayName("EX-05")
    void ex05_anUnassignedVoucherIsStranded() {
        Voucher voucher = createdOn("2021-06-30").until(CREATED);
        PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2021-06-30"), CREATED);

        assertAnswer(on("2021-06-30").decide(voucher, Assign.of("mulder"), facts()))
                .isAcceptedBy(TIM_08);
        assertAnswer(on("2021-07-01").decide(voucher, Assign.of("mulder"), facts()))
                .isRefusedBy(TIM_08);
        assertThat(on("2021-12-27").standing(voucher)).isEqualTo(Standing.OPEN);
        assertThat(on("2021-12-28").standing(voucher)).isEqualTo(Standing.LAPSED);
        assertThat(pool.balanceOn(day("2021-12-27"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day("2021-12-28"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
    }

    @Test
    @DisplayName("EX-06")
    void ex06_aVoucherExpiresOnLeapDayAndIsNotExtended() {
        assertThat(lastValidDay("2019-09-02")).isEqualTo("2020-02-29");
    }

    @Test
    @DisplayName("EX-07")
    void ex07_aLeapYearShiftsTheLastValidDayByOne() {
        assertThat(lastValidDay("2019-09-03")).isEqualTo("2020-03-01");
        assertThat(lastValidDay("2018-09-03")).isEqualTo("2019-03-02");
    }

    @Test
    @DisplayName("EX-08")
    void ex08_aVoucherOfLeapDayIsExtended() {
        assertThat(day("2020-02-29").plusDays(180)).isEqualTo("2020-08-27");
        assertThat(lastValidDay("2020-02-29")).isEqualTo("2020-11-25");
    }

    @Test
    @DisplayName("EX-09")
    void ex09_aVoucherValidOn20200401IsExtended() {
        assertThat(day("2019-10-04").plusDays(180)).isEqualTo("2020-04-01");
        assertThat(lastValidDay("2019-10-04")).isEqualTo("2020-06-30");
    }

    @Test
    @DisplayName("EX-10")
    void ex10_aVoucherPastItsLastValidDayIsNotExtended() {
        assertThat(lastValidDay("2019-10-03")).isEqualTo("2020-03-31");
    }

    @Test
    @DisplayName("EX-11")
    void ex11_theLastVoucherBefore20200401IsExtended() {
        assertThat(day("2020-03-31").plusDays(180)).isEqualTo("2020-09-27");
        assertThat(lastValidDay("2020-03-31")).isEqualTo("2020-12-26");
    }

    @Test
    @DisplayName("EX-12")
    void ex12_aVoucherOf20200401IsNotExtended() {
        assertThat(lastValidDay("2020-04-01")).isEqualTo("2020-09-28");
    }

    @Test
    @DisplayName("EX-13")
    void ex13_theLastValidDayMayLieInTheNextYear() {
        assertThat(lastValidDay("2020-07-05")).isEqualTo("2021-01-01");
        assertThat(lastValidDay("2019-07-05")).isEqualTo("2020-01-01");
    }

    @Test
    @DisplayName("EX-14")
    void ex14_aVoucherOfTheLastDayOf2019IsExtended() {
        assertThat(day("2019-12-31").plusDays(180)).isEqualTo("2020-06-28");
        assertThat(lastValidDay("2019-12-31")).isEqualTo("2020-09-26");
    }

    @Test
    @DisplayName("EX-15")
    void ex15_aCloudEngagementIsServedByAVoucherOf20200131ThroughItsExtension() {
        Voucher assigned = createdOn("2020-01-31").until(ASSIGNED);
        Reserve cloud = reserve("2020-10-05").cloud(true).build();
        Voucher started = createdOn("2020-01-31")
                .on(RESERVE, "2020-10-01")
                .reserving(reserve -> reserve.cloud(true))
                .on(START_ENGAGEMENT, "2020-10-05")
                .until(IN_DELIVERY);
        Voucher reported = createdOn("2020-01-31")
                .on(RESERVE, "2020-10-01")
                .reserving(reserve -> reserve.cloud(true))
                .on(COMPLETE_ENGAGEMENT, "2020-10-20")
                .until(REPORTED);

        assertThat(day("2020-01-31").plusDays(180)).isEqualTo("2020-07-29");
        assertThat(lastValidDay("2020-01-31")).isEqualTo("2020-10-27");
        assertAnswer(on("2020-10-01").decide(assigned, cloud, facts())).isAcceptedBy(ENG_13);
        assertAnswer(on("2020-10-20").decide(started, complete(), facts())).isAcceptedBy(TIM_05);
        assertAnswer(on("2020-10-27").decide(reported, redeem(), facts())).isAcceptedBy(TIM_06);
    }

    @Test
    @DisplayName("EX-16")
    void ex16_aVoucherOf20200201ServesAnOnPremisesEngagementOnly() {
        Voucher voucher = createdOn("2020-02-01").until(ASSIGNED);

        assertAnswer(on("2020-02-03")
                        .decide(voucher, reserve("2020-02-03").cloud(true).build(), facts()))
                .isRefusedBy(ENG_13);
        assertAnswer(on("2020-02-03").decide(voucher, reserve("2020-02-03").build(), facts()))
                .isAcceptedBy(ENG_13);
    }

    @Test
    @DisplayName("EX-17")
    void ex17_aFullyRemoteEngagementIsPermittedThrough20200630() {
        Voucher voucher = createdOn("2020-06-01").until(IN_DELIVERY);
        CompleteEngagement remote = CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(5)
                .offsiteDays(5)
                .build();

        assertAnswer(on("2020-06-30").decide(voucher, remote, facts())).isAcceptedBy(ENG_12);
        assertAnswer(on("2020-07-01").decide(voucher, remote, facts())).isRefusedBy(ENG_12);
    }

    @Test
    @DisplayName("EX-18")
    void ex18_threeDaysOffSiteArePermittedAndFourAreNot() {
        Voucher voucher = createdOn("2019-06-03").ofDays(10).until(IN_DELIVERY);

        assertAnswer(on("2019-06-17")
                        .decide(
                                voucher,
                                CompleteEngagement.builder()
                                        .partnerId(FABRIKAM)
                                        .deliveredDays(10)
                                        .offsiteDays(3)
                                        .build(),
                                facts()))
                .isAcceptedBy(ENG_12);
        assertAnswer(on("2019-06-17")
                        .decide(
                                voucher,
                                CompleteEngagement.builder()
                                        .partnerId(FABRIKAM)
                                        .deliveredDays(10)
                                        .offsiteDays(4)
                                        .build(),
                                facts()))
                .isRefusedBy(ENG_12);
    }

    @Test
    @DisplayName("EX-19")
    void ex19_theDaysOfAnUnusedVoucherReturnWhileTheEnrollmentLasts() {
        PoolLedger pool = record(pool("2020-03-31", 5), createdOn("2019-08-01"), CREATED);

        assertThat(lastValidDay("2019-08-01")).isEqualTo("2020-01-28");
        assertThat(pool.balanceOn(day("2020-01-28"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day("2020-01-29"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
    }

    @Test
    @DisplayName("EX-20")
    void ex20_theyAreLostOnceItEndedAndTheVoucherIsValidAllTheSame() {
        PoolLedger pool = record(pool("2019-12-31", 5), createdOn("2019-08-01"), CREATED);
        Voucher voucher = createdOn("2019-08-01").until(REPORTED);

        assertAnswer(on("2020-01-28").decide(voucher, redeem(), facts())).isAcceptedBy(TIM_06);
        assertAnswer(on("2020-01-29").decide(voucher, redeem(), facts())).isRefusedBy(TIM_06);
        assertThat(pool.balanceOn(day("2020-01-28"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day("2020-01-29"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
    }

    @Test
    @DisplayName("EX-21")
    void ex21_theyReturnWhereBothEndOnOneDay() {
        PoolLedger pool = record(pool("2020-01-28", 5), createdOn("2019-08-01"), CREATED);

        assertThat(pool.balanceOn(day("2020-01-28"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day("2020-01-29"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
    }

    @Test
    @DisplayName("EX-22")
    void ex22_thePoolIsEmptiedAndAnAssignedVoucherIsUnaffected() {
        History tenDays = createdOn("2021-06-01").ofDays(10);
        PoolLedger pool = record(pool("2021-12-31", 22), tenDays, ASSIGNED);
        Voucher voucher = tenDays.until(ASSIGNED);

        assertThat(pool.balanceOn(day("2021-06-30"))).isEqualTo(new PoolBalance(22, 0, 0, 12, 10, 0, 0, 0));
        assertThat(pool.balanceOn(day("2021-07-01"))).isEqualTo(new PoolBalance(22, 0, 0, 0, 10, 0, 0, 12));
        assertThat(on("2021-07-01").standing(voucher)).isEqualTo(Standing.OPEN);
        assertAnswer(on("2021-07-01").decide(voucher, reserve("2021-07-01").build(), facts()))
                .isAccepted();
    }

    @Test
    @DisplayName("EX-23")
    void ex23_theDaysOfAVoucherThatLapsesAfterwardsAreLost() {
        PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2021-06-04"), ASSIGNED);

        assertThat(lastValidDay("2021-06-04")).isEqualTo("2021-12-01");
        assertThat(pool.balanceOn(day("2021-12-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day("2021-12-02"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
    }

    @Test
    @DisplayName("EX-24")
    void ex24_anotherPartnerReservesAfterACancellationOnTheOldLastValidDay() {
        Voucher reserved = createdOn("2021-03-01").on(RESERVE, "2021-06-01").until(RESERVED);
        Reserve byLitware = reserve("2021-08-17").operator(operator(LITWARE)).build();

        var canceled = on("2021-08-15").decide(reserved, cancel(), facts());
        var reservedAgain = on("2021-08-16")
                .decide(
                        canceled.get().voucher(),
                        byLitware,
                        factsOf(partner(LITWARE).build()));

        assertAnswer(reservedAgain).isAccepted().didNotAsk(TIM_08);
        assertThat(reservedAgain.get().voucher().lastReservingPartner()).contains(LITWARE);
        assertThat(PUBLISHED.deadlines(reserved).lastValidDay()).contains(day("2021-08-28"));
        assertThat(PUBLISHED.deadlines(reservedAgain.get().voucher()).lastValidDay())
                .contains(day("2021-08-28"));
    }

    @Test
    @DisplayName("EX-25")
    void ex25_noOtherPartnerReservesWhileOneHoldsTheReservation() {
        Voucher reserved = createdOn("2021-03-01").until(RESERVED);
        Reserve byLitware = reserve("2021-03-02").operator(operator(LITWARE)).build();

        var answer = on("2021-03-02")
                .decide(reserved, byLitware, factsOf(partner(LITWARE).build()));

        assertAnswer(answer).isRefusedBy(LIF_01);
    }

    @Test
    @DisplayName("EX-26")
    void ex26_aReservationDoesNotComeAfterTheStart() {
        Voucher voucher = createdOn("2021-02-01").until(ASSIGNED);
        Reserve step = reserve("2021-02-08").build();

        assertAnswer(on("2021-02-08").decide(voucher, step, facts())).isAcceptedBy(VCH_23);
        assertAnswer(on("2021-02-09").decide(voucher, step, facts())).isRefusedBy(VCH_23);
    }

    @Test
    @DisplayName("EX-27")
    void ex27_noRedemptionWithoutACompletionReport() {
        Voucher delivered = createdOn("2021-02-01").until(DELIVERED);

        assertAnswer(on("2021-02-08").decide(delivered, redeem(), facts())).isRefusedBy(LIF_01);
    }

    private static void assertClaimBy(String redeemedOn, String lastDay) {
        Voucher voucher = createdOn(redeemedOn).until(REDEEMED);

        assertThat(PUBLISHED.deadlines(voucher).paymentRequestBy()).contains(day(lastDay));
        assertAnswer(on(lastDay).decide(requestPayment(voucher), List.of(voucher), facts()))
                .isAcceptedBy(TIM_07);
        assertAnswer(on(day(lastDay).plusDays(1)).decide(requestPayment(voucher), List.of(voucher), facts()))
                .isRefusedBy(TIM_07);
    }

    @Test
    @DisplayName("EX-28")
    void ex28_aVoucherRedeemedOnTheLastDayOf2019IsClaimedByLeapDay() {
        assertClaimBy("2019-12-31", "2020-02-29");
    }

    @Test
    @DisplayName("EX-29")
    void ex29_aVoucherRedeemedOnTheLastDayOf2020IsClaimedBy20210301() {
        assertClaimBy("2020-12-31", "2021-03-01");
    }

    @Test
    @DisplayName("EX-30")
    void ex30_theLastRedemptionsAreClaimedInEarly2022() {
        assertClaimBy("2021-12-27", "2022-02-25");
        assertClaimBy("2022-01-01", "2022-03-02");
    }

    @Test
    @DisplayName("EX-31")
    void ex31_anApprovedRequestIsPaidWithinThirtyDays() {
        Voucher leapYear =
                createdOn("2019-12-02").on(APPROVE_PAYMENT, "2020-01-30").until(PAYMENT_APPROVED);
        Voucher ordinary =
                createdOn("2020-12-01").on(APPROVE_PAYMENT, "2021-02-01").until(PAYMENT_APPROVED);

        assertThat(PUBLISHED.deadlines(leapYear).payBy()).contains(day("2020-02-29"));
        assertThat(PUBLISHED.deadlines(ordinary).payBy()).contains(day("2021-03-03"));
    }

    @Test
    @DisplayName("EX-32")
    void ex32_theLocationStandsInTheCountryOfDelivery() {
        Voucher voucher = createdOn("2020-10-05").until(ASSIGNED);

        assertAnswer(on("2020-10-05")
                        .decide(
                                voucher,
                                reserve("2020-10-05").locationId(DE_SITE).build(),
                                facts()))
                .isRefusedBy(ENG_09);
        assertAnswer(on("2020-10-05")
                        .decide(
                                voucher,
                                reserve("2020-10-05").locationId(NL_SITE).build(),
                                facts()))
                .isAcceptedBy(ENG_09);
    }

    @Test
    @DisplayName("EX-33")
    void ex33_dataEstateModernizationTakesGoldDataPlatform() {
        Voucher voucher = createdOn("2020-10-05").of(Offering.SSDPS).until(ASSIGNED);
        Reserve step = reserve(Offering.SSDPS, day("2020-10-05")).build();

        assertAnswer(on("2020-10-05").decide(voucher, step, holding(silver(DATA_PLATFORM))))
                .isRefusedBy(ELG_16);
        assertAnswer(on("2020-10-05").decide(voucher, step, holding(gold(DATA_PLATFORM))))
                .isAcceptedBy(ELG_16);
    }

    @Test
    @DisplayName("EX-34")
    void ex34_enrollingIsNotEnoughForEveryEngagementOfTheOffering() {
        Voucher voucher = createdOn("2020-10-05").until(ASSIGNED);
        Facts facts = holding(silver(WINDOWS_AND_DEVICES));

        assertAnswer(on("2020-10-05").decide(voucher, reserving(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT), facts))
                .isAcceptedBy(ELG_11, ELG_16);
        assertAnswer(on("2020-10-05").decide(voucher, reserving(Engagement.MOBILE_PRODUCTIVITY_DEPLOYMENT), facts))
                .isAcceptedBy(ELG_11, ELG_16);
        assertAnswer(on("2020-10-05")
                        .decide(voucher, reserving(Engagement.ENTERPRISE_SECURITY_PROOF_OF_CONCEPT), facts))
                .isRefusedBy(ELG_16);
    }

    private static Reserve reserving(Engagement engagement) {
        return reserve("2020-10-05").engagement(engagement).build();
    }

    @Test
    @DisplayName("EX-35")
    void ex35_financeAndOperationsTakesGoldEnterpriseResourcePlanning() {
        Voucher voucher = createdOn("2020-10-05").of(Offering.DYDPS).until(ASSIGNED);
        Reserve step = reserving(Engagement.DYNAMICS_FINANCE_AND_OPERATIONS_UPGRADE);

        assertAnswer(on("2020-10-05").decide(voucher, step, holding(silver(ENTERPRISE_RESOURCE_PLANNING))))
                .isRefusedBy(ELG_16);
        assertAnswer(on("2020-10-05").decide(voucher, step, holding(gold(ENTERPRISE_RESOURCE_PLANNING))))
                .isAcceptedBy(ELG_16);
    }

    @Test
    @DisplayName("EX-36")
    void ex36_aSecond15DayEngagementTakesAnotherDivisionOrProduct() {
        Voucher first = createdOn("2020-10-05")
                .numbered("V-2")
                .ofDays(15)
                .reserving(reserve -> reserve.division("Contoso BV").product("Windows 10"))
                .until(REDEEMED);
        Voucher second = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);
        Facts facts = facts().withCustomerVouchers(List.of(first, second));

        assertAnswer(on("2020-10-05").decide(second, reserving("Contoso BV", "Windows 10"), facts))
                .isRefusedBy(ENG_08);
        assertAnswer(on("2020-10-05").decide(second, reserving("Contoso GmbH", "Windows 10"), facts))
                .isAcceptedBy(ENG_08);
        assertAnswer(on("2020-10-05").decide(second, reserving("Contoso BV", "Office 365"), facts))
                .isAcceptedBy(ENG_08);
    }

    private static Reserve reserving(String division, String product) {
        return reserve("2020-10-05").division(division).product(product).build();
    }

    @Test
    @DisplayName("EX-37")
    void ex37_aServiceLevelIsOneOfFive() {
        for (int days : List.of(2, 20)) {
            assertAnswer(on("2020-10-05").decide(V_1, Create.of(E_1, Offering.DDPS, days), facts()))
                    .isRefusedBy(VCH_03);
        }
        for (int days : List.of(1, 3, 5, 10, 15)) {
            assertAnswer(on("2020-10-05").decide(V_1, Create.of(E_1, Offering.DDPS, days), facts()))
                    .isAcceptedBy(VCH_03);
        }
    }

    @Test
    @DisplayName("EX-38")
    void ex38_aPartnerRegistersOncePerOfferingAfterItsFirstRedemption() {
        RegisterForPaymentTool step = RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS);
        Facts registered = factsOf(fabrikam()
                .paymentToolRegistrations(List.of(OfferingDate.of(Offering.DDPS, day("2020-10-05"))))
                .build());
        Voucher ddps = createdOn("2020-10-05").until(REDEEMED);
        Voucher ssdps = createdOn("2020-10-05").of(Offering.SSDPS).until(REDEEMED);

        assertAnswer(on("2020-10-05").decide(step, facts().withRedeemedOfferings(Set.of())))
                .isRefusedBy(PAY_02);
        assertAnswer(on("2020-10-05").decide(step, facts().withRedeemedOfferings(Set.of(Offering.DDPS))))
                .isAcceptedBy(PAY_02);
        assertAnswer(on("2020-10-05").decide(requestPayment(ddps), List.of(ddps), registered))
                .isAcceptedBy(PAY_02);
        assertAnswer(on("2020-10-05").decide(requestPayment(ssdps), List.of(ssdps), registered))
                .isRefusedBy(PAY_02);
    }

    @Test
    @DisplayName("EX-39")
    void ex39_softwareAssuranceEarnsDaysThrough20210131() {
        assertAnswer(on("2021-01-31").decide(AccrueDays.of(E_1, 5))).isAcceptedBy(ENT_13);
        assertAnswer(on("2021-02-01").decide(AccrueDays.of(E_1, 5))).isRefusedBy(ENT_13);
    }

    @Test
    @DisplayName("EX-41")
    void ex41_trainingDaysAreConvertedThrough20200131() {
        assertAnswer(on("2020-01-31")
                        .decide(ConvertTrainingDays.builder()
                                .enrollmentId(E_1)
                                .trainingDays(9)
                                .planningDays(3)
                                .build()))
                .isAcceptedBy(ENT_11);
        assertAnswer(on("2020-02-01")
                        .decide(ConvertTrainingDays.builder()
                                .enrollmentId(E_1)
                                .trainingDays(9)
                                .planningDays(3)
                                .build()))
                .isRefusedBy(ENT_11);
    }

    @Test
    @DisplayName("EX-42")
    void ex42_complianceTrainingIsAskedForThrough20201201() {
        EnrollInOffering step = EnrollInOffering.of(FABRIKAM, Offering.DDPS);
        Facts untrained = factsOf(fabrikam().complianceTrainings(List.of()).build());

        assertAnswer(on("2020-12-01").decide(step, untrained)).isRefusedBy(ELG_06);
        assertAnswer(on("2020-12-02").decide(step, untrained)).isAccepted();
    }

    @Test
    @DisplayName("EX-43")
    void ex43_anEnrollmentIsRenewedEveryYearThrough20210406() {
        Voucher voucher = createdOn("2021-03-01").until(ASSIGNED);
        Facts facts = factsOf(fabrikam()
                .offeringEnrollments(List.of(OfferingDate.of(Offering.DDPS, day("2020-04-05"))))
                .build());

        assertAnswer(on("2021-04-06").decide(voucher, reserve("2021-04-07").build(), facts))
                .isRefusedBy(ELG_08);
        assertAnswer(on("2021-04-07").decide(voucher, reserve("2021-04-07").build(), facts))
                .isAccepted();
    }

    @Test
    @DisplayName("EX-44")
    void ex44_aLocationContactReservesUntilTheToolIsNarrowedToAdmins() {
        Voucher voucher = createdOn("2019-01-02").until(ASSIGNED);
        Reserve step = reserve("2019-04-01").operator(locationContact()).build();

        assertAnswer(on("2019-01-15").decide(voucher, step, facts())).isAcceptedBy(ACT_07);
        assertAnswer(on("2019-04-01").decide(voucher, step, facts())).isRefusedBy(ACT_08);
    }
}
