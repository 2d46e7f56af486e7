package org.planningservices.testkit.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.FactName;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Proposal;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherAction;

/** The contract finds each way in which a rule can be wrong. */
class WrongHouseRulesTest {

    private static final LocalDate TURN = LocalDate.of(2020, 6, 1);
    private static final FactName<Integer> COUNT = FactName.of("count", Integer.class);

    private static final Question QUESTION = Question.of(
                    Reserve.builder()
                            .operator(Operator.of(PartnerId.of("fabrikam")))
                            .locationId(LocationId.of("fabrikam-nl"))
                            .engagement(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                            .deliveryCountry(Country.of("NL"))
                            .plannedStart(TURN)
                            .build(),
                    TURN,
                    Terms.planningServices())
            .withFacts(Facts.none().with(COUNT, 1));

    /** A rule that refuses from a day on, and can be made wrong. */
    private static class FromADay implements HouseRule {

        @Override
        public Rule rule() {
            return Rule.of(
                    RuleId.of("ACME-01"),
                    Wording.of("not from 2020-06-01 on"),
                    Evidence.stated(Citation.of("Handbook", "https://acme.example/handbook", "2020-01-01")),
                    VoucherAction.RESERVE);
        }

        @Override
        public Ruling judge(Question question) {
            return question.day().isBefore(TURN) ? Ruling.accepted() : Ruling.refused(Wording.of("closed"));
        }

        @Override
        public Set<LocalDate> turningDays(Question question) {
            return Set.of(TURN);
        }

        @Override
        public Set<StepArgument> reads() {
            return EnumSet.noneOf(StepArgument.class);
        }
    }

    private record Contract(HouseRule rule) implements HouseRuleContract {

        @Override
        public List<Question> questions() {
            return List.of(QUESTION);
        }

        void checkAll() {
            isARuleOfAProgram();
            isAskedWhatItAcceptsAndRefuses();
            rulesTheSameWhenAskedAgain();
            namesEveryDayOnWhichItsRulingChanges();
            fillsTheNamesOfItsMessages();
            readsTheArgumentsThatItNames();
            isSatisfiedByWhatItProposes();
            isUndecidedRatherThanWrongWithoutFacts();
        }
    }

    private static HouseRule judging(Function<Question, Ruling> judgement) {
        return new FromADay() {
            @Override
            public Ruling judge(Question question) {
                return judgement.apply(question);
            }
        };
    }

    private static void assertFinds(HouseRule rule, Consumer<Contract> check, String... texts) {
        assertThatThrownBy(() -> check.accept(new Contract(rule)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(texts);
    }

    @Test
    void passesARuleThatIsRight() {
        assertThatCode(() -> new Contract(new FromADay()).checkAll()).doesNotThrowAnyException();
    }

    @Test
    void findsARuleThatThrows() {
        HouseRule rule = judging(question -> {
            throw new UnsupportedOperationException("leap day");
        });

        assertFinds(rule, Contract::isAskedWhatItAcceptsAndRefuses, "leap day", "2018-12-31");
    }

    @Test
    void findsARuleThatRulesDifferentlyWhenAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        HouseRule rule = judging(question ->
                asked.incrementAndGet() % 5 == 0 ? Ruling.accepted() : Ruling.refused(Wording.of("closed")));

        assertFinds(rule, Contract::rulesTheSameWhenAskedAgain, "must rule the same");
    }

    @Test
    void findsTurningDaysThatAreWrong() {
        HouseRule rule = new FromADay() {
            @Override
            public Set<LocalDate> turningDays(Question question) {
                return Set.of(TURN.plusDays(1));
            }
        };

        assertFinds(rule, Contract::namesEveryDayOnWhichItsRulingChanges, "2020-06-01");
    }

    @Test
    void findsTurningDaysThatDependOnTheDay() {
        HouseRule rule = new FromADay() {
            @Override
            public Set<LocalDate> turningDays(Question question) {
                return new TreeSet<>(List.of(TURN, question.day()));
            }
        };

        assertFinds(rule, Contract::namesEveryDayOnWhichItsRulingChanges, "when asked on");
    }

    @Test
    void findsAMessageThatLacksAValue() {
        HouseRule rule = judging(question -> Ruling.refused(Wording.of("closed since {day}")));

        assertFinds(rule, Contract::fillsTheNamesOfItsMessages, "{");
    }

    @Test
    void findsAnArgumentThatTheRuleReadsInSilence() {
        HouseRule rule =
                judging(question -> ((Reserve) question.step()).plannedStart().equals(TURN)
                        ? Ruling.accepted()
                        : Ruling.refused(Wording.of("another start")));

        assertFinds(rule, Contract::readsTheArgumentsThatItNames, "PLANNED_START");
    }

    @Test
    void findsAProposalThatDoesNotHelp() {
        HouseRule rule = new FromADay() {
            @Override
            public Optional<Proposal> remedy(Question question) {
                return Optional.of(Proposal.obtain(question, COUNT, 0));
            }
        };

        assertFinds(rule, Contract::isSatisfiedByWhatItProposes, "`count`");
    }

    @Test
    void findsARulingThatAFactWouldTurn() {
        HouseRule rule = judging(question ->
                question.facts().find(COUNT).orElse(0) > 0 ? Ruling.accepted() : Ruling.refused(Wording.of("none")));

        assertFinds(rule, Contract::isUndecidedRatherThanWrongWithoutFacts, "without facts");
    }

    @Test
    void findsARuleThatIsNeverRefused() {
        assertFinds(judging(question -> Ruling.accepted()), Contract::isAskedWhatItAcceptsAndRefuses, "REFUSED");
    }
}
