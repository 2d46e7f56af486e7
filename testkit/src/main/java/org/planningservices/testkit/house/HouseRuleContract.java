package org.planningservices.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;
import org.planningservices.step.Reserve;

/**
 * Tests a {@link HouseRule}: that a program takes it, that it rules the same again, its turning days, its messages, its proposals, and its rulings without facts. A JUnit suite.
 *
 * <p>A test class that implements the two methods runs all of it. Each question is asked on every day from 2018-12-31 to
 * 2022-12-31. What the rule says on other days, of other steps and about eligibility is not tested. For example:
 *
 * <pre>{@code
 * class NoticeTest implements HouseRuleContract {
 *
 *     public HouseRule rule() {
 *         return new Notice();
 *     }
 *
 *     public List<Question> questions() {
 *         return List.of(Question.of(reserve, day, terms).withVoucher(voucher));
 *     }
 * }
 * }</pre>
 */
public interface HouseRuleContract {

    /** The days on which each question is asked, both ends inclusive. */
    DayRange DAYS = DayRange.of(LocalDate.of(2018, 12, 31), LocalDate.of(2022, 12, 31));

    /**
     * Returns the rule to test.
     *
     * @return the rule; a new one each time, if it can have a state by mistake
     */
    HouseRule rule();

    /**
     * Returns questions that the rule is asked. On some day, one must be accepted and one refused.
     *
     * @return the questions, each about an action that the rule governs; with all facts that the rule reads
     */
    List<Question> questions();

