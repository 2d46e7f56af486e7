package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the bar of a reading shows, by its last line. */
class ProgressTest {

    private static final int MIB = 1 << 20;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    /** Reads some of a file, in pieces, and returns what was shown last. */
    private String shown(int size, int read, OptionalLong known) throws IOException {
        PrintStream to = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        try (InputStream in = Progress.reading(new ByteArrayInputStream(new byte[size]), known, to)) {
            for (int left = read; left > 0; left -= 1 << 16) {
                assertThat(in.readNBytes(1 << 16)).hasSize(1 << 16);
            }
        }
        String all = terminal.toString(StandardCharsets.UTF_8);
        return all.substring(all.lastIndexOf('\r') + 1);
    }

    @Test
    void showsHowManyBytesOfHowManyWereRead() throws IOException {
        assertThat(shown(70 * MIB, 35 * MIB, OptionalLong.of(70 * MIB)))
                .contains("reading")
                .contains(" 50%")
                .contains("35/70 MiB");
    }

    @Test
    void showsThatAllWasRead() throws IOException {
        assertThat(shown(70 * MIB, 70 * MIB, OptionalLong.of(70 * MIB)))
                .contains("100%")
                .contains("70/70 MiB");
    }

    @Test
    void showsNoSizeWhereThereIsNone() throws IOException {
        assertThat(shown(70 * MIB, 35 * MIB, OptionalLong.empty()))
                .contains("35/?")
                .doesNotContain("0%");
    }

    @Test
    void showsNothingOfWhatIsSoonRead() throws IOException {
        assertThat(shown(7 * MIB, 7 * MIB, OptionalLong.of(7 * MIB))).isEmpty();
        assertThat(shown(7 * MIB, 7 * MIB, OptionalLong.empty())).isEmpty();
    }
}
