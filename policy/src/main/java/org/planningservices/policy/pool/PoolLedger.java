package org.planningservices.policy.pool;

import static org.planningservices.policy.days.DayCalendar.NO_DAY;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.pool.PoolMovement.Kind;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.PoolStep;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherEvent;

/**
 * The account of the days of one enrollment (ENT-06 to ENT-08, ENT-14, ENT-15).
 *
 * <p>Where the terms return a surplus, the days that a delivery did not take go back at redemption (SAT-06), as those of a
 * revoked voucher do. It receives what happened, in the order of the days, and computes what each day brings by itself: on
 * 2021-07-01 the pools are emptied, before anything else; the day after the redeem-by day of a voucher that was not redeemed
 * its days return, or are lost. No job has to run. For example, a voucher of 5 days made on 2019-08-01 under an enrollment that
 * ends on 2020-03-31 gives them back on 2020-01-29. An account for one thread.
 */
public final class PoolLedger {

    /** By the day, and on a day in the order of creation. */
    private static final Comparator<Holding> FIRST_LAPSING =
            Comparator.<Holding>comparingInt(one -> one.redeemBy).thenComparingInt(one -> one.number);

    private final DayCalendar calendar;
    private final EnrollmentId id;
    private final int endsOn;
    private final int emptiedOn;
    private final UnusedDays surplus;
    private final boolean validFromAssignment;
    private final Map<VoucherId, Holding> holdings = new HashMap<>();
    private final PriorityQueue<Holding> lapsing = new PriorityQueue<>(FIRST_LAPSING);
    private final MovementColumns movements;
    private int today = Integer.MIN_VALUE;
    private long accrued;
    private long converted;
    private long overdrawn;
    private long remaining;
    private long held;
    private long spent;
    private long lost;
    private long removed;

    private PoolLedger(Terms terms, Enrollment enrollment) {
        calendar = DayCalendar.of(terms);
        id = enrollment.id();
        endsOn = DayCalendar.epochDay(enrollment.endsOn());
        emptiedOn = DayCalendar.epochDay(terms.poolsEmptiedOn().value());
        surplus = terms.unusedDays().value();
        validFromAssignment = terms.validityFrom() == ValidityStart.ASSIGNMENT;
        movements = new MovementColumns();
    }

    private PoolLedger(PoolLedger other) {
        calendar = other.calendar;
        id = other.id;
        endsOn = other.endsOn;
        emptiedOn = other.emptiedOn;
        surplus = other.surplus;
        validFromAssignment = other.validFromAssignment;
        other.holdings.forEach((voucher, holding) -> {
            Holding copy = new Holding(holding);
            holdings.put(voucher, copy);
            if (copy.held && copy.redeemBy != NO_DAY) {
                lapsing.add(copy);
            }
        });
        movements = other.movements.copy();
        today = other.today;
        accrued = other.accrued;
        converted = other.converted;
        overdrawn = other.overdrawn;
        remaining = other.remaining;
        held = other.held;
        spent = other.spent;
        lost = other.lost;
        removed = other.removed;
    }

    /**
     * Opens the account of an enrollment, with no days.
     *
     * @param terms  the terms
     * @param enrollment  the enrollment
     * @return the account
     */
    public static PoolLedger open(Terms terms, Enrollment enrollment) {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(enrollment, "enrollment");
        return new PoolLedger(terms, enrollment);
    }

