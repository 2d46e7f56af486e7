package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What is compared before timing, without timing. */
class SameAnswersTest {

    @Test
    void decidesAsTheRulesWrittenByHand() {
        assertThatCode(new DecideBenchmark()::prepare).doesNotThrowAnyException();
    }

    @Test
    void decidesAsOtherTools() {
        PeersBenchmark benchmark = new PeersBenchmark();

        assertThatCode(() -> benchmark.prepare(256)).doesNotThrowAnyException();
        benchmark.close();
    }

    @Test
    void tellsTheStepsThatAreAcceptedOneByOne() {
        assertThatCode(new NextStepsBenchmark()::prepare).doesNotThrowAnyException();
    }

    @Test
    void auditsAsManyRecordsAsFiguresAreToldFor() {
        assertThatCode(new AuditBenchmark()::prepare).doesNotThrowAnyException();
    }
}
