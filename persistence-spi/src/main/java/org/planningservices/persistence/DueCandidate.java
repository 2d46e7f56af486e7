package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.step.VoucherId;

/**
 * A voucher whose next deadline may have passed. Immutable.
 *
 * @param voucherId  the voucher
 * @param since  the day from which the deadline counts, as in {@link VoucherIndexEntry#since}
 */
public record DueCandidate(VoucherId voucherId, LocalDate since) {

    /**
     * Checks that no part is null.
     *
     * @param voucherId  the voucher
     * @param since  the day from which the deadline counts, as in {@link VoucherIndexEntry#since}
     */
    public DueCandidate {
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(since, "since");
    }
}
