package org.planningservices.testkit.samples;

import org.planningservices.persistence.VoucherRepository;
import org.planningservices.testkit.repository.RepositoryContract;

// tag::repository[]
class MyRepositoryTest implements RepositoryContract {

    @Override
    public VoucherRepository emptyRepository() {
        return new MyRepository();
    }

    @Override
    public VoucherRepository reopened(VoucherRepository repository) {
        return new MyRepository(((MyRepository) repository).store());
    }
}
// end::repository[]
