package org.planningservices.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

class VoucherCalendarTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    @Nested
    class LastCreationOfLapsed {

        @ParameterizedTest
        @CsvSource({
            "2021-06-29, 2020-12-30",
            "2021-06-30, 2020-12-31",
            "2021-07-01, 2021-01-01",
            "2022-01-01, 2021-07-04",
            "2022-01-02, 2022-01-02"
        })
        void isTheDayWhoseVouchersLapsedWithTheDayBefore(LocalDate day, LocalDate lastCreation) {
            assertThat(PUBLISHED.calendar().latestCreationLapsedBy(day)).isEqualTo(lastCreation);
        }
    }

    @Nested
    class LastValidDay {

        @ParameterizedTest
        @CsvSource({
            "2018-09-03, 2019-03-02",
            "2019-09-02, 2020-02-29",
            "2019-09-03, 2020-03-01",
            "2019-10-02, 2020-03-30",
            "2019-10-03, 2020-03-31",
            "2019-10-04, 2020-06-30",
            "2019-10-05, 2020-07-01",
            "2020-02-29, 2020-11-25",
            "2020-03-30, 2020-12-25",
            "2020-03-31, 2020-12-26",
            "2020-04-01, 2020-09-28",
            "2020-04-02, 2020-09-29",
            "2021-06-30, 2021-12-27"
        })
        void is180DaysAfterTheCreationAnd90MoreWithTheExtension(LocalDate createdOn, LocalDate lastValidDay) {
            Voucher created = createdOn(createdOn).until(CREATED);
            Voucher assignedLater =
                    createdOn(createdOn).on(ASSIGN, "2021-06-30").until(ASSIGNED);

            assertThat(PUBLISHED.deadlines(created).lastValidDay()).contains(lastValidDay);
            assertThat(PUBLISHED.deadlines(assignedLater).lastValidDay()).contains(lastValidDay);
        }

        @ParameterizedTest
        @CsvSource({
            "2019-01-02, 2019-10-03, 2020-03-31",
            "2019-01-02, 2019-10-04, 2020-06-30",
            "2020-03-31, 2020-03-31, 2020-12-26",
            "2020-03-31, 2020-04-01, 2020-12-27",
            "2020-03-31, 2021-06-30, 2022-03-27",
            "2020-04-01, 2020-04-01, 2020-09-28",
            "2020-04-01, 2020-05-01, 2020-10-28",
            "2021-06-30, 2021-06-30, 2021-12-27"
        })
        void is180DaysAfterTheAssignmentInThatEditionAndTheCreationDecidesTheExtension(
                LocalDate createdOn, String assignedOn, LocalDate lastValidDay) {
            Voucher voucher = createdOn(createdOn).on(ASSIGN, assignedOn).until(ASSIGNED);

            assertThat(COUNTING_FROM_ASSIGNMENT.deadlines(voucher).lastValidDay())
                    .contains(lastValidDay);
        }

        @Test
        void isNotMovedByAReassignment() {
            Voucher voucher = LIFECYCLE.apply(
                    createdOn("2020-04-01").on(ASSIGN, "2020-05-01").until(ASSIGNED),
                    VoucherEvent.of(V_1, Reassign.of("scully"), day("2020-06-01")));

            assertThat(COUNTING_FROM_ASSIGNMENT.deadlines(voucher).lastValidDay())
                    .contains(day("2020-10-28"));
        }

        @Test
        void isNoneForAVoucherNotYetAssignedInThatEdition() {
            Voucher voucher = createdOn("2020-04-01").until(CREATED);

            Deadlines deadlines = COUNTING_FROM_ASSIGNMENT.deadlines(voucher);

            assertThat(deadlines.lastValidDay()).isEmpty();
            assertThat(deadlines.redeemBy()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void isTheSameWhateverBecameOfTheVoucher(VoucherStatus status) {
            Voucher voucher = createdOn("2020-03-31").until(status);

            assertThat(PUBLISHED.deadlines(voucher).lastValidDay()).contains(day("2020-12-26"));
        }
    }

    @Nested
    class RedeemBy {

        @Test
        void isTheLastValidDay() {
            Voucher voucher = createdOn("2021-06-30").until(ASSIGNED);

            assertThat(PUBLISHED.deadlines(voucher).redeemBy()).contains(day("2021-12-27"));
        }

        @ParameterizedTest
        @CsvSource({"2021-07-04, 2021-12-31", "2021-07-05, 2022-01-01", "2021-07-06, 2022-01-01"})
        void isTheLastDayOfTheProgramIfThatIsEarlier(LocalDate createdOn, LocalDate redeemBy) {
            Voucher voucher = createdOn(createdOn).until(ASSIGNED);

            assertThat(PUBLISHED.deadlines(voucher).redeemBy()).contains(redeemBy);
        }

        @Test
        void isTheLastDayOfTheProgramForAnExtendedVoucherAssignedLate() {
            Voucher voucher = createdOn("2020-03-31").on(ASSIGN, "2021-06-30").until(ASSIGNED);

            Deadlines deadlines = COUNTING_FROM_ASSIGNMENT.deadlines(voucher);

            assertThat(deadlines.lastValidDay()).contains(day("2022-03-27"));
            assertThat(deadlines.redeemBy()).contains(day("2022-01-01"));
        }
    }

    @Nested
    class PaymentRequestBy {

        @Test
        void is60DaysAfterTheRedemption() {
            Voucher voucher = createdOn("2020-07-01").on(REDEEM, "2020-12-01").until(REDEEMED);

            assertThat(PUBLISHED.deadlines(voucher).paymentRequestBy()).contains(day("2021-01-30"));
        }

        @Test
        void isNoneBefore() {
            assertThat(PUBLISHED
                            .deadlines(createdOn("2020-07-01").until(REPORTED))
                            .paymentRequestBy())
                    .isEmpty();
        }

        @Test
        void staysWhereItWasAfterARejection() {
            Voucher voucher = LIFECYCLE.apply(
                    createdOn("2020-07-01").on(REDEEM, "2020-12-01").until(PAYMENT_REQUESTED),
                    VoucherEvent.of(V_1, RejectPayment.of(R_1, "no deliverable"), day("2021-01-20")));

            assertThat(PUBLISHED.deadlines(voucher).paymentRequestBy()).contains(day("2021-01-30"));
        }
    }

    @Nested
    class PayBy {

        @Test
        void is30DaysAfterTheApproval() {
            Voucher voucher =
                    createdOn("2020-12-01").on(APPROVE_PAYMENT, "2021-02-01").until(PAYMENT_APPROVED);

            assertThat(PUBLISHED.deadlines(voucher).payBy()).contains(day("2021-03-03"));
        }

        @Test
        void isNoneBefore() {
            assertThat(PUBLISHED
                            .deadlines(createdOn("2020-12-01").until(PAYMENT_REQUESTED))
                            .payBy())
                    .isEmpty();
        }
    }

    @Nested
    class StandingOfAVoucher {

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "ASSIGNED", "RESERVED", "IN_DELIVERY", "DELIVERED", "REPORTED"})
        void isOpenThroughTheRedeemByDayAndLapsedAfter(VoucherStatus status) {
            Voucher voucher = createdOn("2020-04-01").until(status);

            assertThat(on("2020-09-27").standing(voucher)).isEqualTo(Standing.OPEN);
            assertThat(on("2020-09-28").standing(voucher)).isEqualTo(Standing.OPEN);
            assertThat(on("2020-09-29").standing(voucher)).isEqualTo(Standing.LAPSED);
        }

        @Test
        void lapsesWithTheProgramWhereTheVoucherIsValidLonger() {
            Voucher voucher = createdOn("2020-03-31").on(ASSIGN, "2021-06-30").until(REPORTED);

            assertThat(COUNTING_FROM_ASSIGNMENT.on(day("2022-01-01")).standing(voucher))
                    .isEqualTo(Standing.OPEN);
            assertThat(COUNTING_FROM_ASSIGNMENT.on(day("2022-01-02")).standing(voucher))
                    .isEqualTo(Standing.LAPSED);
        }

        @Test
        void isOpenForEverWhereThereIsNoRedeemByDay() {
            Voucher voucher = createdOn("2020-04-01").until(CREATED);

            assertThat(COUNTING_FROM_ASSIGNMENT.on(day("2030-01-01")).standing(voucher))
                    .isEqualTo(Standing.OPEN);
        }

        @Test
        void isOpenThroughThe60DaysAfterTheRedemptionAndLapsedAfter() {
            Voucher voucher = createdOn("2020-07-01").on(REDEEM, "2020-12-01").until(REDEEMED);

            assertThat(on("2021-01-29").standing(voucher)).isEqualTo(Standing.OPEN);
            assertThat(on("2021-01-30").standing(voucher)).isEqualTo(Standing.OPEN);
            assertThat(on("2021-01-31").standing(voucher)).isEqualTo(Standing.LAPSED);
        }

        @ParameterizedTest
        @EnumSource(names = {"PAYMENT_REQUESTED", "PAYMENT_APPROVED"})
        void isOpenWhilePaymentIsUnderWay(VoucherStatus status) {
            Voucher voucher = createdOn("2020-07-01").until(status);

            assertThat(on("2030-01-01").standing(voucher)).isEqualTo(Standing.OPEN);
        }

        @ParameterizedTest
        @CsvSource({"PAID, SETTLED", "REVOKED, REVOKED", "EXPIRED, LAPSED"})
        void isSettledOnceAnEndIsRecorded(VoucherStatus status, Standing standing) {
            Voucher voucher = createdOn("2020-07-01").until(status);

            assertThat(on("2020-07-01").standing(voucher)).isEqualTo(standing);
            assertThat(on("2030-01-01").standing(voucher)).isEqualTo(standing);
        }
    }

    @Nested
    class RangeOfDays {

        @ParameterizedTest
        @ValueSource(strings = {"0000-01-01", "9999-12-31"})
        void takesTheYears0To9999(LocalDate day) {
            assertThat(on(day).date()).isEqualTo(day);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0001-12-31", "+10000-01-01"})
        void refusesAnyOther(LocalDate day) {
            assertThatThrownBy(() -> on(day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a day must lie in the years 0 to 9999, found `" + day + "`");
        }
    }
}
