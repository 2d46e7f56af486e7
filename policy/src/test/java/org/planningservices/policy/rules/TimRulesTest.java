package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Assign;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

class TimRulesTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    @Nested
    @DisplayName("TIM-05")
    class Tim05 {

        static Stream<Arguments> steps() {
            return Stream.of(
                    Arguments.of(CREATED, Assign.of("mulder")),
                    Arguments.of(ASSIGNED, Reassign.of("scully")),
                    Arguments.of(IN_DELIVERY, complete()),
                    Arguments.of(RESERVED, start()),
                    Arguments.of(DELIVERED, report()));
        }

        @ParameterizedTest
        @MethodSource("steps")
        void acceptsOnTheLastValidDay(VoucherStatus status, VoucherStep step) {
            Voucher voucher = createdOn("2020-04-01").until(status);

            assertAnswer(on("2020-09-27").decide(voucher, step, facts())).isAcceptedBy(TIM_05);
            assertAnswer(on("2020-09-28").decide(voucher, step, facts())).isAcceptedBy(TIM_05);
        }

        @ParameterizedTest
        @MethodSource("steps")
        void refusesOnTheDayAfter(VoucherStatus status, VoucherStep step) {
            Voucher voucher = createdOn("2020-04-01").until(status);

            var answer = on("2020-09-29").decide(voucher, step, facts());

            assertAnswer(answer)
                    .isRefusedBy(TIM_05)
                    .saying(step.action().title()
                            + " is closed: the last valid day was `2020-09-28`, attempted on `2020-09-29`")
                    .comparing(Map.of(
                            "step",
                            step.action(),
                            "lastDay",
                            day("2020-09-28"),
                            "day",
                            day("2020-09-29"),
                            "derivation",
                            "created 2020-04-01; 180 days by TIM-01"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020-09-27", "2020-09-28"})
        void acceptsAPlannedStartThroughTheLastValidDay(LocalDate plannedStart) {
            Voucher assigned = createdOn("2020-04-01").until(ASSIGNED);
            Voucher reserved = createdOn("2020-04-01").until(RESERVED);

            assertAnswer(on("2020-09-27")
                            .decide(assigned, reserve(plannedStart.toString()).build(), facts()))
                    .isAcceptedBy(TIM_05);
            assertAnswer(on("2020-09-27").decide(reserved, Reschedule.of(FABRIKAM, plannedStart), facts()))
                    .isAcceptedBy(TIM_05);
        }

        @Test
        void refusesAPlannedStartOnTheDayAfter() {
            Voucher assigned = createdOn("2020-04-01").until(ASSIGNED);
            Voucher reserved = createdOn("2020-04-01").until(RESERVED);
            String message = "the planned start `2020-09-29` is after the last valid day `2020-09-28`:"
                    + " plan to start on or before it";
            Map<String, Object> compared = Map.of(
                    "plannedStart",
                    day("2020-09-29"),
                    "lastDay",
                    day("2020-09-28"),
                    "derivation",
                    "created 2020-04-01; 180 days by TIM-01");

            assertAnswer(on("2020-09-28").decide(assigned, reserve("2020-09-29").build(), facts()))
                    .isRefusedBy(TIM_05)
                    .saying(message)
                    .comparing(compared);
            assertAnswer(on("2020-09-28").decide(reserved, Reschedule.of(FABRIKAM, day("2020-09-29")), facts()))
                    .isRefusedBy(TIM_05)
                    .saying(message)
                    .comparing(compared);
        }

        @Test
        void namesTheDayOfTheStepFirstWhereThePlannedStartIsTooLateAsWell() {
            Voucher voucher = createdOn("2020-04-01").until(ASSIGNED);

            var answer = on("2020-09-29").decide(voucher, reserve("2020-09-29").build(), facts());

            assertAnswer(answer)
                    .isRefusedBy(TIM_05)
                    .saying("reserve is closed: the last valid day was `2020-09-28`, attempted on `2020-09-29`");
        }

        @Test
        void refusesAReservationOrRescheduleAfterTheLastValidDayWhateverThePlannedStart() {
            Voucher assigned = createdOn("2020-04-01").until(ASSIGNED);
            Voucher reserved = createdOn("2020-04-01").until(RESERVED);

            assertAnswer(on("2020-09-29").decide(assigned, reserve("2020-09-28").build(), facts()))
                    .isRefusedBy(TIM_05, VCH_23);
            assertAnswer(on("2020-09-29").decide(reserved, Reschedule.of(FABRIKAM, day("2020-09-28")), facts()))
                    .isRefusedBy(TIM_05, VCH_23);
        }

        @Test
        void countsFromTheAssignmentInThatEdition() {
            Voucher voucher = createdOn("2020-04-01").on(ASSIGN, "2020-05-01").until(DELIVERED);

            assertAnswer(on("2020-09-29").decide(voucher, report(), facts())).isRefusedBy(TIM_05);
            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2020-10-28")).decide(voucher, report(), facts()))
                    .isAcceptedBy(TIM_05);
            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2020-10-29")).decide(voucher, report(), facts()))
                    .isRefusedBy(TIM_05)
                    .comparing(Map.of(
                            "step",
                            SUBMIT_COMPLETION_REPORT,
                            "lastDay",
                            day("2020-10-28"),
                            "day",
                            day("2020-10-29"),
                            "derivation",
                            "assigned 2020-05-01; 180 days by TIM-01"));
        }

        @Test
        void refusesNoAssignmentWhereTheVoucherHasNoLastValidDay() {
            Voucher voucher = createdOn("2018-01-02").until(CREATED);

            assertAnswer(on("2021-06-30").decide(voucher, Assign.of("mulder"), facts()))
                    .isRefusedBy(TIM_05);
            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2021-06-30")).decide(voucher, Assign.of("mulder"), facts()))
                    .isAcceptedBy(TIM_05);
        }
    }

    @Nested
    @DisplayName("TIM-06")
    class Tim06 {

        @Test
        void acceptsOnTheLastValidDay() {
            Voucher voucher = createdOn("2021-06-30").until(REPORTED);

            assertAnswer(on("2021-12-26").decide(voucher, redeem(), facts())).isAcceptedBy(TIM_06);
            assertAnswer(on("2021-12-27").decide(voucher, redeem(), facts())).isAcceptedBy(TIM_06);
        }

        @Test
        void refusesOnTheDayAfter() {
            Voucher voucher = createdOn("2021-06-30").until(REPORTED);

            var answer = on("2021-12-28").decide(voucher, redeem(), facts());

            assertAnswer(answer)
                    .isRefusedBy(TIM_06)
                    .saying("redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`")
                    .comparing(Map.of(
                            "lastDay",
                            day("2021-12-27"),
                            "day",
                            day("2021-12-28"),
                            "derivation",
                            "created 2021-06-30; 180 days by TIM-01"));
        }

        @Test
        void countsFromTheAssignmentInThatEdition() {
            Voucher voucher = createdOn("2020-04-01").on(ASSIGN, "2020-05-01").until(REPORTED);

            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2020-10-28")).decide(voucher, redeem(), facts()))
                    .isAcceptedBy(TIM_06);
            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day("2020-10-29")).decide(voucher, redeem(), facts()))
                    .isRefusedBy(TIM_06);
        }
    }

    @Nested
    @DisplayName("TIM-07")
    class Tim07 {

        @Test
        void acceptsOnTheSixtiethDayAfterTheRedemption() {
            Voucher voucher = createdOn("2020-07-01").on(REDEEM, "2020-12-01").until(REDEEMED);

            assertAnswer(on("2021-01-29").decide(requestPayment(voucher), List.of(voucher), facts()))
                    .isAcceptedBy(TIM_07);
            assertAnswer(on("2021-01-30").decide(requestPayment(voucher), List.of(voucher), facts()))
                    .isAcceptedBy(TIM_07);
        }

        @Test
        void refusesOnTheDayAfter() {
            Voucher voucher = createdOn("2020-07-01").on(REDEEM, "2020-12-01").until(REDEEMED);

            var answer = on("2021-01-31").decide(requestPayment(voucher), List.of(voucher), facts());

            assertAnswer(answer)
                    .isRefusedBy(TIM_07)
                    .saying("the voucher was redeemed on `2020-12-01`: payment was to be requested by `2021-01-30`,"
                            + " attempted on `2021-01-31`")
                    .comparing(Map.of(
                            "redeemedOn",
                            day("2020-12-01"),
                            "lastDay",
                            day("2021-01-30"),
                            "day",
                            day("2021-01-31"),
                            "derivation",
                            "redeemed 2020-12-01; 60 days by TIM-07"));
        }

        @Test
        void countsEachVoucherOfTheRequestForItself() {
            Voucher late = createdOn("2020-07-01")
                    .numbered("V-1")
                    .on(REDEEM, "2020-12-01")
                    .until(REDEEMED);
            Voucher inTime = createdOn("2020-07-01")
                    .numbered("V-2")
                    .on(REDEEM, "2020-12-02")
                    .until(REDEEMED);

            var answer = on("2021-01-31").decide(requestPayment(inTime, late), List.of(inTime, late), facts());

            assertAnswer(answer).isRefusedBy(TIM_07).about("V-1");
        }

        @Test
        void countsFromTheRedemptionAlsoAfterARejection() {
            Voucher rejected = LIFECYCLE.apply(
                    createdOn("2020-07-01").on(REDEEM, "2020-12-01").until(PAYMENT_REQUESTED),
                    VoucherEvent.of(V_1, RejectPayment.of(R_1, "no deliverable"), day("2021-01-20")));

            assertAnswer(on("2021-01-30").decide(requestPayment(rejected), List.of(rejected), facts()))
                    .isAcceptedBy(TIM_07);
            assertAnswer(on("2021-01-31").decide(requestPayment(rejected), List.of(rejected), facts()))
                    .isRefusedBy(TIM_07);
        }
    }

    @Nested
    @DisplayName("TIM-08")
    class Tim08 {

        @ParameterizedTest
        @ValueSource(strings = {"2021-06-29", "2021-06-30"})
        void acceptsThroughTheLastDay(LocalDate day) {
            Voucher created = createdOn("2021-06-01").until(CREATED);
            Voucher assigned = createdOn("2021-06-01").until(ASSIGNED);

            assertAnswer(on(day).decide(V_1, create(), facts())).isAcceptedBy(TIM_08);
            assertAnswer(on(day).decide(created, Assign.of("mulder"), facts())).isAcceptedBy(TIM_08);
            assertAnswer(on(day).decide(assigned, Reassign.of("scully"), facts()))
                    .isAcceptedBy(TIM_08);
        }

        @Test
        void refusesOnTheDayAfter() {
            Voucher created = createdOn("2021-06-01").until(CREATED);
            Voucher assigned = createdOn("2021-06-01").until(ASSIGNED);

            assertAnswer(on("2021-07-01").decide(V_1, create(), facts()))
                    .isRefusedBy(TIM_08)
                    .saying("create is closed: the last day was `2021-06-30`, attempted on `2021-07-01`")
                    .comparing(Map.of("step", CREATE, "lastDay", day("2021-06-30"), "day", day("2021-07-01")));
            assertAnswer(on("2021-07-01").decide(created, Assign.of("mulder"), facts()))
                    .isRefusedBy(TIM_08)
                    .saying("assign is closed: the last day was `2021-06-30`, attempted on `2021-07-01`");
            assertAnswer(on("2021-07-01").decide(assigned, Reassign.of("scully"), facts()))
                    .isRefusedBy(TIM_08)
                    .saying("reassign is closed: the last day was `2021-06-30`, attempted on `2021-07-01`");
        }

        @Test
        void doesNotStopAReservation() {
            Voucher voucher = createdOn("2021-06-01").until(ASSIGNED);

            var answer = on("2021-07-01").decide(voucher, reserve("2021-07-01").build(), facts());

            assertAnswer(answer).isAccepted().didNotAsk(TIM_08);
        }
    }

    @Nested
    @DisplayName("TIM-09")
    class Tim09 {

        /** Extended, it is valid through 2022-01-26. */
        private final Voucher voucher =
                createdOn("2020-03-31").on(ASSIGN, "2021-05-01").until(REPORTED);

        @ParameterizedTest
        @ValueSource(strings = {"2021-12-31", "2022-01-01"})
        void acceptsThroughTheLastDayOfTheProgram(LocalDate day) {
            assertAnswer(COUNTING_FROM_ASSIGNMENT.on(day).decide(voucher, redeem(), facts()))
                    .isAcceptedBy(TIM_06, TIM_09);
        }

        @Test
        void refusesOnTheDayAfter() {
            var answer = COUNTING_FROM_ASSIGNMENT.on(day("2022-01-02")).decide(voucher, redeem(), facts());

            assertAnswer(answer)
                    .isRefusedBy(TIM_09)
                    .saying("redeem is closed for the whole program: the last day was `2022-01-01`,"
                            + " attempted on `2022-01-02`")
                    .comparing(Map.of("lastDay", day("2022-01-01"), "day", day("2022-01-02")));
        }

        @Test
        void neverBitesByItselfWhereTheValidityCountsFromTheCreation() {
            LocalDate latest = day("2018-01-01")
                    .datesUntil(day("2021-07-01"))
                    .map(day -> PUBLISHED.deadlines(createdOn(day).until(CREATED)))
                    .map(deadlines -> deadlines.lastValidDay().orElseThrow())
                    .max(LocalDate::compareTo)
                    .orElseThrow();

            assertThat(latest).isEqualTo("2021-12-27");
        }

        @Test
        void refusesTogetherWithTheLastValidDay() {
            assertAnswer(on("2022-01-01").decide(voucher, redeem(), facts())).isRefusedBy(TIM_06);
            assertAnswer(on("2022-01-02").decide(voucher, redeem(), facts())).isRefusedBy(TIM_06, TIM_09);
        }
    }
}
