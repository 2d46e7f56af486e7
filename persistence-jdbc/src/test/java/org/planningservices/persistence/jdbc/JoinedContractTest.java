package org.planningservices.persistence.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.testkit.repository.AppendContract;
import org.planningservices.testkit.repository.ConcurrentAppendContract;
import org.planningservices.testkit.repository.FindContract;
import org.planningservices.testkit.repository.QueryContract;
import org.planningservices.testkit.repository.RaceContract;
import org.planningservices.testkit.repository.ReadContract;
import org.planningservices.testkit.repository.VisibilityContract;

/**
 * The contract of every repository, by one in transactions of the application that are committed after each call. The
 * races take long, and are run in full tests alone.
 */
class JoinedContractTest {

    private static final String IN_FULL = "\\d{6,}";
    private static final int RACE_ATTEMPTS = 10_000;

    private static VoucherRepository committing(DataSource database) {
        return new CommittingRepository(database, JdbcRepository.migrate(database));
    }

    /** All of the contract but the races. */
    private interface CallsContract
            extends VisibilityContract,
                    FindContract,
                    AppendContract,
                    ConcurrentAppendContract,
                    QueryContract,
                    ReadContract {}

    /** Every reopening is one after a crash. */
    @Nested
    class OnH2 implements CallsContract {

        private final DataSource database = Store.H2_FILE.empty();

        @Override
        public VoucherRepository emptyRepository() {
            return committing(database);
        }

        @Override
        public VoucherRepository reopened(VoucherRepository repository) {
            Store.execute(database, "shutdown immediately");
            return committing(database);
        }
    }

    @Nested
    class OnPostgresql implements CallsContract {

        private final DataSource database = Store.POSTGRESQL.empty();

        @Override
        public VoucherRepository emptyRepository() {
            return committing(Pool.of(database));
        }

        @Override
        public VoucherRepository reopened(VoucherRepository repository) {
            return committing(Pool.of(database));
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "race.attempts", matches = IN_FULL)
    class RacesOnH2 implements RaceContract {

        private final DataSource database = Store.H2_FILE.empty();

        @Override
        public VoucherRepository emptyRepository() {
            return committing(database);
        }

        @Override
        public VoucherRepository reopened(VoucherRepository repository) {
            return committing(database);
        }

        @Override
        public int raceAttempts() {
            return RACE_ATTEMPTS;
        }
    }

    @Nested
    @EnabledIfSystemProperty(named = "race.attempts", matches = IN_FULL)
    class RacesOnPostgresql implements RaceContract {

        private final DataSource database = Store.POSTGRESQL.empty();

        @Override
        public VoucherRepository emptyRepository() {
            return committing(Pool.of(database));
        }

        @Override
        public VoucherRepository reopened(VoucherRepository repository) {
            return committing(Pool.of(database));
        }

        @Override
        public int raceAttempts() {
            return RACE_ATTEMPTS;
        }
    }
}
