package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.planningservices.policy.terms.Terms;

class DaysAroundTest {

    private static final LocalDate DEADLINE = LocalDate.of(2021, 6, 30);

    @Example
    void theEdgeDaysAreTheEdgeCases() {
        assertThat(edges(DaysAround.day(DEADLINE)))
                .containsExactlyInAnyOrder(DEADLINE.minusDays(1), DEADLINE, DEADLINE.plusDays(1));
    }

    @Example
    void theEdgeDaysOfAllDatesAreTheEdgeCases() {
        Set<LocalDate> days = DaysAround.programDays(Terms.planningServices());

        assertThat(edges(DaysAround.anyProgramDay()))
                .containsAll(days)
                .containsAll(days.stream().map(day -> day.minusDays(1)).toList())
                .containsAll(days.stream().map(day -> day.plusDays(1)).toList());
    }

    @Example
    void otherDaysLieNearToo() {
        List<LocalDate> days = Samples.of(DaysAround.day(DEADLINE), 500);

        assertThat(days).contains(DEADLINE.minusDays(1), DEADLINE, DEADLINE.plusDays(1));
        assertThat(Set.copyOf(days)).hasSizeGreaterThan(20);
        assertThat(days).allMatch(day -> Math.abs(ChronoUnit.DAYS.between(DEADLINE, day)) <= 30);
    }

    @Example
    void theDaysOfTheProgramAreThoseOfItsRulesAndTerms() {
        assertThat(DaysAround.programDays(Terms.planningServices()))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2019-03-30",
                        "2019-03-31",
                        "2020-01-30",
                        "2020-01-31",
                        "2020-02-01",
                        "2020-04-01",
                        "2020-06-30",
                        "2020-12-01",
                        "2021-02-01",
                        "2021-04-06",
                        "2021-06-30",
                        "2021-07-01",
                        "2022-01-01");
    }

    private static Set<LocalDate> edges(Arbitrary<LocalDate> days) {
        return days.edgeCases().suppliers().stream()
                .map(supplier -> supplier.get().value())
                .collect(Collectors.toSet());
    }
}
