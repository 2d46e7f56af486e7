package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;

/** A race, or a bad line, must detect the faults of these repositories. */
class CaughtTest {

    @Test
    void catchesARepositoryThatReadsChecksAndWrites() throws Exception {
        ConsistencyReport verdict = race(new NaiveRepository());

        assertThat(verdict.doubled()).isPositive();
        assertThat(verdict.unreplayable()).isPositive();
        assertThat(verdict.overdrawn()).isPositive();
    }

    @Test
    void catchesARepositoryThatOnlyAssertsASharedRevision() throws Exception {
        ConsistencyReport verdict = race(new AssertingRepository());

        assertThat(verdict.overdrawn()).isPositive();
        assertThat(verdict.doubled()).isPositive();
        assertThat(verdict.unreplayable()).isZero();
    }

    @Test
    void catchesARepositoryThatAppendsACommandTwice() {
        assertThat(FaultyCaller.run(new ForgetfulRepository(), 1, 1_000).doubled())
                .isPositive();
    }

    @Test
    void refusesARaceThatNobodyRunsAndALineWithoutCalls() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Race.run(new ForgetfulRepository(), "race", 0, 1))
                .withMessageEndingWith("found `0` threads and `1` attempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Race.run(new ForgetfulRepository(), "race", 16, 15))
                .withMessageEndingWith("found `16` threads and `15` attempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultyRepository.of(new ForgetfulRepository(), 1, 0))
                .withMessageEndingWith("found `0`");
    }

    private static ConsistencyReport race(VoucherRepository repository) throws Exception {
        Set<CommandId> begun = Race.begin(repository);
        return Race.verdict(repository, begun, Race.run(repository, "race", 16, 50_000));
    }
}
