package org.planningservices.testkit.repository;

import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;

class MemoryRepositoryTest implements RepositoryContract {

    @Override
    public VoucherRepository emptyRepository() {
        return MemoryRepository.create();
    }

    @Override
    public VoucherRepository reopened(VoucherRepository repository) {
        return repository;
    }

    @Override
    public int raceAttempts() {
        return 200_000;
    }

    @Override
    public int badLineFaults() {
        return 100_000;
    }
}