    /**
     * Records days earned or converted. What the rules refuse (ENT-11, ENT-13) is not to be recorded.
     *
     * @param step  the step
     * @param on  the day
     * @throws IllegalArgumentException if it is a step of another enrollment, or the day is before one already recorded or
     *     asked about
     */
    public void record(PoolStep step, LocalDate on) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(on, "on");
        requireOwn(step.enrollmentId());
        advance(on);
        if (step instanceof AccrueDays accrual) {
            accrued += accrual.days();
            remaining += accrual.days();
            move(today, Kind.ACCRUED, accrual.days(), null, RuleId.ENT_13);
        } else if (step instanceof ConvertTrainingDays conversion) {
            converted += conversion.planningDays();
            remaining += conversion.planningDays();
            move(today, Kind.CONVERTED, conversion.planningDays(), null, RuleId.ENT_11);
        }
    }

    /**
     * Records what happened to a voucher of the enrollment. An event that moves no day changes nothing: a voucher lapses by
     * its redeem-by day alone.
     *
     * @param event  the event
     * @throws IllegalArgumentException if it creates a voucher of another enrollment or a second time, or the day is before
     *     one already recorded or asked about
     */
    public void record(VoucherEvent event) {
        Objects.requireNonNull(event, "event");
        advance(event.on());
        if (!isMovedBy(event.step().action())) {
            return;
        }
        switch (event.step().action()) {
            case CREATE -> hold(event.voucherId(), (Create) event.step());
            case ASSIGN -> start(event.voucherId(), today);
            case COMPLETE_ENGAGEMENT -> deliver(event.voucherId(), (CompleteEngagement) event.step());
            case REDEEM -> spend(event.voucherId());
            case REVOKE -> giveBack(event.voucherId());
            default -> throw new IllegalStateException("`" + event.step().action() + "` moves no day");
        }
    }

    /**
     * Tells whether a step of a voucher may move days, in this program. A step that does not need not be recorded.
     *
     * @param action  the action of the step
     * @return false if no day moves
     */
    public boolean isMovedBy(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return switch (action) {
            case CREATE, REDEEM, REVOKE -> true;
            case ASSIGN -> validFromAssignment;
            case COMPLETE_ENGAGEMENT -> surplus == UnusedDays.RETURNED;
            case REASSIGN,
                    RESERVE,
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REQUEST_PAYMENT,
                    APPROVE_PAYMENT,
                    REJECT_PAYMENT,
                    MAKE_PAYMENT,
                    EXPIRE -> false;
        };
    }

    /**
     * Returns where the days are after all that was recorded up to and including a day.
     *
     * @param day  the day
     * @return the balance
     * @throws IllegalArgumentException if the day is before one already recorded or asked about
     */
    public PoolBalance balanceOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        advance(day);
        return new PoolBalance(accrued, converted, overdrawn, remaining, held, spent, lost, removed);
    }

    /**
     * Returns what moved days, up to and including a day, in order: what was recorded, and what the days brought by themselves.
     *
     * @param day  the day
     * @return the movements, which add up to the balance on the day
     * @throws IllegalArgumentException if the day is before one already recorded or asked about
     */
    public List<PoolMovement> movementsThrough(LocalDate day) {
        Objects.requireNonNull(day, "day");
        advance(day);
        return movements.toList();
    }

    private void move(int on, Kind kind, long days, @Nullable VoucherId voucher, RulebookId by) {
        if (days > 0) {
            movements.add(on, kind, days, voucher, by);
        }
    }

    /**
     * Returns an independent copy. Advancing the copy does not advance this ledger.
     *
     * @return the copy
     */
    public PoolLedger copy() {
        return new PoolLedger(this);
    }

    private void advance(LocalDate to) {
        int day = DayCalendar.epochDay(to);
        if (day < today) {
            throw new IllegalArgumentException("an account is recorded in the order of the days: `" + to
                    + "` is before `" + LocalDate.ofEpochDay(today) + "`");
        }
        // the pools are emptied before anything else of that day
        lapseBefore(Math.min(day, emptiedOn - 1));
        if (day >= emptiedOn && remaining > 0) {
            move(Math.max(emptiedOn, today), Kind.REMOVED, remaining, null, ProvisionId.ENT_14);
            removed += remaining;
            remaining = 0;
        }
        lapseBefore(day);
        if (day > today) { // no write when nothing changes: several threads may read a report
            today = day;
        }
    }

    /** Lets the vouchers lapse whose redeem-by day is before a day, each on the day after it. */
    private void lapseBefore(int day) {
        for (Holding first = lapsing.peek(); first != null && first.redeemBy < day; first = lapsing.peek()) {
            lapsing.remove();
            if (first.held) {
                release(first, first.redeemBy + 1, first.redeemBy <= endsOn);
            }
        }
    }

    private void requireOwn(EnrollmentId enrollment) {
        if (!enrollment.equals(id)) {
            throw new IllegalArgumentException(
                    "the account of enrollment `" + id + "` cannot record a step of enrollment `" + enrollment + "`");
        }
    }

    private void hold(VoucherId voucher, Create create) {
        requireOwn(create.enrollmentId());
        int days = create.serviceLevel().days();
        Holding holding = new Holding(voucher, holdings.size(), days, today);
        if (holdings.putIfAbsent(voucher, holding) != null) {
            throw new IllegalArgumentException("voucher `" + voucher + "` was created already");
        }
        long shortfall = Math.max(0, days - remaining);
        overdrawn += shortfall;
        remaining -= days - shortfall;
        held += days;
        move(today, Kind.OVERDRAWN, shortfall, voucher, RuleId.ENT_06);
        move(today, Kind.HELD, days, voucher, RuleId.ENT_06);
        lapseBy(holding, NO_DAY);
    }

    private void start(VoucherId voucher, int assignedOn) {
        Holding holding = holdings.get(voucher);
        if (holding != null && holding.redeemBy == NO_DAY) {
            lapseBy(holding, assignedOn);
        }
    }

    private void lapseBy(Holding holding, int assignedOn) {
        holding.redeemBy = calendar.redeemBy(calendar.lastValidDay(holding.createdOn, assignedOn));
        if (holding.redeemBy < today) {
            lose(holding, today, today >= emptiedOn ? ProvisionId.ENT_15 : ProvisionId.ENT_08);
        } else if (holding.redeemBy != NO_DAY) {
            lapsing.add(holding);
        }
    }

    private void spend(VoucherId voucher) {
        Holding holding = holdings.get(voucher);
        if (holding != null && holding.held) {
            int taken = surplus == UnusedDays.RETURNED ? Math.min(holding.delivered, holding.days) : holding.days;
            spent += taken;
            held -= taken;
            holding.days -= taken;
            holding.used = true;
            move(today, Kind.SPENT, taken, voucher, RuleId.TIM_06);
            release(holding, today, today <= endsOn);
        }
    }

    private void deliver(VoucherId voucher, CompleteEngagement complete) {
        Holding holding = holdings.get(voucher);
        if (holding != null) {
            holding.delivered = complete.deliveredDays();
        }
    }

    private void giveBack(VoucherId voucher) {
        Holding holding = holdings.get(voucher);
        if (holding != null && holding.held) {
            release(holding, today, today <= endsOn);
        }
    }

    /** Gives the days of a voucher back, unless the enrollment has ended or the pools were emptied. */
    private void release(Holding holding, int on, boolean enrolled) {
        if (on >= emptiedOn) {
            lose(holding, on, ProvisionId.ENT_15);
        } else if (!enrolled) {
            lose(holding, on, ProvisionId.ENT_08);
        } else {
            remaining += holding.days;
            leave(holding, on, Kind.RETURNED, holding.used ? ProvisionId.SAT_06 : ProvisionId.ENT_07);
        }
    }

    private void lose(Holding holding, int on, ProvisionId by) {
        lost += holding.days;
        leave(holding, on, Kind.LOST, by);
    }

    private void leave(Holding holding, int on, Kind kind, ProvisionId by) {
        holding.held = false;
        held -= holding.days;
        move(on, kind, holding.days, holding.voucher, by);
    }

    /** The days in one voucher. */
    private static final class Holding {

        private final VoucherId voucher;
        private final int number;
        private final int createdOn;
        private int days;
        private boolean used;
        private int delivered;
        private int redeemBy = NO_DAY;
        private boolean held = true;

        Holding(VoucherId voucher, int number, int days, int createdOn) {
            this.voucher = voucher;
            this.number = number;
            this.days = days;
            this.createdOn = createdOn;
        }

        Holding(Holding other) {
            voucher = other.voucher;
            number = other.number;
            used = other.used;
            createdOn = other.createdOn;
            days = other.days;
            delivered = other.delivered;
            redeemBy = other.redeemBy;
            held = other.held;
        }
    }

    /** Returns the id of the enrollment, and the days that remain after what was recorded and asked so far. */
    @Override
    public String toString() {
        return id + ": " + remaining + " days remaining";
    }
}
