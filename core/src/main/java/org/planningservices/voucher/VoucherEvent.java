package org.planningservices.voucher;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherId;

/**
 * Something that happened to a voucher: a step that was taken on a day. Immutable.
 *
 * <p>For example, V-1001 redeemed by fabrikam at fabrikam-nl on 2020-11-25.
 *
 * @param voucherId  the voucher
 * @param step  the step taken
 * @param on  the day
 */
public record VoucherEvent(VoucherId voucherId, LifecycleStep step, LocalDate on) {

    /**
     * Checks that no part is null.
     *
     * @param voucherId  the voucher
     * @param step  the step taken
     * @param on  the day
     */
    public VoucherEvent {
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(on, "on");
    }

    /**
     * Returns the event.
     *
     * @param voucher  the voucher
     * @param step  the step taken
     * @param on  the day
     * @return the event
     */
    public static VoucherEvent of(VoucherId voucher, LifecycleStep step, LocalDate on) {
        return new VoucherEvent(voucher, step, on);
    }
}
