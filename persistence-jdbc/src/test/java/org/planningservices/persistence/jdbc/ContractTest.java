package org.planningservices.persistence.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.testkit.repository.RepositoryContract;

/** The contract of every repository, on each database. */
class ContractTest {

    private static final int RACE_ATTEMPTS = Integer.getInteger("race.attempts");

    /** Every reopening is one after a crash. */
    @Nested
    class OnH2 implements RepositoryContract {

        private final DataSource database = Store.H2_FILE.empty();

        @Override
        public VoucherRepository emptyRepository() {
            return JdbcRepository.migrate(database);
        }

        @Override
        public VoucherRepository reopened(VoucherRepository repository) {
            Store.execute(database, "shutdown immediately");
            return JdbcRepository.of(database);
        }

        @Override
        public int raceAttempts() {
            return RACE_ATTEMPTS;
        }
    }

    /** Every reopening is one with connections of its own. */
    @Nested
    class OnPostgresql implements RepositoryContract {

        private final DataSource database = Store.POSTGRESQL.empty();

        @Override
        public VoucherRepository emptyRepository() {
            return JdbcRepository.migrate(Pool.of(database));
        }

        @Override
        public VoucherRepository reopened(VoucherRepository repository) {
            return JdbcRepository.of(Pool.of(database));
        }

        @Override
        public int raceAttempts() {
            return RACE_ATTEMPTS;
        }
    }
}
