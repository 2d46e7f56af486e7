package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final int LONGEST = 25;
    private static final long SEED = 20_200_229;

    private final Random random = new Random(SEED);

    @Test
    void isFoundWhateverStandsAround() {
        for (int length = 1; length <= LONGEST; length++) {
            byte[] bytes = bytes();
            Snippet snippet = new Snippet(bytes, 3, 3 + length);

            byte[] others = bytes();
            System.arraycopy(bytes, 3, others, 7, length);

            assertThat(snippet.length()).isEqualTo(length);
            assertThat(snippet.isAt(others, 7)).isTrue();
        }
    }

    @Test
    void isNotFoundWhereOneBitIsAnother() {
        for (int length = 1; length <= LONGEST; length++) {
            byte[] bytes = bytes();
            Snippet snippet = new Snippet(bytes, 3, 3 + length);

            for (int bit = 0; bit < length * Byte.SIZE; bit++) {
                byte[] other = Arrays.copyOf(bytes, bytes.length);
                other[3 + bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
                assertThat(snippet.isAt(other, 3)).isFalse();
            }
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[7 + LONGEST + ValueTable.SLACK];
        random.nextBytes(bytes);
        return bytes;
    }
}
