package org.planningservices.policy.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planningservices.voucher.CompletionReport;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** What an audit has learnt of a voucher so far. */
final class VoucherFile {

    private final List<JournalEntry> history = new ArrayList<>();
    private Voucher voucher;

    VoucherFile(VoucherEvent creation, JournalEntry entry) {
        voucher = Voucher.create(creation);
        history.add(entry);
    }

    void apply(VoucherEvent event, JournalEntry entry, CompletionReport report) {
        voucher = voucher.apply(event, report);
        history.add(entry);
    }

    Voucher voucher() {
        return voucher;
    }

    List<JournalEntry> history() {
        return Collections.unmodifiableList(history);
    }
}
