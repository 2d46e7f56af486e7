package org.planningservices.policy.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.day;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

class DayCalendarTest {

    private final int createdOn = DayCalendar.epochDay(day("2019-10-03"));
    private final int assignedOn = DayCalendar.epochDay(day("2019-10-07"));

    @Test
    void countsEpochDaysFrom19700101() {
        assertThat(DayCalendar.epochDay(day("1970-01-01"))).isZero();
        assertThat(DayCalendar.epochDay(day("2021-06-30"))).isEqualTo(18808);
    }

    @Test
    void countsTheValidityFromTheDayOfTheTerms() {
        DayCalendar fromCreation = DayCalendar.of(Terms.planningServices());
        DayCalendar fromAssignment =
                DayCalendar.of(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));

        assertThat(fromCreation.lastValidDay(createdOn, assignedOn)).isEqualTo(createdOn + 180);
        assertThat(fromAssignment.lastValidDay(createdOn, assignedOn)).isEqualTo(assignedOn + 180 + 90);
    }

    @Test
    void extendsNothingWithoutAnExtension() {
        DayCalendar calendar = DayCalendar.of(Terms.builder(Terms.planningServices())
                .extension(Sourced.assumed(Optional.empty()))
                .build());

        assertThat(calendar.lastValidDay(createdOn + 1, assignedOn)).isEqualTo(createdOn + 181);
    }
}
