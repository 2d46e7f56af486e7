package org.planningservices.testkit.samples;

import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.testkit.repository.DelegatingRepository;

/** Stands for another repository, on a store that outlives it. */
final class MyRepository extends DelegatingRepository {

    MyRepository() {
        this(MemoryRepository.create());
    }

    MyRepository(VoucherRepository store) {
        super(store);
    }

    VoucherRepository store() {
        return kept;
    }
}
