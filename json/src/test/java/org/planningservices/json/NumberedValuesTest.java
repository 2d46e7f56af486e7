package org.planningservices.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedValuesTest {

    private final NumberedValues values = new NumberedValues();

    @ParameterizedTest
    @ValueSource(strings = {"", "V-", "V", "1V-", "1234567-"})
    void findsEachByItsNumber(String beginning) {
        begin(beginning + "7");
        for (int i = 0; i < 2_000; i++) {
            assertThat(find(beginning + i)).isNull();
            assertThat(add(beginning + i, i, i)).isTrue();
        }

        for (int i = 0; i < 2_000; i++) {
            assertThat(find(beginning + i)).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V-1, V-01",
        "V-1, W-1",
        "V-1, V-",
        "V-1, V",
        "V-1, V-1a",
        "V-1, V-a1",
        "V-1, V-123456789",
        "A-V-1, V-1",
        "123456789-1, 123456789-1"
    })
    void leavesOutWhatHasNoNumber(String first, String other) {
        begin(first);

        assertThat(add(other, "x", 1_000_000_000)).isFalse();
        assertThat(find(other)).isNull();
    }

    /** Any byte that is no digit makes it no number. */
    @Test
    void tellsDigitsFromAllOtherBytes() {
        begin("V-1");
        for (int i = 0; i < 100; i++) {
            add("V-" + i, i, 100);
        }

        for (char other = 0; other < 256; other++) {
            if (other < '0' || other > '9') {
                assertThat(find("V-1" + other)).isNull();
                assertThat(find("V-" + other)).isNull();
                assertThat(find("V-" + other + "1")).isNull();
            }
        }
    }

    @Test
    void leavesOutANumberThatWouldNeedALongArray() {
        begin("V-1");

        assertThat(add("V-99999999", "x", 1)).isFalse();
        assertThat(add("V-4000", "x", 1_000)).isFalse();
        assertThat(add("V-4000", "x", 1_001)).isTrue();
        assertThat(find("V-4000")).isEqualTo("x");
        assertThat(find("V-99999999")).isNull();
    }

    private void begin(String text) {
        byte[] bytes = bytes(text);
        values.begin(bytes, 1, bytes.length - ValueTable.SLACK);
    }

    private boolean add(String text, Object value, int size) {
        byte[] bytes = bytes(text);
        return values.add(bytes, 1, bytes.length - ValueTable.SLACK, value, size);
    }

    private @Nullable Object find(String text) {
        byte[] bytes = bytes(text);
        return values.find(bytes, 1, bytes.length - ValueTable.SLACK);
    }

    private static byte[] bytes(String text) {
        return ('"' + text + "\"1234567").getBytes(ISO_8859_1);
    }
}
