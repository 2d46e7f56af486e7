package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;

/**
 * All obligations together: a {@link org.planningservices.desk.VoucherDesk VoucherDesk} works on the
 * repository, from many threads at once and over a line that loses and repeats calls, and nothing gets lost or doubled.
 *
 * <p>A part of {@link RepositoryContract}.
 */
public interface RaceContract extends RepositoryUnderTest {

    /**
     * Returns how many attempts the threads of the race make together.
     *
     * @return the number of attempts, enough for more than 1,000 of them to be accepted
     */
    default int raceAttempts() {
        return 20_000;
    }

    /**
     * Returns how many faults the caller on the bad line meets.
     *
     * @return the number of faults
     */
    default int badLineFaults() {
        return 1_000;
    }

    /**
     * Sixteen threads reserve, redeem, request payment and create vouchers, and there is not enough for all of them.
     * Nothing may be lost or doubled.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void losesAndDoublesNothingInARace() throws Exception {
        VoucherRepository repository = emptyRepository();
        Set<CommandId> begun = Race.begin(repository);

        RaceLog log = Race.run(repository, "race", 16, raceAttempts());

        assertThat(log.accepted()).hasSizeGreaterThan(1000);
        assertThat(Race.verdict(reopened(repository), begun, log)).isEqualTo(ConsistencyReport.CLEAN);
    }

    /**
     * A caller repeats commands that are lost, delivered twice or late, or whose replies are lost. Each may take effect
     * only once.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void losesAndDoublesNothingOnABadLine() throws Exception {
        VoucherRepository repository = emptyRepository();

        assertThat(FaultyCaller.run(repository, 1, badLineFaults())).isEqualTo(ConsistencyReport.CLEAN);
    }
}
