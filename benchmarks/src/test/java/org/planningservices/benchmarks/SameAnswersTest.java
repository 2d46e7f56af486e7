package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What is compared before timing, without timing. */
class SameAnswersTest {

    @Test
    void decidesAsTheRulesWrittenByHand() {
        assertThatCode(Decisions.mixed()::compare).doesNotThrowAnyException();
    }

    @Test
    void decidesAsOtherTools() {
        try (Peers peers = new Peers(256)) {
            assertThatCode(peers::compare).doesNotThrowAnyException();
        }
    }

    @Test
    void tellsTheStepsThatAreAcceptedOneByOne() {
        assertThatCode(new NextStepsBenchmark()::prepare).doesNotThrowAnyException();
    }
}
