package org.planningservices.benchmarks.peers;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Model;
import org.planningservices.benchmarks.byhand.Model.Reserve;
import org.planningservices.benchmarks.byhand.Model.Status;
import org.planningservices.benchmarks.byhand.Model.StepKind;
import org.planningservices.benchmarks.byhand.Model.Voucher;
import org.planningservices.benchmarks.byhand.Question;

/**
 * What the tools are asked: may this step happen on this day?
 *
 * @param step  the step
 * @param status  the status of the voucher; null if there is none
 * @param day  the day
 * @param createdOn  the day on which the voucher was created; the day itself if there is none
 * @param plannedStart  the start that the step plans; the day itself if it plans none
 * @param redeemedOn  the day on which the voucher was redeemed; null if it was not
 * @param partner  who takes the step; null if no partner does
 * @param holder  who holds the reservation; null if nobody does
 * @param deliveredDays  how many days were delivered, where the step says so
 */
public record Asked(
        StepKind step,
        @Nullable Status status,
        LocalDate day,
        LocalDate createdOn,
        LocalDate plannedStart,
        @Nullable LocalDate redeemedOn,
        @Nullable String partner,
        @Nullable String holder,
        int deliveredDays) {

    /**
     * Takes from a question what the tools are asked.
     *
     * @param question  the question, about one voucher or none
     * @return what they are asked
     */
    public static Asked of(Question question) {
        @Nullable Voucher voucher = question.voucher();
        if (voucher == null && !question.covered().isEmpty()) {
            voucher = question.covered().get(0);
        }
        Model.Step step = question.step();
        @Nullable Reserve reservation = voucher == null ? null : voucher.reservation();
        return new Asked(
                step.kind(),
                voucher == null ? null : voucher.status(),
                question.day(),
                voucher == null ? question.day() : voucher.createdOn(),
                plannedStart(step, question.day()),
                voucher == null ? null : voucher.redeemedOn(),
                partner(step),
                reservation == null ? null : reservation.partner(),
                step instanceof Model.Complete complete ? complete.deliveredDays() : 0);
    }

    private static LocalDate plannedStart(Model.Step step, LocalDate day) {
        if (step instanceof Reserve reserve) {
            return reserve.plannedStart();
        }
        return step instanceof Model.Reschedule reschedule ? reschedule.plannedStart() : day;
    }

    private static @Nullable String partner(Model.Step step) {
        return switch (step.kind()) {
            case RESERVE -> ((Reserve) step).partner();
            case CANCEL_RESERVATION -> ((Model.CancelReservation) step).partner();
            case RESCHEDULE -> ((Model.Reschedule) step).partner();
            case START_ENGAGEMENT -> ((Model.Start) step).partner();
            case COMPLETE_ENGAGEMENT -> ((Model.Complete) step).partner();
            case SUBMIT_COMPLETION_REPORT -> ((Model.Report) step).partner();
            case REDEEM -> ((Model.Redeem) step).partner();
            case REQUEST_PAYMENT -> ((Model.RequestPayment) step).partnerId();
            case CREATE, ASSIGN, REASSIGN, APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT, EXPIRE, REVOKE -> null;
        };
    }

    /**
     * Tells whether the step may follow by the transition table (LIF-01).
     *
     * @return whether it may
     */
    public boolean mayFollow() {
        return status == null ? step == StepKind.CREATE : step.from.contains(status);
    }

    /**
     * Returns the last day on which the voucher is valid (TIM-05).
     *
     * @return the last day, inclusive
     */
    public LocalDate lastValidDay() {
        LocalDate ordinary = createdOn.plusDays(180);
        return createdOn.isBefore(ByHand.EXTENDED_BEFORE) && !ordinary.isBefore(ByHand.EXTENDED_BEFORE)
                ? ordinary.plusDays(90)
                : ordinary;
    }

    /**
     * Returns the last day on which payment can be asked for (TIM-07).
     *
     * @return the last day, inclusive
     */
    public LocalDate requestPaymentBy() {
        return Objects.requireNonNull(redeemedOn).plusDays(60);
    }
}
