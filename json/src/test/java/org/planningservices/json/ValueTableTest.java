package org.planningservices.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueTableTest {

    private static final long SEED = 20_200_229;

    private final ValueTable table = new ValueTable();

    /** Texts that begin alike, of lengths that are a part of eight bytes, eight bytes and more, are told apart. */
    @Test
    void findsWhatWasAddedAndNothingElse() {
        Random random = new Random(SEED);
        Map<String, Object> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String text =
                    "aaaaaaaaaaaaaaaaaaaaaaaaa".substring(random.nextInt(26)) + random.nextInt(1 << random.nextInt(16));
            Object value = new Object();

            Object first = table.first(text, value);

            assertThat(first).isSameAs(expected.computeIfAbsent(text, any -> value));
        }
        for (int length = 0; length <= 25; length++) {
            assertThat(find("a".repeat(length))).isNull();
        }
        expected.forEach((text, value) -> {
            assertThat(find(text)).isSameAs(value);
            assertThat(find(text + "\u0000")).isNull();
            assertThat(find("\u0000" + text)).isNull();
        });
    }

    /** Zeros fill what is left of eight bytes, and are no part of the text. */
    @Test
    void tellsZerosApartFromNothing() {
        for (int length = 0; length <= 25; length++) {
            table.first("\u0000".repeat(length), length);
        }

        for (int length = 0; length <= 25; length++) {
            assertThat(find("\u0000".repeat(length))).isEqualTo(length);
        }
    }

    private @Nullable Object find(String text) {
        byte[] bytes = ('"' + text + "\"and more that is read by eight bytes").getBytes(UTF_8);
        return table.find(bytes, 1, 1 + text.getBytes(UTF_8).length);
    }
}
