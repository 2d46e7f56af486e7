package org.planningservices.policy.judging;

import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** What an audit has learned of a voucher so far. */
final class VoucherRecord {

    private Voucher voucher;
    private @Nullable EnrollmentAccount enrollment;
    private int lastEntry = EntryChains.EMPTY;

    VoucherRecord(VoucherEvent creation) {
        voucher = Voucher.create(creation);
    }

    void apply(VoucherEvent event, Lifecycle lifecycle) {
        voucher = lifecycle.apply(voucher, event);
    }

    Voucher voucher() {
        return voucher;
    }

    /** Returns the account of the enrollment whose days it took; null as long as the enrollment is not declared. */
    @Nullable
    EnrollmentAccount enrollment() {
        return enrollment;
    }

    void setEnrollment(@Nullable EnrollmentAccount enrollment) {
        this.enrollment = enrollment;
    }

    /** Returns the place of the last entry that was applied to it, in the chains of its audit. */
    int lastEntry() {
        return lastEntry;
    }

    void setLastEntry(int lastEntry) {
        this.lastEntry = lastEntry;
    }
}
