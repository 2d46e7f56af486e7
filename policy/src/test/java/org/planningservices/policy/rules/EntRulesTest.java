package org.planningservices.policy.rules;

import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;

class EntRulesTest {

    @Nested
    @DisplayName("ENT-05")
    class Ent05 {

        private final Facts facts =
                facts().withEnrollment(enrollment("2020-01-01", "2021-12-31").withActivatedOn(day("2020-10-05")));

        @ParameterizedTest
        @ValueSource(strings = {"2020-10-05", "2020-10-06"})
        void acceptsFromTheDayOfTheActivationOn(LocalDate day) {
            assertAnswer(on(day).decide(V_1, create(), facts)).isAcceptedBy(ENT_05);
        }

        @Test
        void refusesOnTheDayBefore() {
            var answer = on("2020-10-04").decide(V_1, create(), facts);

            assertAnswer(answer)
                    .isRefusedBy(ENT_05)
                    .saying("the benefit was activated on `2020-10-05`:"
                            + " no voucher can be created before that day, attempted on `2020-10-04`")
                    .comparing(Map.of("activatedOn", day("2020-10-05"), "day", day("2020-10-04")));
        }

        @Test
        void refusesWhereTheBenefitWasNeverActivated() {
            Facts never = facts().withEnrollment(enrollment("2020-01-01", "2021-12-31"));

            var answer = on("2020-10-05").decide(V_1, create(), never);

            assertAnswer(answer)
                    .isRefusedBy(ENT_05)
                    .saying("the benefit was never activated:"
                            + " activate it before creating a voucher, attempted on `2020-10-05`")
                    .comparing(Map.of("day", day("2020-10-05")));
        }

        @Test
        void lacksAnEnrollmentThatIsNotGiven() {
            assertAnswer(on("2020-10-05").decide(V_1, create(), Facts.none()))
                    .lacks(FactKind.ENROLLMENT, ACT_01, ENT_05, ENT_06);
        }
    }

    @Nested
    @DisplayName("ENT-06")
    class Ent06 {

        @ParameterizedTest
        @ValueSource(longs = {5, 6})
        void acceptsWhereTheDaysRemain(long remaining) {
            assertAnswer(on("2020-10-05").decide(V_1, create(), facts().withRemainingDays(remaining)))
                    .isAcceptedBy(ENT_06);
        }

        @Test
        void refusesWhereFewerRemain() {
            var answer = on("2020-10-05").decide(V_1, create(), facts().withRemainingDays(4));

            assertAnswer(answer)
                    .isRefusedBy(ENT_06)
                    .saying("`4` days remain in the pool, the voucher needs `5`")
                    .comparing(Map.of("remaining", 4L, "serviceLevel", 5));
        }

        @Test
        void refusesAnEmptyPool() {
            var answer = on("2020-10-05").decide(V_1, Create.of(E_1, Offering.DDPS, 1), facts().withRemainingDays(0));

            assertAnswer(answer).isRefusedBy(ENT_06);
        }

        @Test
        void lacksAnEnrollmentThatIsNotGiven() {
            assertAnswer(on("2020-10-05").decide(V_1, create(), Facts.none().withRemainingDays(100)))
                    .lacks(FactKind.ENROLLMENT, ACT_01, ENT_05, ENT_06);
        }

        @Test
        void lacksRemainingDaysThatAreNotGiven() {
            Facts withoutDays = Facts.none().withEnrollment(facts().enrollment().orElseThrow());

            assertAnswer(on("2020-10-05").decide(V_1, create(), withoutDays)).lacks(FactKind.REMAINING_DAYS, ENT_06);
        }
    }

    @Nested
    @DisplayName("ENT-11")
    class Ent11 {

        @ParameterizedTest
        @ValueSource(strings = {"2020-01-30", "2020-01-31"})
        void acceptsThroughTheLastDay(LocalDate day) {
            assertAnswer(on(day).decide(ConvertTrainingDays.builder()
                            .enrollmentId(E_1)
                            .trainingDays(9)
                            .planningDays(3)
                            .build()))
                    .isAcceptedBy(ENT_11);
        }

        @Test
        void refusesOnTheDayAfter() {
            assertAnswer(on("2020-02-01")
                            .decide(ConvertTrainingDays.builder()
                                    .enrollmentId(E_1)
                                    .trainingDays(9)
                                    .planningDays(3)
                                    .build()))
                    .isRefusedBy(ENT_11)
                    .saying(
                            "conversion of training days is closed: the last day was `2020-01-31`, attempted on `2020-02-01`")
                    .comparing(Map.of("lastDay", day("2020-01-31"), "day", day("2020-02-01")));
        }
    }

    @Nested
    @DisplayName("ENT-13")
    class Ent13 {

        @ParameterizedTest
        @ValueSource(strings = {"2021-01-30", "2021-01-31"})
        void acceptsThroughTheLastDay(LocalDate day) {
            assertAnswer(on(day).decide(AccrueDays.of(E_1, 5))).isAcceptedBy(ENT_13);
        }

        @Test
        void refusesOnTheDayAfter() {
            assertAnswer(on("2021-02-01").decide(AccrueDays.of(E_1, 5)))
                    .isRefusedBy(ENT_13)
                    .saying("accrual of days is closed: the last day was `2021-01-31`, attempted on `2021-02-01`")
                    .comparing(Map.of("lastDay", day("2021-01-31"), "day", day("2021-02-01")));
        }

        @Test
        void doesNotStopAConversionNorEnt11AnAccrual() {
            assertAnswer(on("2020-01-31")
                            .decide(ConvertTrainingDays.builder()
                                    .enrollmentId(E_1)
                                    .trainingDays(9)
                                    .planningDays(3)
                                    .build()))
                    .didNotAsk(ENT_13);
            assertAnswer(on("2020-02-01").decide(AccrueDays.of(E_1, 5)))
                    .isAccepted()
                    .didNotAsk(ENT_11);
        }
    }
}