    /** The rule must have an id of its own, always the same texts, and a program must take it. */
    @Test
    default void isARuleOfAProgram() {
        HouseRule rule = rule();

        assertThat(rule.rule()).isEqualTo(rule.rule()).isEqualTo(rule().rule());
        assertThat(VoucherProgram.planningServices().with(rule).rules()).contains(rule.rule());
        assertThat(rule.reads()).as("the arguments that the rule reads").doesNotContainNull();
        VoucherProgram.supportedLocales()
                .forEach(locale -> assertThat(rule.rule().title(locale))
                        .as("the title in " + locale)
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }

    /** The questions must be about actions that the rule governs, and some must be accepted and some refused. */
    @Test
    default void isAskedWhatItAcceptsAndRefuses() {
        HouseRule rule = rule();
        Set<Ruling.Kind> kinds = new HashSet<>();
        for (Question question : questions()) {
            assertThat(rule.rule().governedActions())
                    .as("the action of a question: " + question)
                    .contains(question.action());
            days().forEach(day -> kinds.add(judge(rule, question.on(day)).kind()));
        }

        assertThat(kinds)
                .as("the rulings of " + rule.rule().id() + " over all questions and days")
                .contains(Ruling.Kind.ACCEPTED, Ruling.Kind.REFUSED);
    }

    /** The rule must rule the same when it is asked again, whatever it was asked in between, and from any thread. */
    @Test
    default void rulesTheSameWhenAskedAgain() {
        HouseRule rule = rule();
        for (Question question : questions()) {
            Map<LocalDate, Ruling> first = rulings(rule, question, days());
            requireSame(first, rulings(rule, question, days().parallel()), question, "when it is asked again");
            requireSame(first, rulings(rule(), question, days()), question, "as another instance");
        }
    }

    private static Map<LocalDate, Ruling> rulings(HouseRule rule, Question question, Stream<LocalDate> days) {
        return days.collect(Collectors.toConcurrentMap(day -> day, day -> judge(rule, question.on(day))));
    }

    private static void requireSame(
            Map<LocalDate, Ruling> first, Map<LocalDate, Ruling> again, Question question, String when) {
        days().filter(day -> !Objects.equals(first.get(day), again.get(day)))
                .findFirst()
                .ifPresent(day -> {
                    throw new AssertionError("a rule must rule the same " + when + ", but said " + first.get(day)
                            + " and then " + again.get(day) + " on " + question.on(day));
                });
    }

    /** The ruling must change its kind on days alone that the rule names, whatever day it is asked on. */
    @Test
    default void namesEveryDayOnWhichItsRulingChanges() {
        HouseRule rule = rule();
        for (Question question : questions()) {
            Set<LocalDate> named = rule.turningDays(question);
            assertThat(named).as("the turning days of " + question).isNotNull().doesNotContainNull();
            Ruling.Kind before = null;
            for (LocalDate day : days().toList()) {
                Ruling.Kind kind = judge(rule, question.on(day)).kind();
                if (before != null && kind != before) {
                    assertThat(named)
                            .as("the turning days, since the ruling turns from " + before + " to " + kind + " on " + day
                                    + ": " + question)
                            .contains(day);
                }
                before = kind;
                assertThat(rule.turningDays(question.on(day)))
                        .as("the turning days when asked on " + day + ": " + question)
                        .isEqualTo(named);
            }
        }
    }

    /** Every message of a refusal must have a value for each name, in every language of the library. */
    @Test
    default void fillsTheNamesOfItsMessages() {
        HouseRule rule = rule();
        for (Question question : questions()) {
            days().map(day -> judge(rule, question.on(day)))
                    .filter(ruling -> ruling.kind() == Ruling.Kind.REFUSED)
                    .distinct()
                    .forEach(ruling -> VoucherProgram.supportedLocales()
                            .forEach(locale -> assertThat(
                                            ruling.message().orElseThrow().message(locale, withoutBraces(ruling)))
                                    .as("the message in " + locale)
                                    .isNotBlank()
                                    .doesNotContain("{", "}")));
        }
    }

    /** An argument of a reservation that the rule does not name among those that it reads must not change the ruling. */
    @Test
    default void readsTheArgumentsThatItNames() {
        HouseRule rule = rule();
        for (Question question : questions()) {
            if (question.step() instanceof Reserve reserve) {
                days().map(question::on)
                        .forEach(asked -> OtherReservations.of(reserve)
                                .forEach((argument, other) -> assertThat(rule.reads()
                                                        .contains(argument)
                                                || judge(rule, asked.withStep(other))
                                                                .kind()
                                                        == judge(rule, asked).kind())
                                        .as("the ruling is the same with another " + argument
                                                + ", which reads() does not name: " + asked)
                                        .isTrue()));
            }
        }
    }

    /** What the rule proposes must satisfy it. */
    @Test
    default void isSatisfiedByWhatItProposes() {
        HouseRule rule = rule();
        for (Question question : questions()) {
            days().map(question::on)
                    .filter(asked -> judge(rule, asked).kind() == Ruling.Kind.REFUSED)
                    .forEach(asked -> rule.remedy(asked)
                            .ifPresent(proposal -> assertThat(judge(
                                                    rule,
                                                    asked.withStep(proposal.step())
                                                            .withFacts(proposal.facts()))
                                            .kind())
                                    .as("the ruling after " + proposal.action().message() + ": " + asked)
                                    .isNotEqualTo(Ruling.Kind.REFUSED)));
        }
    }

    /** Without its facts, the rule must rule as with them, or be undecided. */
    @Test
    default void isUndecidedRatherThanWrongWithoutFacts() {
        HouseRule rule = rule();
        for (Question question : questions()) {
            Question without = question.withFacts(Facts.none());
            days().forEach(day -> assertThat(judge(rule, without.on(day)).kind())
                    .as("the ruling without facts on " + day + ": " + question)
                    .isIn(Ruling.Kind.UNDECIDED, judge(rule, question.on(day)).kind()));
        }
    }

    /** Returns the ruling on a question; fails with the question if the rule throws or returns null. */
    private static Ruling judge(HouseRule rule, Question question) {
        Ruling ruling;
        try {
            ruling = rule.judge(question);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "the rule must judge every question, but failed with " + e + " on " + question + " with "
                            + question.facts(),
                    e);
        }
        assertThat(ruling).as("the ruling on " + question).isNotNull();
        return ruling;
    }

    /** Returns the values without their contents, so that braces in a message are those of names. */
    private static List<ComparedValue> withoutBraces(Ruling ruling) {
        return ruling.compared().stream()
                .map(value -> ComparedValue.of(value.name(), "value"))
                .toList();
    }

    private static Stream<LocalDate> days() {
        return DAYS.firstDay()
                .orElseThrow()
                .datesUntil(DAYS.lastDay().orElseThrow().plusDays(1));
    }
}
