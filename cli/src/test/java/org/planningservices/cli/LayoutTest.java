package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final String JOURNAL = "../examples/journals/portfolio-with-mistakes.journal.jsonl";

    private final StringWriter out = new StringWriter();

    private String laidOut(int width, boolean color, String text) {
        try (PrintWriter writer = new PrintWriter(new LayoutWriter(
                new PrintWriter(out), width == 0 ? OptionalInt.empty() : OptionalInt.of(width), color))) {
            writer.println(text);
        }
        return out.toString().stripTrailing().replace(System.lineSeparator(), "\n");
    }

    @Test
    void breaksALineBetweenWordsAndIndentsTheRest() {
        assertThat(laidOut(30, false, "  one two three four five six seven eight"))
                .isEqualTo("  one two three four five six\n    seven eight");
    }

    @Test
    void indentsTheRestToTheTextAfterAMark() {
        assertThat(laidOut(30, false, "    ! TIM-06 redeem is closed: the last day was long ago"))
                .isEqualTo("    ! TIM-06 redeem is closed:\n      the last day was long\n      ago");
    }

    @Test
    void indentsTheRestToTheTextAfterALabel() {
        assertThat(laidOut(40, false, "  possible  2020-01-01 to 2020-02-01, from 2020-03-01"))
                .isEqualTo("  possible  2020-01-01 to 2020-02-01,\n            from 2020-03-01");
    }

    @Test
    void breaksNoWord() {
        String address = "https://example.com/" + "a".repeat(40);

        assertThat(laidOut(30, false, "see " + address + " for more")).isEqualTo("see\n  " + address + "\n  for more");
    }

    @Test
    void leavesALineThatFits() {
        assertThat(laidOut(30, false, "a".repeat(30))).isEqualTo("a".repeat(30));
    }

    @Test
    void colorsMarksAndHeadings() {
        assertThat(laidOut(0, true, "Voucher V\n  ! no\n  ? unknown\n  \u2713 yes\n  plain"))
                .isEqualTo("\u001b[1mVoucher V\u001b[0m\n\u001b[31m  ! no\u001b[0m\n\u001b[33m  ? unknown\u001b[0m\n"
                        + "\u001b[32m  \u2713 yes\u001b[0m\n  plain");
    }

    @Test
    void wrapsTheTextOfCommandsAndNotTheirJson() {
        PrintWriter writer = new PrintWriter(out);
        Presentation terminal = Terminal.presentation("24 60", Map.of("TERM", "xterm"));

        Main.run(terminal, writer, writer, "audit", "--as-of", "2022-06-01", JOURNAL);
        assertThat(out.toString().replaceAll("\u001b\\[\\d+m", "").lines())
                .noneMatch(line -> line.length() > 60 && line.strip().contains(" "));
        assertThat(out.toString()).contains("\u001b[31m    ! ");
        out.getBuffer().setLength(0);

        Main.run(writer, writer, "audit", "--as-of", "2022-06-01", "--format", "json", JOURNAL);
        String plain = out.toString();
        out.getBuffer().setLength(0);
        Main.run(terminal, writer, writer, "audit", "--as-of", "2022-06-01", "--format", "json", JOURNAL);
        assertThat(out).hasToString(plain);
    }

    @Test
    void wrapsWhereAWidthIsAskedFor() {
        PrintWriter writer = new PrintWriter(out);

        Main.run(writer, writer, "rules", "--short", "--width", "40");

        assertThat(out.toString().lines()).noneMatch(line -> line.length() > 40).hasSizeGreaterThan(60);
    }

    @Test
    void wrapsNothingForAWidthOfZero() {
        PrintWriter writer = new PrintWriter(out);

        Main.run(Terminal.presentation("24 40", Map.of()), writer, writer, "rules", "--short", "--width", "0");

        assertThat(out.toString().lines()).hasSize(41 + 14);
    }

    @Test
    void knowsATerminalAndItsWidth() {
        assertThat(Terminal.presentation("", Map.of("TERM", "xterm"))).isEqualTo(Presentation.PLAIN);
        assertThat(Terminal.presentation("24 132\n", Map.of("TERM", "xterm")))
                .isEqualTo(new Presentation(Locale.ENGLISH, OptionalInt.of(132), true));
        assertThat(Terminal.presentation("unknown\n", Map.of("TERM", "xterm")).width())
                .hasValue(80);
        assertThat(Terminal.presentation("0 0\n", Map.of("TERM", "xterm")).width())
                .hasValue(80);
        assertThat(Terminal.presentation("24 80", Map.of("TERM", "xterm", "NO_COLOR", "1"))
                        .color())
                .isFalse();
        assertThat(Terminal.presentation("24 80", Map.of("TERM", "dumb")).color())
                .isFalse();
    }
}
