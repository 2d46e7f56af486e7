package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBufferTest {

    private static final String END = System.lineSeparator();

    private final LineBuffer lines = new LineBuffer(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "0999-12-31",
                "1000-01-01",
                "2020-02-29",
                "9999-12-31",
                "+10000-01-01",
                "-0001-10-09"
            })
    void appendsADayAsItWritesItself(String day) {
        lines.append(LocalDate.parse(day));

        assertThat(lines).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 9, 10, 99, 100, Integer.MAX_VALUE})
    void appendsANumber(int number) {
        lines.append(number);

        assertThat(lines).hasToString(Integer.toString(number));
    }

    @Test
    void makesEachLineSafeWhenItEnds() {
        lines.append("a\n").append('\u001b').append("\ud83d\ude00").endLine();
        lines.append("\udb40\udc01b").endLine();
        lines.append("open\n");

        assertThat(lines).hasToString("a??\ud83d\ude00" + END + "?b" + END + "open\n");
    }

    @Test
    void doesNotJoinHalvesOfACharacterOverTwoLines() {
        lines.append('\ud83d').endLine();
        lines.append('\ude00').endLine();

        assertThat(lines).hasToString("?" + END + "?" + END);
    }

    @Test
    void beginsAnewWhenItIsCleared() {
        lines.append("one").endLine();
        lines.append("two");
        assertThat(lines.isLineEmpty()).isFalse();

        lines.clear();

        assertThat(lines.isLineEmpty()).isTrue();
        assertThat(lines.size()).isZero();
        lines.append("three");
        assertThat(lines).hasToString("three");
    }
}
