package org.planningservices.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.voucher.Voucher;

/**
 * A page of vouchers. Immutable.
 *
 * @param vouchers  the vouchers, each in its state when the page was read, so that one may no longer match the query
 * @param next  the place after which the next page begins; empty if this is the last page
 */
public record VoucherPage(List<Voucher> vouchers, Optional<FoundVoucher> next) {

    /**
     * Copies the vouchers.
     *
     * @param vouchers  the vouchers
     * @param next  the place after which the next page begins; empty if this is the last page
     */
    public VoucherPage {
        Objects.requireNonNull(vouchers, "vouchers");
        Objects.requireNonNull(next, "next");
        vouchers = List.copyOf(vouchers);
    }

    /** Returns the number of vouchers and the next place in one line. */
    @Override
    public String toString() {
        return vouchers.size()
                + (vouchers.size() == 1 ? " voucher" : " vouchers")
                + next.map(place -> ", next after " + place.voucherId()).orElse(", the last page");
    }
}
