package org.planningservices.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.rules.RuleBook;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** A condition's turning days are those that it names and those of its coming into force and going out of it, in order. */
class TurningDaysTest {

    /** A condition that names some days. */
    private static final class Naming extends RuleCondition {

        private final Consumer<TurningDays> named;

        Naming(RuleId id, Consumer<TurningDays> named) {
            super(id, Evidence.stated(Sources.PROGRAM_PAGE), VoucherAction.REDEEM);
            this.named = named;
        }

        @Override
        protected RuleOutcome outcomeOf(Case c) {
            return RuleOutcome.ACCEPTED;
        }

        @Override
        protected void turningDays(Case c, TurningDays days) {
            named.accept(days);
        }

        @Override
        protected Reason explain(Case c) {
            return reason();
        }
    }

    @Test
    void areInOrderEachOnce() {
        assertNamed(
                days -> {
                    days.from(day("2021-03-01"));
                    days.after(day("2020-12-31"));
                    days.after(Optional.of(day("2021-02-28")));
                    days.from(Optional.empty());
                    days.after(Optional.empty());
                    days.after(DayCalendar.NO_DAY);
                    days.after(DayCalendar.epochDay(day("2020-02-28")));
                },
                "2020-02-29",
                "2021-01-01",
                "2021-03-01");
    }

    @Test
    void areAsManyAsThereAre() {
        assertThat(TurningDays.inOrder(
                        new Naming(
                                TIM_06,
                                days -> Stream.iterate(day("2020-01-01"), day -> day.plusDays(1))
                                        .limit(100)
                                        .forEach(days::from)),
                        redeem("2020-10-05", Terms.planningServices())))
                .hasSize(100);
    }

    @Test
    void beginWithTheEarliestOfWhatWasDoneOftener() {
        assertNamed(
                days -> days.fromFirst(new TreeSet<>(Arrays.asList(day("2020-05-01"), day("2019-05-01")))),
                "2019-05-01");
        assertNamed(days -> days.fromFirst(new TreeSet<>()));
    }

    @Test
    void lieInsideTheYearsThatAreAskedAbout() {
        assertNamed(
                days -> {
                    days.from(day("0000-01-01"));
                    days.after(day("0000-01-01"));
                    days.from(day("9999-12-31"));
                    days.after(day("9999-12-31"));
                    days.from(LocalDate.MIN);
                    days.from(LocalDate.MAX);
                },
                "0000-01-02",
                "9999-12-31");
    }

    @Test
    void areAlsoTheFirstDayInForceAndTheDayAfterTheLast() {
        Terms dated = Terms.builder(Terms.planningServices())
                .putDaysInForce(TIM_06, Sourced.assumed(DayRange.of(day("2020-10-05"), day("2020-10-07"))))
                .build();

        assertThat(dates(TurningDays.inOrder(
                        new Naming(TIM_06, days -> days.from(day("2020-10-06"))), redeem("2020-10-01", dated))))
                .containsExactly("2020-10-05", "2020-10-06", "2020-10-08");
    }

    @Test
    void includeThoseOfAConditionThatAnotherIsBuiltOn() {
        RuleCondition other = new Naming(TIM_06, days -> days.from(day("2020-10-06")));
        Case c = redeem("2020-10-01", Terms.planningServices());

        assertThat(dates(TurningDays.inOrder(new Naming(TIM_09, days -> days.of(other, c)), c)))
                .containsExactly("2020-10-06");
    }

    private static void assertNamed(Consumer<TurningDays> named, String... days) {
        Case c = redeem("2020-10-05", Terms.planningServices());
        assertThat(dates(TurningDays.inOrder(new Naming(TIM_06, named), c))).containsExactly(days);
    }

    private static Case redeem(String day, Terms terms) {
        return Case.of(
                ProgramRules.of(terms, new RuleBook()).on(day(day)),
                createdOn("2020-10-01").until(VoucherStatus.REPORTED),
                org.planningservices.policy.Given.redeem(),
                Facts.none());
    }

    private static Stream<String> dates(int[] days) {
        return Arrays.stream(days).mapToObj(day -> LocalDate.ofEpochDay(day).toString());
    }
}
