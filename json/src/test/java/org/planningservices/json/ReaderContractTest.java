package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.planningservices.json.ReaderContract.Step;

/** Readers that break the contract are caught. */
class ReaderContractTest {

    private static final byte[] INPUT = "a".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void holdsForAReaderThatKeepsIt() {
        assertThat(of(bytes -> new String(bytes, StandardCharsets.UTF_8)).isRead(INPUT))
                .isTrue();
    }

    @Test
    void holdsForAReaderThatTellsAFault() {
        assertThat(of(bytes -> told("what was found")).isRead(INPUT)).isFalse();
    }

    @Test
    void catchesAReaderThatThrowsAnotherException() {
        assertThatThrownBy(
                        () -> of(bytes -> String.valueOf(bytes[bytes.length])).isRead(INPUT))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void catchesAReaderThatHangs() {
        assertThatThrownBy(() ->
                        of(ReaderContractTest::hangs, Duration.ofMillis(50)).isRead(INPUT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("timed out");
    }

    @Test
    void catchesAReaderThatCopiesWhatItHasForEveryByte() {
        assertThatThrownBy(() -> of(ReaderContractTest::copies).isRead(INPUT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes allocated for an input of 20000");
    }

    @Test
    void catchesAReaderThatCopiesBeforeItTellsAFault() {
        assertThatThrownBy(
                        () -> of(bytes -> told(copies(bytes).substring(0, 1))).isRead(INPUT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes allocated for an input of 20000");
    }

    @Test
    void catchesAReaderThatDoesNotReadWhatIsWritten() {
        assertThatThrownBy(() -> of(bytes -> new String(bytes, StandardCharsets.UTF_8) + "a")
                        .isRead(INPUT))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void catchesAFaultOfTwoLines() {
        assertThatThrownBy(() -> of(bytes -> told("one\ntwo")).isRead(INPUT)).isInstanceOf(AssertionError.class);
    }

    private static ReaderContract<String> of(Step<byte[], String> reader) {
        return of(reader, Duration.ofSeconds(20));
    }

    private static ReaderContract<String> of(Step<byte[], String> reader, Duration patience) {
        return new ReaderContract<>(reader, text -> text.getBytes(StandardCharsets.UTF_8), patience);
    }

    private static String told(String found) {
        throw new FormatException(1, null, "something else", found);
    }

    private static String hangs(byte[] bytes) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String copies(byte[] bytes) {
        byte[] read = {};
        for (byte one : bytes) {
            read = Arrays.copyOf(read, read.length + 1);
            read[read.length - 1] = one;
        }
        return new String(read, StandardCharsets.UTF_8);
    }
}
