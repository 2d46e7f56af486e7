package org.planningservices.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTableTest {

    private final DayTable table = new DayTable();

    @Test
    void findsEveryDayThatWasAdded() {
        LocalDate first = LocalDate.of(1999, 1, 1);
        LocalDate end = LocalDate.of(2005, 1, 1);

        first.datesUntil(end).forEach(day -> {
            assertThat(find("\"" + day + "\"")).isNull();
            table.add(day);
        });

        first.datesUntil(end).forEach(day -> assertThat(find("\"" + day + "\"")).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0000-12-31", "0999-10-30", "2020-02-29", "9999-12-31"})
    void findsADayOfAnyYear(String day) {
        table.add(LocalDate.parse(day));

        assertThat(find("\"" + day + "\"")).isEqualTo(LocalDate.parse(day));
    }

    /** Each byte of a day may be any, and only what is written as a day is found. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2011-11-11", "1990-10-30"})
    void findsNoOtherBytes(String day) {
        Map<String, LocalDate> days = LocalDate.parse("1990-01-01")
                .datesUntil(LocalDate.parse("2030-01-01"))
                .collect(Collectors.toMap(known -> "\"" + known + "\"", Function.identity()));
        days.values().forEach(table::add);
        byte[] written = ("\"" + day + "\"").getBytes(ISO_8859_1);

        for (int at = 0; at < written.length; at++) {
            for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                byte[] other = written.clone();
                other[at] = (byte) value;
                String text = new String(other, ISO_8859_1);
                assertThat(find(other)).as(text).isEqualTo(days.get(text));
            }
        }
    }

    private @Nullable LocalDate find(String text) {
        return find(text.getBytes(ISO_8859_1));
    }

    private @Nullable LocalDate find(byte[] bytes) {
        return table.find(Arrays.copyOf(bytes, bytes.length + ValueTable.SLACK), 0);
    }
}
