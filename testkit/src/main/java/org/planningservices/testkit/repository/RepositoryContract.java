package org.planningservices.testkit.repository;

/**
 * Tests every obligation of a {@link org.planningservices.persistence.VoucherRepository VoucherRepository}: a JUnit
 * suite.
 *
 * <p>A test class that implements the two methods runs all of it. For example:
 *
 * <pre>{@code
 * class MyRepositoryTest implements RepositoryContract {
 *
 *     public VoucherRepository emptyRepository() {
 *         return new MyRepository(newStore());
 *     }
 *
 *     public VoucherRepository reopened(VoucherRepository repository) {
 *         return new MyRepository(((MyRepository) repository).store());
 *     }
 * }
 * }</pre>
 *
 * <p>The parts follow the obligations in the Javadoc of {@code VoucherRepository}, in its order. Each is a suite too,
 * so that a repository that is still being written can implement one after the other.
 *
 * <ul>
 *   <li>{@link VisibilityContract}: an append shows whole or not at all, to everyone, also after a restart;
 *   <li>{@link FindContract}: {@code find}, {@code findFirstAndLast}, {@code vouchersOf}, {@code findCommand};
 *   <li>{@link AppendContract}: {@code append}, one at a time;
 *   <li>{@link ConcurrentAppendContract}: {@code append}, many at once;
 *   <li>{@link QueryContract}: {@code findVouchers};
 *   <li>{@link ReadContract}: {@code read};
 *   <li>{@link RaceContract}: all of them together, under a {@code VoucherDesk}.
 * </ul>
 */
public interface RepositoryContract
        extends VisibilityContract,
                FindContract,
                AppendContract,
                ConcurrentAppendContract,
                QueryContract,
                ReadContract,
                RaceContract {}
