package org.planningservices.policy.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** What an audit has learnt of a voucher so far. */
final class VoucherFile {

    private final List<VoucherEvent> history = new ArrayList<>();
    private Voucher voucher;

    VoucherFile(VoucherEvent creation) {
        voucher = Voucher.create(creation);
        history.add(creation);
    }

    void apply(VoucherEvent event) {
        voucher = voucher.apply(event);
        history.add(event);
    }

    Voucher voucher() {
        return voucher;
    }

    List<VoucherEvent> history() {
        return Collections.unmodifiableList(history);
    }
}
