package org.planningservices.policy.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The last days of a voucher, each inclusive; empty where there is none yet. Immutable. */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class Deadlines {

    Deadlines() {}

    /**
     * Returns the last day the voucher is valid (TIM-03, TIM-14); empty if it counts from an assignment that was not.
     *
     * @return the last valid day
     */
    @Value.Parameter
    public abstract Optional<LocalDate> lastValidDay();

    /**
     * Returns the last day it can be redeemed: its last valid day, or the program's if that is earlier (TIM-06, TIM-09).
     *
     * @return the last day to redeem
     */
    @Value.Parameter
    public abstract Optional<LocalDate> redeemBy();

    /**
     * Returns the last day payment can be asked for (TIM-07); empty before it is redeemed.
     *
     * @return the last day to ask for payment
     */
    @Value.Parameter
    public abstract Optional<LocalDate> paymentRequestBy();

    /**
     * Returns the last day payment is due (PAY-07); empty before it is approved.
     *
     * @return the last day to pay
     */
    @Value.Parameter
    public abstract Optional<LocalDate> payBy();
}
