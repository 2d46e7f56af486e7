package org.planningservices.policy.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The last days of a voucher, each inclusive, and empty as long as it is not known. Immutable. */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class Deadlines {

    Deadlines() {}

    /**
     * Returns a builder; a last day that is not given is empty.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the last day the voucher is valid (TIM-03, TIM-14); empty if the validity counts from the assignment and the
     * voucher was not assigned.
     *
     * @return the last valid day
     */
    public abstract Optional<LocalDate> lastValidDay();

    /**
     * Returns the last day the voucher can be redeemed: its last valid day, or the program's if that is earlier (TIM-06,
     * TIM-09).
     *
     * @return the last day to redeem
     */
    public abstract Optional<LocalDate> redeemBy();

    /**
     * Returns the last day payment can be requested (TIM-07); empty before the redemption.
     *
     * @return the last day to request payment
     */
    public abstract Optional<LocalDate> paymentRequestBy();

    /**
     * Returns the last day to pay (PAY-07); empty before the approval.
     *
     * @return the last day to pay
     */
    public abstract Optional<LocalDate> payBy();

    /** Builds deadlines. */
    public static final class Builder extends ImmutableDeadlines.Builder {
        Builder() {}
    }
}
