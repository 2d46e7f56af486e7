package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;

/** Repositories that a race, or a bad line, must catch. */
class CaughtTest {

    @Test
    void catchesARepositoryThatReadsChecksAndWrites() throws Exception {
        Verdict verdict = race(new NaiveRepository());

        assertThat(verdict.doubled()).isPositive();
        assertThat(verdict.broken()).isPositive();
        assertThat(verdict.overdrawn()).isPositive();
    }

    @Test
    void catchesARepositoryThatOnlyAssertsASharedRevision() throws Exception {
        Verdict verdict = race(new AssertingRepository());

        assertThat(verdict.overdrawn()).isPositive();
        assertThat(verdict.doubled()).isPositive();
        assertThat(verdict.broken()).isZero();
    }

    @Test
    void catchesARepositoryThatAppendsACommandTwice() {
        assertThat(BadLine.run(new ForgetfulRepository(), 1, 1_000).doubled()).isPositive();
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

    private static Verdict race(VoucherRepository repository) throws Exception {
        Set<CommandId> begun = Race.begin(repository);
        return Race.verdict(repository, begun, Race.run(repository, "race", 16, 50_000));
    }
}
