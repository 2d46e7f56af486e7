package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.step.VoucherId;

/**
 * A voucher that a query found. The last one of a page is the place after which the next page begins. Immutable.
 *
 * @param voucherId  the voucher
 * @param since  the day from which its next deadline counts, as in {@link VoucherIndexEntry#since}
 */
public record FoundVoucher(VoucherId voucherId, LocalDate since) {

    /**
     * Checks that no part is null.
     *
     * @param voucherId  the voucher
     * @param since  the day from which its next deadline counts, as in {@link VoucherIndexEntry#since}
     */
    public FoundVoucher {
        Objects.requireNonNull(voucherId, "voucherId");
        Objects.requireNonNull(since, "since");
    }
}
