package org.planningservices.policy.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherEvent;

/** Which rule or provision moved the days of a pool, on the days that decide it. */
class PoolMovementTest {

    private static final String HELD = " HELD 5 V-1 by ENT-06";

    /** The last valid day is 180 days after the creation, so that the days leave the voucher the day after. */
    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 2025-12-31, 2021-06-30 RETURNED 5 V-1 by ENT-07, 2021-07-01 REMOVED 10 by ENT-14",
        "2020-12-31, 2021-06-29, 2021-06-30 RETURNED 5 V-1 by ENT-07, 2021-07-01 REMOVED 10 by ENT-14",
        "2020-12-31, 2021-06-28, 2021-06-30 LOST 5 V-1 by ENT-08, 2021-07-01 REMOVED 5 by ENT-14",
        "2021-01-01, 2025-12-31, 2021-07-01 REMOVED 5 by ENT-14, 2021-07-01 LOST 5 V-1 by ENT-15",
        "2021-01-01, 2021-06-29, 2021-07-01 REMOVED 5 by ENT-14, 2021-07-01 LOST 5 V-1 by ENT-15",
        "2021-01-02, 2025-12-31, 2021-07-01 REMOVED 5 by ENT-14, 2021-07-02 LOST 5 V-1 by ENT-15"
    })
    void aVoucherLapsesAboutTheDayThePoolsAreEmptied(String createdOn, String endsOn, String third, String fourth) {
        PoolLedger pool = PUBLISHED.pool(enrollment("2014-01-01", endsOn));
        pool.record(AccrueDays.of(E_1, 10), day("2020-06-01"));
        take(pool, createdOn, create());

        assertThat(pool.movementsThrough(day("2021-07-05")))
                .extracting(PoolMovement::toString)
                .containsExactly("2020-06-01 ACCRUED 10 by ENT-13", createdOn + HELD, third, fourth);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-30, 2021-06-30, 2021-06-30 RETURNED 5 V-1 by ENT-07",
        "2021-06-30, 2021-06-29, 2021-06-30 LOST 5 V-1 by ENT-08",
        "2021-07-01, 2025-12-31, 2021-07-01 LOST 5 V-1 by ENT-15",
        "2021-07-02, 2025-12-31, 2021-07-02 LOST 5 V-1 by ENT-15"
    })
    void aRevocationDoesTheSameOnItsOwnDay(String revokedOn, String endsOn, String movement) {
        PoolLedger pool = PUBLISHED.pool(enrollment("2014-01-01", endsOn));
        take(pool, "2021-05-03", create());
        take(pool, revokedOn, Revoke.of());

        assertThat(pool.movementsThrough(day(revokedOn)))
                .extracting(PoolMovement::toString)
                .containsExactly("2021-05-03 OVERDRAWN 5 V-1 by ENT-06", "2021-05-03" + HELD, movement);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-30, 2021-06-30, 2021-06-30 RETURNED 2 V-1 by SAT-06",
        "2021-06-30, 2021-06-29, 2021-06-30 LOST 2 V-1 by ENT-08",
        "2021-07-01, 2025-12-31, 2021-07-01 LOST 2 V-1 by ENT-15",
        "2021-07-02, 2025-12-31, 2021-07-02 LOST 2 V-1 by ENT-15"
    })
    void theDaysThatATrainingDidNotTakeGoBackBySat06(String redeemedOn, String endsOn, String movement) {
        PoolLedger pool = VoucherProgram.trainingVouchers().pool(enrollment("2014-01-01", endsOn));
        take(pool, "2021-05-03", Create.of(E_1, Offering.SATV, 5));
        take(
                pool,
                redeemedOn,
                CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(3)
                        .offsiteDays(0)
                        .buildRecorded());
        take(pool, redeemedOn, redeem());

        assertThat(pool.movementsThrough(day(redeemedOn)))
                .extracting(PoolMovement::toString)
                .containsExactly(
                        "2021-05-03 OVERDRAWN 5 V-1 by ENT-06",
                        "2021-05-03" + HELD,
                        redeemedOn + " SPENT 3 V-1 by TIM-06",
                        movement);
    }

    @Test
    void daysComeByAccrualAndByConversion() {
        PoolLedger pool = PUBLISHED.pool(enrollment("2014-01-01", "2025-12-31"));
        pool.record(AccrueDays.of(E_1, 10), day("2019-06-03"));
        pool.record(
                ConvertTrainingDays.builder()
                        .enrollmentId(E_1)
                        .trainingDays(9)
                        .planningDays(3)
                        .build(),
                day("2019-06-04"));

        assertThat(pool.movementsThrough(day("2021-06-30")))
                .extracting(PoolMovement::toString)
                .containsExactly("2019-06-03 ACCRUED 10 by ENT-13", "2019-06-04 CONVERTED 3 by ENT-11");
        assertThat(pool.movementsThrough(day("2021-07-01")))
                .hasSize(3)
                .last()
                .hasToString("2021-07-01 REMOVED 13 by ENT-14");
    }

    @Test
    void aCopyGoesItsOwnWay() {
        PoolLedger pool = PUBLISHED.pool(enrollment("2014-01-01", "2025-12-31"));
        pool.record(AccrueDays.of(E_1, 10), day("2019-06-03"));
        PoolLedger copy = pool.copy();

        assertThat(copy.movementsThrough(day("2021-07-01"))).hasSize(2);
        assertThat(pool.movementsThrough(day("2021-06-30"))).hasSize(1);
    }

    private static void take(PoolLedger pool, String on, VoucherStep step) {
        pool.record(VoucherEvent.of(V_1, step, day(on)));
    }
}
