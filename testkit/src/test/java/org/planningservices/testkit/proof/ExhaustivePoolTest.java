package org.planningservices.testkit.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.oracle.Ledger;
import org.planningservices.testkit.oracle.Oracle;
import org.planningservices.voucher.VoucherEvent;

/**
 * Library and oracle tell the same of the days of an enrollment, on every day.
 *
 * <p>A voucher of 5 days is created on each day from 2019-03-01 to 2021-12-31, from a pool of 12 days and from one of 3,
 * with one more converted while days are, and assigned on the day after or never; in the validity start {@code assignment} it is
 * also never assigned, or the day of the assignment goes over these days. Then nothing happens, or it is redeemed once
 * assigned, revoked, or recorded as expired, around the redeem-by day (without one, that of the other validity start) and around the
 * day the pools are emptied. The enrollment ends on the redeem-by day, the day before, the day after, around the day the
 * pools are emptied, or much later.
 */
class ExhaustivePoolTest {

    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final VoucherId V_1 = VoucherId.of("V-1");
    private static final LifecycleStep REDEEM = Scene.compliant().step(VoucherAction.REDEEM, LocalDate.of(2021, 1, 1));
    private static final int NEVER = Integer.MAX_VALUE;

    private final LongAdder cases = new LongAdder();

    @Test
    void libraryAndOracleAgreeOnThePoolOnEveryDay() {
        long begin = System.nanoTime();

        IntStream.rangeClosed(Rows.FIRST_START, Rows.LAST_START).parallel().forEach(start -> {
            check(Programs.CREATION, start, start + 1);
            check(Programs.CREATION, start, NEVER);
            check(Programs.ASSIGNMENT, start, NEVER);
            check(Programs.ASSIGNMENT, Math.min(start, Oracle.day(2020, 3, 31)), start);
            check(Programs.ASSIGNMENT, Math.min(start, Oracle.day(2020, 4, 1)), start);
        });

        System.out.printf(
                "pool: %d balances, 0 differences, %d s%n", cases.sum(), (System.nanoTime() - begin) / 1_000_000_000);
    }

    private void check(int program, int createdOn, int assignedOn) {
        boolean assigned = assignedOn != NEVER;
        int validityFrom = assigned ? Programs.validityFrom(program) : Programs.CREATION;
        int redeemBy = Oracle.redeemBy(validityFrom, createdOn, assignedOn);
        int emptied = Oracle.POOLS_EMPTIED;
        for (int end : IntStream.of(redeemBy - 1, redeemBy, redeemBy + 1, emptied - 1, emptied, Oracle.day(2025, 1, 1))
                .toArray()) {
            for (int pool : new int[] {3, 12}) {
                walk(new Fate(program, createdOn, assignedOn, end, pool, null, NEVER));
                for (int on : new int[] {redeemBy - 1, redeemBy, redeemBy + 1, emptied - 1, emptied}) {
                    if (assigned && on >= assignedOn) {
                        walk(new Fate(program, createdOn, assignedOn, end, pool, REDEEM, on));
                    }
                    if (on >= (assigned ? assignedOn : createdOn)) {
                        walk(new Fate(program, createdOn, assignedOn, end, pool, Revoke.of(), on));
                        walk(new Fate(program, createdOn, assignedOn, end, pool, Expire.of(), on));
                    }
                }
            }
        }
    }

    /** What happens to a voucher, and to the pool it comes from. */
    private record Fate(
            int program,
            int createdOn,
            int assignedOn,
            int enrollmentLast,
            int accrued,
            @Nullable LifecycleStep last,
            int lastOn) {}

    private void walk(Fate fate) {
        PoolLedger library = PoolLedger.open(
                Programs.program(fate.program()).terms(),
                Enrollment.of(
                        E_1, CustomerId.of("contoso"), date(fate.createdOn() - 400), date(fate.enrollmentLast())));
        Ledger oracle = new Ledger();
        oracle.open(Programs.validityFrom(fate.program()), fate.enrollmentLast());
        for (int day = fate.createdOn() - 1; day <= Programs.LAST_DAY; day++) {
            happen(fate, day, library, oracle);
            oracle.on(day);
            compare(fate, day, library.balanceOn(date(day)), oracle);
        }
        cases.add(Programs.LAST_DAY - fate.createdOn() + 2);
    }

    private static void happen(Fate fate, int day, PoolLedger library, Ledger oracle) {
        if (day == fate.createdOn() - 1 && day < Oracle.day(2021, 2, 1)) {
            library.record(AccrueDays.of(E_1, fate.accrued()), date(day));
            oracle.accrue(day, fate.accrued());
        }
        if (day == fate.createdOn() - 1 && day < Oracle.day(2020, 2, 1)) {
            library.record(
                    ConvertTrainingDays.builder()
                            .enrollmentId(E_1)
                            .trainingDays(3)
                            .planningDays(1)
                            .build(),
                    date(day));
            oracle.convert(day, 1);
        }
        if (day == fate.createdOn()) {
            library.record(event(Create.of(E_1, Offering.DDPS, 5), day));
            oracle.create(day, 5);
        }
        if (day == fate.assignedOn()) {
            library.record(event(Assign.of("mulder"), day));
            oracle.assign(day, 0);
        }
        if (day == fate.lastOn() && fate.last() != null) {
            library.record(event(fate.last(), day));
            switch (fate.last().action()) {
                case REDEEM -> oracle.redeem(day, 0);
                case REVOKE -> oracle.revoke(day, 0);
                default -> {
                    // a recorded expiry moves no day
                }
            }
        }
    }

    private static VoucherEvent event(LifecycleStep step, int day) {
        return VoucherEvent.of(V_1, step, date(day));
    }

    private static void compare(Fate fate, int day, PoolBalance library, Ledger oracle) {
        boolean same = library.accrued() == oracle.accrued
                && library.converted() == oracle.converted
                && library.overdrawn() == oracle.overdrawn
                && library.remaining() == oracle.remaining
                && library.held() == oracle.held
                && library.spent() == oracle.spent
                && library.lost() == oracle.lost
                && library.removed() == oracle.removed;
        if (!same) {
            throw new AssertionError(fate + " on " + date(day) + "\n  library: " + library + "\n  oracle:  "
                    + List.of(
                            oracle.accrued,
                            oracle.converted,
                            oracle.overdrawn,
                            oracle.remaining,
                            oracle.held,
                            oracle.spent,
                            oracle.lost,
                            oracle.removed));
        }
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
