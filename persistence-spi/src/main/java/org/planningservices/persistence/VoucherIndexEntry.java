package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * The facts of a voucher that a repository finds it by when something falls due. They are facts, not deadlines: which
 * day follows from them is for the program to say. Immutable.
 *
 * @param status  the status after the records appended
 * @param since  the day from which it counts: the creation, after it the redemption, after it the approval of the payment
 */
public record VoucherIndexEntry(VoucherStatus status, LocalDate since) {

    /**
     * Returns the facts of a voucher.
     *
     * @param voucher  the voucher
     * @return its facts
     */
    public static VoucherIndexEntry of(Voucher voucher) {
        Optional<LocalDate> redeemedOrLater = voucher.paymentApprovedOn().or(voucher::redeemedOn);
        return new VoucherIndexEntry(voucher.status(), redeemedOrLater.orElse(voucher.createdOn()));
    }
}
