package org.planningservices.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.policy.decision.DaySet;

class DaysTest {

    private static final DaySet TWO_RUNS = new DaySet(List.of(
            DayRange.of(LocalDate.of(2020, 10, 5), LocalDate.of(2020, 10, 7)),
            DayRange.from(LocalDate.of(2020, 10, 9))));

    @ParameterizedTest
    @CsvSource({
        "2020-10-04, false",
        "2020-10-05, true",
        "2020-10-07, true",
        "2020-10-08, false",
        "2020-10-09, true",
        "9999-12-31, true"
    })
    void containBothEndsOfEachRun(LocalDate day, boolean contained) {
        assertThat(TWO_RUNS.contains(day)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-04, 2020-10-05",
        "2020-10-05, 2020-10-05",
        "2020-10-07, 2020-10-07",
        "2020-10-08, 2020-10-09",
        "2020-10-10, 2020-10-10"
    })
    void findTheFirstFromADayOn(LocalDate day, LocalDate first) {
        assertThat(TWO_RUNS.firstFrom(day)).contains(first);
    }

    @Test
    void findNoneAfterTheLast() {
        DaySet days = new DaySet(List.of(DayRange.through(LocalDate.of(2020, 10, 7))));

        assertThat(days.firstFrom(LocalDate.of(2020, 10, 7))).contains(LocalDate.of(2020, 10, 7));
        assertThat(days.firstFrom(LocalDate.of(2020, 10, 8))).isEmpty();
    }

    @Test
    void standInOrderAndApart() {
        DayRange one = DayRange.of(LocalDate.of(2020, 10, 5), LocalDate.of(2020, 10, 7));
        DayRange next = DayRange.from(LocalDate.of(2020, 10, 8));

        assertThatThrownBy(() -> new DaySet(List.of(one, next)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs of days must stand in order and apart,"
                        + " found `2020-10-05 to 2020-10-07`, then `from 2020-10-08`");
        assertThatThrownBy(() -> new DaySet(List.of(next, one))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mayBeAllThereAre() {
        assertThat(DayRange.always().contains(LocalDate.MIN)).isTrue();
        assertThat(DayRange.always().contains(LocalDate.MAX)).isTrue();
        assertThat(DayRange.always()).hasToString("always");
    }
}
