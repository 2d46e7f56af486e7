package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.Assign;
import org.planningservices.step.Reassign;
import org.planningservices.step.Reschedule;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherStatus;

/** Breaks the rules TIM: steps that come after their last day. */
final class DeadlineBreaks extends BreakSeries {

    /** A voucher made before this day lapses while vouchers are still assigned. */
    private static final LocalDate ASSIGNABLE_WHEN_LATE = LocalDate.of(2020, 7, 1);

    DeadlineBreaks(BreakSetup setup) {
        super(setup);
    }

    void assignedAfterTheEnd() {
        life.create();
        life.skipTo(afterTheEnd());
        life.breakWith(Assign.of("de Vries"));
        goOn();
    }

    void reassignedAfterTheEnd() {
        life.create();
        life.goOnTo(VoucherStatus.ASSIGNED);
        life.skipTo(afterTheEnd());
        life.breakWith(Reassign.of("Jansen"));
        goOn();
    }

    void afterTheLastValidDay() {
        life.create();
        if (way % 6 < 5) {
            deliverAfterTheLastValidDay();
        } else if (!plan.createdOn().isBefore(ASSIGNABLE_WHEN_LATE)) {
            reserveAfterTheLastValidDay();
        } else if (terms.validityFrom() == ValidityStart.CREATION) {
            breakLate(Assign.of("de Vries"));
        } else {
            life.take(Assign.of("de Vries"));
            breakLate(Reassign.of("Jansen"));
        }
    }

    void redeemedAfterTheLastValidDay() {
        life.create();
        life.goOnTo(VoucherStatus.REPORTED);
        life.skipTo(
                VoucherSimulation.earlier(lateDay(), terms.lastRedemptionDay().value()));
        life.breakWith(life.redeem());
        goOn();
    }

    /** Counted from assignment, a voucher that was extended and assigned late is valid beyond the end. */
    void redeemedAfterTheEnd() {
        LocalDate day = terms.lastRedemptionDay().value().plusDays(late);
        life.create();
        if (terms.validityFrom() == ValidityStart.ASSIGNMENT) {
            life.goBy(calendar);
            life.keepTo(day);
            life.skipTo(Plan.LAST_DAY.minusDays(5L * way));
            life.take(Assign.of("de Vries"));
        }
        life.goOnTo(VoucherStatus.REPORTED);
        life.skipTo(day);
        life.breakWith(life.redeem());
        goOn();
    }

    void claimedTooLate() {
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        life.register();
        life.straighten();
        life.skipTo(life.requestBy().plusDays(late));
        life.breakWith(life.requestPayment());
        goOn();
    }

    private LocalDate afterTheEnd() {
        return VoucherSimulation.earlier(Plan.LAST_DAY.plusDays(late), life.lastValidDay(Published.CALENDAR));
    }

    private void breakLate(VoucherStep step) {
        life.skipTo(lateDay());
        life.breakWith(step);
    }

    private void reserveAfterTheLastValidDay() {
        life.goOnTo(VoucherStatus.ASSIGNED);
        if (way > 5) {
            life.passToReservation();
        } else {
            life.skipTo(lateDay());
        }
        life.breakWith(ready().plannedStart(lateDay()).build());
    }

    private void deliverAfterTheLastValidDay() {
        switch (way % 6) {
            case 0 -> reserveAfterTheLastValidDay();
            case 1 -> {
                life.goOnTo(VoucherStatus.RESERVED);
                if (way < 6) {
                    life.skipTo(lateDay());
                }
                life.breakWith(Reschedule.of(life.holder(), lateDay()));
            }
            case 2 -> {
                life.goOnTo(VoucherStatus.RESERVED);
                life.skipTo(lateDay());
                life.breakWith(start(life.holder()));
            }
            case 3 -> {
                life.goOnTo(VoucherStatus.IN_DELIVERY);
                breakLate(delivery(life.holder()));
            }
            default -> {
                life.goOnTo(VoucherStatus.DELIVERED);
                breakLate(SubmitCompletionReport.of(life.holder(), "roadmap"));
            }
        }
    }
}
