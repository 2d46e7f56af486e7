package org.planningservices.testkit.repository;

import org.planningservices.persistence.VoucherRepository;

/** The repository that a contract tests. */
public interface RepositoryUnderTest {

    /**
     * Returns an empty repository on a store of its own. Each test calls it once.
     *
     * @return the repository
     * @throws Exception if it cannot be opened, which fails the test
     */
    VoucherRepository emptyRepository() throws Exception;

    /**
     * Returns a repository on the same store as another, as after a restart or from a second process. The test may
     * continue to use the other.
     *
     * @param repository  a repository that {@link #emptyRepository} returned
     * @return the repository; the same one if its store cannot outlive it
     * @throws Exception if it cannot be opened, which fails the test
     */
    VoucherRepository reopened(VoucherRepository repository) throws Exception;
}
