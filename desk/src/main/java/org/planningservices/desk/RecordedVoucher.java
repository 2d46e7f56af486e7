package org.planningservices.desk;

import java.util.List;
import org.planningservices.step.Expire;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * A voucher as recorded.
 *
 * @param voucher  the voucher
 * @param unexpired  the voucher without its expiry, if an expiry is recorded; steps are decided on it, so that a refusal does not
 *     depend on whether a sweep ran before
 */
record RecordedVoucher(Voucher voucher, Voucher unexpired) {

    static RecordedVoucher of(List<VoucherEvent> events, Lifecycle lifecycle) {
        int last = events.size() - 1;
        if (!(events.get(last).step() instanceof Expire)) {
            Voucher voucher = lifecycle.replay(events);
            return new RecordedVoucher(voucher, voucher);
        }
        Voucher unexpired = lifecycle.replay(events.subList(0, last));
        return new RecordedVoucher(lifecycle.apply(unexpired, events.get(last)), unexpired);
    }

    boolean isExpired() {
        return voucher.revision() != unexpired.revision();
    }
}
