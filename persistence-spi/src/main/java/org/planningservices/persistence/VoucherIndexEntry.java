package org.planningservices.persistence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.party.PartnerId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * The facts by which a repository finds a voucher. They are facts, not deadlines: the program calculates the deadlines. Immutable.
 *
 * @param status  the status after the records appended
 * @param since  the day from which the next deadline counts: of the creation, after a redemption of the redemption, after the approval of
 *     the payment of the approval
 * @param holder  the partner that holds the voucher after the records appended; empty if nobody does
 */
public record VoucherIndexEntry(VoucherStatus status, LocalDate since, Optional<PartnerId> holder) {

    /**
     * Checks that no part is null.
     *
     * @param status  the status after the records appended
     * @param since  the day from which the next deadline counts: of the creation, after a redemption of the redemption, after the approval of
     *     the payment of the approval
     * @param holder  the partner that holds the voucher after the records appended; empty if nobody does
     */
    public VoucherIndexEntry {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(holder, "holder");
    }

    /**
     * Returns the facts of a voucher.
     *
     * @param voucher  the voucher
     * @return its facts
     */
    public static VoucherIndexEntry of(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        Optional<LocalDate> redeemedOrLater = voucher.paymentApprovedOn().or(voucher::redeemedOn);
        return new VoucherIndexEntry(voucher.status(), redeemedOrLater.orElse(voucher.createdOn()), voucher.holder());
    }
}
