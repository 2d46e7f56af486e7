package org.planningservices.policy.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.Given.V_1;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.History;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** The section "The pool of an enrollment" of the rulebook, sentence by sentence. */
class PoolLedgerTest {

    /** An account under the published terms, with days earned on 2018-07-01. */
    private static PoolLedger pool(String endsOn, int days) {
        return pool(PUBLISHED, endsOn, days);
    }

    private static PoolLedger pool(VoucherProgram program, String endsOn, int days) {
        PoolLedger pool = program.pool(enrollment("2018-07-01", endsOn));
        pool.record(AccrueDays.of(E_1, days), day("2018-07-01"));
        return pool;
    }

    private static PoolLedger record(PoolLedger pool, History history, VoucherStatus status) {
        history.events(status).forEach(pool::record);
        return pool;
    }

    private static VoucherEvent revoke(String on) {
        return VoucherEvent.of(V_1, Revoke.of(), day(on));
    }

    private static VoucherEvent expire(String on) {
        return VoucherEvent.of(V_1, Expire.of(), day(on));
    }

    private static void assertHeldThenReturned(PoolLedger pool, String lastDayHeld) {
        assertThat(pool.balanceOn(day(lastDayHeld))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day(lastDayHeld).plusDays(1))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
    }

    private static void assertHeldThenLost(PoolLedger pool, String lastDayHeld) {
        assertThat(pool.balanceOn(day(lastDayHeld))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        assertThat(pool.balanceOn(day(lastDayHeld).plusDays(1))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
    }

    @Nested
    class AccruingAndConverting {

        @Test
        void anAccountOpensWithNoDays() {
            PoolLedger pool = PUBLISHED.pool(enrollment("2018-07-01", "2021-06-30"));

            assertThat(pool.balanceOn(day("2018-07-01"))).isEqualTo(new PoolBalance(0, 0, 0, 0, 0, 0, 0, 0));
        }

        @Test
        void accruedAndConvertedDaysRemain() {
            PoolLedger pool = PUBLISHED.pool(enrollment("2018-07-01", "2021-06-30"));

            pool.record(AccrueDays.of(E_1, 15), day("2018-07-01"));
            pool.record(
                    ConvertTrainingDays.builder()
                            .enrollmentId(E_1)
                            .trainingDays(9)
                            .planningDays(3)
                            .build(),
                    day("2018-07-02"));

            assertThat(pool.balanceOn(day("2018-07-02"))).isEqualTo(new PoolBalance(15, 3, 0, 18, 0, 0, 0, 0));
        }

        @Test
        void refusesADayBeforeOneAlreadyRecordedOrAskedAbout() {
            PoolLedger pool = pool("2021-06-30", 5);
            pool.balanceOn(day("2019-01-02"));

            assertThatThrownBy(() -> pool.record(AccrueDays.of(E_1, 5), day("2019-01-01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an account is recorded in the order of the days: `2019-01-01` is before `2019-01-02`");
            assertThatThrownBy(() -> pool.record(VoucherEvent.of(V_1, create(), day("2019-01-01"))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pool.balanceOn(day("2019-01-01"))).isInstanceOf(IllegalArgumentException.class);
            assertThat(pool.balanceOn(day("2019-01-02")).remaining()).isEqualTo(5);
        }
    }

    @Nested
    class Creating {

        @Test
        void movesTheServiceLevelFromRemainingToHeld() {
            PoolLedger pool = pool("2021-06-30", 15);

            record(pool, createdOn("2020-10-05").ofDays(10), CREATED);

            assertThat(pool.balanceOn(day("2020-10-05"))).isEqualTo(new PoolBalance(15, 0, 0, 5, 10, 0, 0, 0));
        }

        @Test
        void overdrawsTheShortfallOfAVoucherCreatedWithTooFewDays() {
            PoolLedger pool = pool("2021-06-30", 4);

            record(pool, createdOn("2020-10-05").numbered("V-1").ofDays(10), CREATED);
            record(pool, createdOn("2020-10-05").numbered("V-2").ofDays(3), CREATED);

            assertThat(pool.balanceOn(day("2020-10-05"))).isEqualTo(new PoolBalance(4, 0, 9, 0, 13, 0, 0, 0));
        }

        @Test
        void returnsOverdrawnDaysLikeAnyOther() {
            PoolLedger pool = pool("2021-06-30", 4);

            record(pool, createdOn("2020-10-05").ofDays(10), CREATED);

            assertThat(pool.balanceOn(day("2021-04-04"))).isEqualTo(new PoolBalance(4, 0, 6, 10, 0, 0, 0, 0));
        }

        @Test
        void losesTheDaysAtOnceWhereTheRedeemByDayHasPassed() {
            PoolLedger pool = pool("2024-12-31", 5);

            record(pool, createdOn("2022-01-02"), CREATED);

            assertThat(pool.balanceOn(day("2022-01-02"))).isEqualTo(new PoolBalance(5, 0, 5, 0, 0, 0, 5, 5));
        }

        @Test
        void holdsThemOnTheLastDayOfTheProgramStill() {
            PoolLedger pool = pool("2024-12-31", 5);

            record(pool, createdOn("2022-01-01"), CREATED);

            assertThat(pool.balanceOn(day("2022-01-01"))).isEqualTo(new PoolBalance(5, 0, 5, 0, 5, 0, 0, 5));
            assertThat(pool.balanceOn(day("2022-01-02"))).isEqualTo(new PoolBalance(5, 0, 5, 0, 0, 0, 5, 5));
        }

        @Test
        void doesNotSpendTheDaysOfAVoucherThatHadLapsedAtOnce() {
            PoolLedger pool = pool("2024-12-31", 5);

            record(pool, createdOn("2022-01-02"), REDEEMED);

            assertThat(pool.balanceOn(day("2022-01-02"))).isEqualTo(new PoolBalance(5, 0, 5, 0, 0, 0, 5, 5));
        }
    }

    @Nested
    class Redeeming {

        @ParameterizedTest
        @ValueSource(strings = {"2020-09-27", "2020-09-28"})
        void spendsTheDaysBeforeTheVoucherLapses(String redeemedOn) {
            PoolLedger pool = pool("2021-06-30", 5);

            record(pool, createdOn("2020-04-01").on(REDEEM, redeemedOn), REDEEMED);

            assertThat(pool.balanceOn(day(redeemedOn))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 5, 0, 0));
            assertThat(pool.balanceOn(day("2022-06-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 5, 0, 0));
        }

        @Test
        void doesNotChangeThatTheDaysReturnedTheDayAfter() {
            PoolLedger pool = pool("2021-06-30", 5);

            record(pool, createdOn("2020-04-01").on(REDEEM, "2020-09-29"), REDEEMED);

            assertThat(pool.balanceOn(day("2020-09-29"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void keepsThemSpentWhateverBecomesOfThePayment() {
            PoolLedger pool = pool("2021-06-30", 5);

            record(pool, createdOn("2020-04-01"), PAID);

            assertThat(pool.balanceOn(day("2020-09-29"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 5, 0, 0));
        }
    }

    @Nested
    class Lapsing {

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "ASSIGNED", "RESERVED", "IN_DELIVERY", "DELIVERED", "REPORTED"})
        void returnsTheDaysOfAnUnredeemedVoucherTheDayAfterItsRedeemByDay(VoucherStatus status) {
            PoolLedger pool = record(pool("2021-06-30", 5), createdOn("2020-04-01"), status);

            assertHeldThenReturned(pool, "2020-09-28");
        }

        @Test
        void returnsThemAfterTheExtension() {
            PoolLedger pool = record(pool("2021-06-30", 5), createdOn("2020-03-31"), CREATED);

            assertHeldThenReturned(pool, "2020-12-26");
        }

        @Test
        void returnsThemWhereTheEnrollmentEndsOnTheRedeemByDay() {
            PoolLedger pool = record(pool("2020-09-28", 5), createdOn("2020-04-01"), CREATED);

            assertHeldThenReturned(pool, "2020-09-28");
        }

        @Test
        void losesThemWhereTheEnrollmentEndedOnTheDayBefore() {
            PoolLedger pool = record(pool("2020-09-27", 5), createdOn("2020-04-01"), CREATED);

            assertHeldThenLost(pool, "2020-09-28");
        }

        @Test
        void returnsThemOn20210630ForTheLastTimeAndRemovesThemOnTheDayAfter() {
            PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2020-12-31"), CREATED);

            assertHeldThenReturned(pool, "2021-06-29");
            assertThat(pool.balanceOn(day("2021-07-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 0, 5));
        }

        @Test
        void losesThemWhereTheDayAfterIs20210701() {
            PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2021-01-01"), CREATED);

            assertHeldThenLost(pool, "2021-06-30");
        }

        @Test
        void losesThemWhereTheDayAfterIs20210702() {
            PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2021-01-02"), CREATED);

            assertHeldThenLost(pool, "2021-07-01");
        }

        @Test
        void needsNoExpiryToBeRecordedAndOneRecordedLaterChangesNothing() {
            PoolLedger pool = record(pool("2021-06-30", 5), createdOn("2020-04-01"), CREATED);

            assertHeldThenReturned(pool, "2020-09-28");
            pool.record(expire("2020-10-05"));
            assertThat(pool.balanceOn(day("2020-10-05"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void isNotHastenedByAnExpiryRecordedTooEarly() {
            PoolLedger pool = record(pool("2021-06-30", 5), createdOn("2020-04-01"), CREATED);

            pool.record(expire("2020-05-01"));

            assertHeldThenReturned(pool, "2020-09-28");
        }

        @Test
        void isNotPutOffByAReassignmentOrAReservation() {
            PoolLedger pool = record(
                    pool(COUNTING_FROM_ASSIGNMENT, "2021-06-30", 5),
                    createdOn("2020-04-01").on(ASSIGN, "2020-05-01").on(RESERVE, "2020-06-01"),
                    RESERVED);

            assertHeldThenReturned(pool, "2020-10-28");
        }

        @Test
        void letsVouchersLapseEachOnItsOwnDay() {
            PoolLedger pool = pool("2021-06-30", 9);
            record(pool, createdOn("2020-04-01").numbered("V-1").ofDays(1), CREATED);
            record(pool, createdOn("2020-04-03").numbered("V-2").ofDays(3), CREATED);
            record(pool, createdOn("2020-04-03").numbered("V-3").ofDays(5), CREATED);

            assertThat(pool.balanceOn(day("2020-09-28")).remaining()).isZero();
            assertThat(pool.balanceOn(day("2020-09-29")).remaining()).isEqualTo(1);
            assertThat(pool.balanceOn(day("2020-09-30")).remaining()).isEqualTo(1);
            assertThat(pool.balanceOn(day("2020-10-01")).remaining()).isEqualTo(9);
        }

        @Test
        void letsALaterVoucherLapseBeforeOneThatWasExtended() {
            PoolLedger pool = pool("2021-06-30", 8);
            record(pool, createdOn("2020-03-31").numbered("V-1").ofDays(5), CREATED);
            record(pool, createdOn("2020-04-01").numbered("V-2").ofDays(3), CREATED);

            assertThat(pool.balanceOn(day("2020-09-28")).remaining()).isZero();
            assertThat(pool.balanceOn(day("2020-09-29")).remaining()).isEqualTo(3);
            assertThat(pool.balanceOn(day("2020-12-26")).remaining()).isEqualTo(3);
            assertThat(pool.balanceOn(day("2020-12-27")).remaining()).isEqualTo(8);
        }

        @Test
        void returnsInTimeForACreationOfThatDay() {
            PoolLedger pool =
                    record(pool("2021-06-30", 5), createdOn("2020-04-01").numbered("V-1"), CREATED);

            record(pool, createdOn("2020-09-29").numbered("V-2"), CREATED);

            assertThat(pool.balanceOn(day("2020-09-29"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        }
    }

    @Nested
    class CountingFromTheAssignment {

        @Test
        void holdsTheDaysOfAVoucherNeverAssignedForGood() {
            PoolLedger pool = record(pool(COUNTING_FROM_ASSIGNMENT, "2021-06-30", 5), createdOn("2020-04-01"), CREATED);

            assertThat(pool.balanceOn(day("2030-01-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        }

        @Test
        void holdsThemAlsoWhereAnExpiryIsRecorded() {
            PoolLedger pool = record(pool(COUNTING_FROM_ASSIGNMENT, "2021-06-30", 5), createdOn("2020-04-01"), CREATED);

            pool.record(expire("2020-10-05"));

            assertThat(pool.balanceOn(day("2030-01-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
        }

        @Test
        void givesThemBackWhereItIsRevoked() {
            PoolLedger pool = record(pool(COUNTING_FROM_ASSIGNMENT, "2021-06-30", 5), createdOn("2018-08-01"), CREATED);

            pool.record(revoke("2020-10-05"));

            assertThat(pool.balanceOn(day("2020-10-05"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void returnsThemTheDayAfterTheRedeemByDayOfTheAssignment() {
            PoolLedger pool = record(
                    pool(COUNTING_FROM_ASSIGNMENT, "2021-06-30", 5),
                    createdOn("2020-04-01").on(ASSIGN, "2020-05-01"),
                    ASSIGNED);

            assertHeldThenReturned(pool, "2020-10-28");
        }

        @Test
        void losesThemAtOnceWhereTheRedeemByDayHasPassedAtTheAssignment() {
            PoolLedger pool = record(
                    pool(COUNTING_FROM_ASSIGNMENT, "2024-12-31", 5),
                    createdOn("2021-06-30").on(ASSIGN, "2022-01-02"),
                    ASSIGNED);

            assertThat(pool.balanceOn(day("2022-01-02"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
        }

        @Test
        void holdsThemWhereTheAssignmentIsOnTheLastDayOfTheProgram() {
            PoolLedger pool = record(
                    pool(COUNTING_FROM_ASSIGNMENT, "2024-12-31", 5),
                    createdOn("2021-06-30").on(ASSIGN, "2022-01-01"),
                    ASSIGNED);

            assertHeldThenLost(pool, "2022-01-01");
        }

        @Test
        void doesNotSpendTheDaysOfAVoucherThatHadLapsedAtItsAssignment() {
            PoolLedger pool = record(
                    pool(COUNTING_FROM_ASSIGNMENT, "2024-12-31", 5),
                    createdOn("2021-06-30").on(ASSIGN, "2022-01-02"),
                    REDEEMED);

            assertThat(pool.balanceOn(day("2022-01-02"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
        }
    }

    @Nested
    class Revoking {

        @Test
        void returnsTheDaysOnItsOwnDay() {
            PoolLedger pool = record(pool("2021-06-30", 5), createdOn("2020-04-01"), ASSIGNED);

            assertThat(pool.balanceOn(day("2020-05-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 5, 0, 0, 0));
            pool.record(revoke("2020-05-01"));
            assertThat(pool.balanceOn(day("2020-05-01"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
            assertThat(pool.balanceOn(day("2020-09-29"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void returnsThemOnTheLastDayOfTheEnrollment() {
            PoolLedger pool = record(pool("2020-05-01", 5), createdOn("2020-04-01"), ASSIGNED);

            pool.record(revoke("2020-05-01"));

            assertThat(pool.balanceOn(day("2020-05-01"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void losesThemOnTheDayAfter() {
            PoolLedger pool = record(pool("2020-05-01", 5), createdOn("2020-04-01"), ASSIGNED);

            pool.record(revoke("2020-05-02"));

            assertThat(pool.balanceOn(day("2020-05-02"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
        }

        @Test
        void returnsThemOn20210630ForTheLastTime() {
            PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2021-06-01"), ASSIGNED);

            pool.record(revoke("2021-06-30"));

            assertThat(pool.balanceOn(day("2021-06-30"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void losesThemOn20210701() {
            PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2021-06-01"), ASSIGNED);

            pool.record(revoke("2021-07-01"));

            assertThat(pool.balanceOn(day("2021-07-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
        }

        @Test
        void changesNothingWhereTheDaysHaveAlreadyGone() {
            PoolLedger pool = record(pool("2020-09-27", 5), createdOn("2020-04-01"), ASSIGNED);

            assertHeldThenLost(pool, "2020-09-28");
            pool.record(revoke("2020-09-29"));
            assertThat(pool.balanceOn(day("2020-09-29"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 5, 0));
        }

        @Test
        void happensTheSameWayAlthoughVch20Refuses() {
            var refused = on("2020-05-01").decide(createdOn("2020-04-01").until(ASSIGNED), Revoke.of(), facts());
            PoolLedger pool = record(pool("2021-06-30", 5), createdOn("2020-04-01"), REVOKED);

            assertAnswer(refused).isRefusedBy(VCH_20);
            assertThat(pool.balanceOn(day("2020-04-01"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }
    }

    @Nested
    class Emptying {

        @Test
        void removesAllRemainingDaysOn20210701() {
            PoolLedger pool = pool("2022-12-31", 12);

            assertThat(pool.balanceOn(day("2021-06-30"))).isEqualTo(new PoolBalance(12, 0, 0, 12, 0, 0, 0, 0));
            assertThat(pool.balanceOn(day("2021-07-01"))).isEqualTo(new PoolBalance(12, 0, 0, 0, 0, 0, 0, 12));
            assertThat(pool.balanceOn(day("2021-07-02"))).isEqualTo(new PoolBalance(12, 0, 0, 0, 0, 0, 0, 12));
        }

        @Test
        void removesThoseOfAnEnrollmentThatEndedEarlierToo() {
            PoolLedger pool = pool("2019-06-30", 12);

            assertThat(pool.balanceOn(day("2021-06-30")).remaining()).isEqualTo(12);
            assertThat(pool.balanceOn(day("2021-07-01")).removed()).isEqualTo(12);
        }

        @Test
        void leavesHeldDaysInTheirVouchers() {
            PoolLedger pool =
                    record(pool("2022-12-31", 12), createdOn("2021-06-30").ofDays(10), CREATED);

            assertThat(pool.balanceOn(day("2021-07-01"))).isEqualTo(new PoolBalance(12, 0, 0, 0, 10, 0, 0, 2));
        }

        @Test
        void comesBeforeAnythingElseOfThatDay() {
            PoolLedger pool = pool("2022-12-31", 12);

            record(pool, createdOn("2021-07-01"), CREATED);

            assertThat(pool.balanceOn(day("2021-07-01"))).isEqualTo(new PoolBalance(12, 0, 5, 0, 5, 0, 0, 12));
        }

        @Test
        void removesDaysThatReturnedBeforeAlthoughNobodyAskedMeanwhile() {
            PoolLedger pool = record(pool("2022-12-31", 5), createdOn("2020-12-31"), CREATED);

            assertThat(pool.balanceOn(day("2022-06-01"))).isEqualTo(new PoolBalance(5, 0, 0, 0, 0, 0, 0, 5));
        }
    }

    @Nested
    class Refusing {

        @Test
        void addsNothingForAnAccrualThatEnt13Refuses() {
            assertThat(audited(AccrueDays.of(E_1, 5), "2021-01-31")).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
            assertThat(audited(AccrueDays.of(E_1, 5), "2021-02-01")).isEqualTo(new PoolBalance(0, 0, 0, 0, 0, 0, 0, 0));
        }

        @Test
        void addsNothingForAConversionThatEnt11Refuses() {
            assertThat(audited(
                            ConvertTrainingDays.builder()
                                    .enrollmentId(E_1)
                                    .trainingDays(9)
                                    .planningDays(3)
                                    .build(),
                            "2020-01-31"))
                    .isEqualTo(new PoolBalance(0, 3, 0, 3, 0, 0, 0, 0));
            assertThat(audited(
                            ConvertTrainingDays.builder()
                                    .enrollmentId(E_1)
                                    .trainingDays(9)
                                    .planningDays(3)
                                    .build(),
                            "2020-02-01"))
                    .isEqualTo(new PoolBalance(0, 0, 0, 0, 0, 0, 0, 0));
        }

        /** The pool on 2021-06-30 of a history in which the step is all that happened. */
        private static PoolBalance audited(PoolStep step, String on) {
            Journal journal = new Journal(List.of(
                    new JournalEntry(1, new JournalRecord.EnrollmentDeclared(enrollment("2018-07-01", "2021-12-31"))),
                    new JournalEntry(2, new JournalRecord.DaysAdded(day(on), step))));
            return PUBLISHED
                    .audit(journal, day("2021-06-30"))
                    .enrollments()
                    .get(0)
                    .pool();
        }
    }

    @Nested
    class Other {

        @Test
        void passesOverEventsOfVouchersWhoseCreationWasNotRecorded() {
            PoolLedger pool = pool("2021-06-30", 5);

            pool.record(VoucherEvent.of(VoucherId.of("V-9"), redeem(), day("2020-10-05")));
            pool.record(VoucherEvent.of(VoucherId.of("V-9"), Revoke.of(), day("2020-10-05")));

            assertThat(pool.balanceOn(day("2020-10-05"))).isEqualTo(new PoolBalance(5, 0, 0, 5, 0, 0, 0, 0));
        }

        @Test
        void aBalanceThatIsNotConservedCannotBeMade() {
            assertThatThrownBy(() -> new PoolBalance(5, 0, 0, 4, 0, 0, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the days of a pool must be conserved, found `accrued 5, converted 0, overdrawn 0` and"
                            + " `remaining 4, held 0, spent 0, lost 0, removed 0`");
        }
    }

    @Test
    void refusesWhatBelongsToAnotherEnrollment() {
        PoolLedger pool = pool("2021-06-30", 5);

        assertThatThrownBy(() -> pool.record(AccrueDays.of(EnrollmentId.of("E-9"), 5), day("2018-07-02")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the account of enrollment `" + E_1 + "` cannot record a step of enrollment `E-9`");
        Create create = Create.of(EnrollmentId.of("E-9"), Offering.DDPS, 5);
        assertThatThrownBy(() -> pool.record(VoucherEvent.of(V_1, create, day("2018-07-02"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the account of enrollment `" + E_1 + "` cannot record a step of enrollment `E-9`");
    }
}
