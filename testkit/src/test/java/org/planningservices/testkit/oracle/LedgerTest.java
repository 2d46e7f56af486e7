package org.planningservices.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    /** The days of one voucher, by the ledger and by the function, in the words of the rulebook's section. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what,                                     validity start, lastDay, created, assigned, redeemed, revoked,
        // asked, fate
        "the day before it is created,                 0, 2021-12-31, 2020-07-01, , , , 2020-06-30, 0",
        "on its last day,                              0, 2021-12-31, 2020-07-01, , , , 2020-12-28, 1",
        "back on the day after,                        0, 2021-12-31, 2020-07-01, , , , 2020-12-29, 3",
        "the enrollment ends on the last day,           0, 2020-12-28, 2020-07-01, , , , 2020-12-29, 3",
        "the enrollment ended the day before,           0, 2020-12-27, 2020-07-01, , , , 2020-12-29, 4",
        "redeemed on the last day,                     0, 2021-12-31, 2020-07-01, 2020-07-01, 2020-12-28, , 2020-12-29, 2",
        "redeemed on the day after,                    0, 2021-12-31, 2020-07-01, 2020-07-01, 2020-12-29, , 2020-12-29, 3",
        "back on the last day before the removal,      0, 2021-12-31, 2020-12-31, , , , 2021-06-30, 3",
        "lost on the day of the removal,               0, 2021-12-31, 2021-01-01, , , , 2021-07-01, 4",
        "not assigned it does not lapse,               1, 2021-12-31, 2018-07-01, , , , 2029-01-01, 1",
        "the assignment starts it,                     1, 2021-12-31, 2018-07-01, 2020-07-01, , , 2020-12-28, 1",
        "and ends it,                                  1, 2021-12-31, 2018-07-01, 2020-07-01, , , 2021-03-29, 3",
        "created too late it is lost at once,          0, 2023-12-31, 2022-01-02, , , , 2022-01-02, 4",
        "created on the very last day it is not,       0, 2023-12-31, 2022-01-01, , , , 2022-01-01, 1",
        "and a redemption does not make it spent,      0, 2023-12-31, 2022-01-02, 2022-01-02, 2022-01-03, , 2022-01-03, 4",
        "assigned too late it is lost at once,         1, 2023-12-31, 2021-06-01, 2022-01-05, , , 2022-01-05, 4",
        "but not before,                               1, 2023-12-31, 2021-06-01, 2022-01-05, , , 2022-01-04, 1",
        "revoked it is back,                           0, 2021-12-31, 2020-07-01, , , 2020-08-01, 2020-08-01, 3",
        "revoked on the enrollment's last day,          0, 2020-08-01, 2020-07-01, , , 2020-08-01, 2020-08-01, 3",
        "revoked after the enrollment's last day,       0, 2020-07-31, 2020-07-01, , , 2020-08-01, 2020-08-01, 4",
        "revoked on the last day before the removal,   0, 2021-12-31, 2021-06-01, , , 2021-06-30, 2021-06-30, 3",
        "revoked on the day of the removal,            0, 2021-12-31, 2021-06-01, , , 2021-07-01, 2021-07-01, 4",
        "revoked after it lapsed and was lost,         0, 2020-12-27, 2020-07-01, , , 2020-12-29, 2020-12-29, 4",
        "revoked before it was ever assigned,          1, 2021-12-31, 2018-07-01, , , 2021-06-30, 2021-06-30, 3",
    })
    void daysOfOneVoucher(
            String what,
            int validityFrom,
            LocalDate lastDay,
            LocalDate created,
            LocalDate assigned,
            LocalDate redeemed,
            LocalDate revoked,
            LocalDate asked,
            int fate) {
        int actual = Ledger.fate(
                validityFrom, day(lastDay), day(created), day(assigned), day(redeemed), day(revoked), day(asked));

        assertThat(actual).as(what).isEqualTo(fate);
        assertThat(byLedger(
                        validityFrom,
                        day(lastDay),
                        day(created),
                        day(assigned),
                        day(redeemed),
                        day(revoked),
                        day(asked)))
                .as("by the ledger")
                .isEqualTo(fate);
    }

    @Test
    void theFunctionAndTheLedgerAgreeOnEveryVoucher() {
        Random random = new Random(180);
        int first = Oracle.day(2019, 6, 1);
        for (int i = 0; i < 200_000; i++) {
            int created = first + random.nextInt(1000);
            int assigned = random.nextInt(4) == 0 ? Oracle.ABSENT : created + random.nextInt(300);
            int end = Math.max(created, assigned) + random.nextInt(400);
            boolean redeemed = assigned != Oracle.ABSENT && random.nextBoolean();
            int redeemedOn = redeemed ? end : Oracle.ABSENT;
            int revokedOn = !redeemed && random.nextBoolean() ? end : Oracle.ABSENT;
            int lastDay = first + random.nextInt(1200);
            int asked = created + random.nextInt(800);
            int validityFrom = random.nextInt(2);

            assertThat(byLedger(validityFrom, lastDay, created, assigned, redeemedOn, revokedOn, asked))
                    .isEqualTo(Ledger.fate(validityFrom, lastDay, created, assigned, redeemedOn, revokedOn, asked));
        }
    }

    @Test
    void theBalanceHoldsOnEveryDay() {
        Random random = new Random(14);
        Ledger ledger = new Ledger();
        for (int i = 0; i < 200; i++) {
            ledger.open(i % 2, Oracle.day(2021, 3, 1) + random.nextInt(400));
            int vouchers = 0;
            for (int day = Oracle.day(2019, 12, 1); day < Oracle.day(2022, 3, 1); day++) {
                switch (random.nextInt(40)) {
                    case 0 -> ledger.accrue(day, random.nextInt(20));
                    case 1 -> ledger.convert(day, random.nextInt(20));
                    case 2, 3 -> vouchers = 1 + ledger.create(day, 1 + random.nextInt(15));
                    case 4, 5 -> {
                        if (vouchers > 0) {
                            ledger.redeem(day, random.nextInt(vouchers));
                        }
                    }
                    case 6 -> {
                        if (vouchers > 0) {
                            ledger.revoke(day, random.nextInt(vouchers));
                        }
                    }
                    default -> ledger.on(day);
                }
                assertThat(ledger.accrued + ledger.converted + ledger.overdrawn)
                        .isEqualTo(ledger.remaining + ledger.held + ledger.spent + ledger.lost + ledger.removed);
                assertThat(ledger.remaining).isNotNegative();
            }
        }
    }

    @Test
    void aShortfallIsOverdrawn() {
        Ledger ledger = new Ledger();
        ledger.open(Oracle.CREATION, Oracle.day(2021, 12, 31));
        ledger.accrue(Oracle.day(2020, 1, 1), 7);

        ledger.create(Oracle.day(2020, 1, 1), 10);

        assertThat(ledger.overdrawn).isEqualTo(3);
        assertThat(ledger.remaining).isZero();
        assertThat(ledger.held).isEqualTo(10);
    }

    /** The removal comes before what else the day brings, so days that lapse with the day before are lost, not removed. */
    @Test
    void theRemovalTakesWhatCameBackTheDayBefore() {
        Ledger ledger = new Ledger();
        ledger.open(Oracle.CREATION, Oracle.day(2021, 12, 31));
        ledger.accrue(Oracle.day(2020, 7, 1), 15);
        ledger.create(Oracle.day(2020, 12, 31), 10);
        ledger.create(Oracle.day(2021, 1, 1), 5);

        ledger.on(Oracle.day(2021, 7, 1));

        assertThat(ledger.removed).isEqualTo(10);
        assertThat(ledger.lost).isEqualTo(5);
    }

    /** The fate of the only voucher, read off the balance of a ledger that is told the same. */
    private static int byLedger(
            int validityFrom, int lastDay, int created, int assigned, int redeemed, int revoked, int asked) {
        if (created > asked) {
            return Ledger.NOT_CREATED;
        }
        Ledger ledger = new Ledger();
        ledger.open(validityFrom, lastDay);
        int voucher = ledger.create(created, 4);
        if (assigned != Oracle.ABSENT && assigned <= asked) {
            ledger.assign(assigned, voucher);
        }
        if (redeemed != Oracle.ABSENT && redeemed <= asked) {
            ledger.redeem(redeemed, voucher);
        }
        if (revoked != Oracle.ABSENT && revoked <= asked) {
            ledger.revoke(revoked, voucher);
        }
        ledger.on(asked);
        if (ledger.held > 0) {
            return Ledger.HELD;
        }
        if (ledger.spent > 0) {
            return Ledger.SPENT;
        }
        return ledger.lost > 0 ? Ledger.LOST : Ledger.RETURNED;
    }

    private static int day(LocalDate date) {
        return date == null ? Oracle.ABSENT : Math.toIntExact(date.toEpochDay());
    }
}
