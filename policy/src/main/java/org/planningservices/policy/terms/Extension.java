package org.planningservices.policy.terms;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A one-off extension of vouchers by some days (TIM-14); which of them are still valid, and so get it, is a
 * {@linkplain Terms#extendedIfValidOn() term of its own}. Immutable.
 *
 * @param createdBefore  vouchers made before this day get it; the day itself is out
 * @param days  the days that they get more
 */
public record Extension(LocalDate createdBefore, int days) {

    /**
     * Checks the days.
     *
     * @param createdBefore  vouchers made before this day get it; the day itself is out
     * @param days  the days that they get more
     * @throws IllegalArgumentException if the days are not from 0 to 100000
     */
    public Extension {
        Objects.requireNonNull(createdBefore, "createdBefore");
        Terms.requireDays("the days of an extension", days);
    }
}
