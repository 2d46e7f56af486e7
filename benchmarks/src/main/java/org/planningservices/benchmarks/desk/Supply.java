package org.planningservices.benchmarks.desk;

import java.util.concurrent.atomic.AtomicInteger;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.VoucherId;

/** Vouchers that were created and not touched since. */
final class Supply {

    /** More than are used up in a turn. */
    private static final int STOCK = 20_000;

    private final VoucherRepository repository;
    private final AtomicInteger used = new AtomicInteger();
    private int created;

    private Supply(VoucherRepository repository) {
        this.repository = repository;
    }

    /** Returns a supply in a repository in which there is nothing. */
    static Supply in(VoucherRepository repository) {
        Work.open(repository);
        Supply supply = new Supply(repository);
        supply.fill();
        return supply;
    }

    /** Creates vouchers for those that were used up. */
    void fill() {
        while (created < used.get() + STOCK) {
            Work.create(repository, created);
            created += Work.AT_ONCE;
        }
    }

    VoucherId next() {
        return Work.voucher(used.getAndIncrement());
    }
}
