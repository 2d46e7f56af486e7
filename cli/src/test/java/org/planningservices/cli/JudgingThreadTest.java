package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingThreadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 100_000})
    void handsOverEveryValueInOrder(int count) {
        List<Integer> received = new ArrayList<>();

        try (JudgingThread<Integer> handover = JudgingThread.to("receiving", received::add)) {
            IntStream.range(0, count).forEach(handover::give);
            handover.finish();
        }

        assertThat(received).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void throwsAtTheEndWhatTheReceiverThrewAndGivesItNothingMore() {
        AtomicInteger received = new AtomicInteger();
        try (JudgingThread<Integer> handover = JudgingThread.to("receiving", value -> {
            received.incrementAndGet();
            throw new IllegalArgumentException("found `" + value + "`");
        })) {

            IntStream.range(0, 100_000).forEach(handover::give);

            assertThatThrownBy(handover::finish)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("found `0`");
        }
        assertThat(received).hasValue(1);
    }

    @Test
    void throwsAnErrorOfTheReceiver() {
        try (JudgingThread<Integer> handover = JudgingThread.to("receiving", value -> {
            throw new OutOfMemoryError();
        })) {
            handover.give(1);

            assertThatThrownBy(handover::finish).isInstanceOf(OutOfMemoryError.class);
        }
    }
}
