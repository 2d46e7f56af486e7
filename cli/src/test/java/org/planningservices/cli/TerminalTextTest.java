package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    @Test
    void replacesEveryControlCharacterAndNoOther() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = "a" + Character.toString(codePoint) + "z";

            String line = TerminalText.line(text);

            if (!line.equals(CONTROL.matcher(text).replaceAll("?"))) {
                assertThat(line)
                        .as("U+%X", codePoint)
                        .isEqualTo(CONTROL.matcher(text).replaceAll("?"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "a\tb\u0007c, a?b?c",
        "\u202eabc\u202c, ?abc?",
        "\ud83d\ude00\u001b\ud83d\ude00, \ud83d\ude00?\ud83d\ude00",
        "\ud83d, ?",
        "\ude00\ud83d, ??",
        "\udb40\udc01\udb40\udc01, ??"
    })
    void replacesEachOnce(String text, String expected) {
        assertThat(TerminalText.line(text)).isEqualTo(expected);
    }
}
