package org.planningservices.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Qualification;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.step.Action;
import org.planningservices.step.Expire;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;

/** Every text is there in both languages, and the machine's locale has no say in which is told. */
class MessagesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguagesHaveTheSameTextsNamingTheSameValues() {
        ResourceBundle english = texts(Locale.ENGLISH);
        ResourceBundle dutch = texts(DUTCH);

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(names(dutch.getString(key))).as(key).isEqualTo(names(english.getString(key)));
            assertThat(dutch.getString(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyStepHasItsTitle() {
        Stream.of(VoucherAction.values(), PartnerAction.values(), PoolAction.values())
                .flatMap(Stream::<Action>of)
                .forEach(action -> assertThat(texts(Locale.ENGLISH).getString("step." + action))
                        .isEqualTo(action.title()));
    }

    @Test
    void everyFactNeedAndChangeHasItsText() {
        Set<String> keys = texts(Locale.ENGLISH).keySet();

        assertThat(keys)
                .containsAll(Stream.of(FactKind.values())
                        .map(fact -> "unknown." + fact)
                        .toList());
        assertThat(keys)
                .containsAll(Stream.of(Requirement.values())
                        .map(need -> "remedy.obtain." + need)
                        .toList());
        assertThat(keys)
                .containsAll(Stream.of(StepArgument.values())
                        .filter(argument -> argument != StepArgument.DELIVERY_COUNTRY)
                        .map(argument -> "remedy.change." + argument)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-US", "fr-FR", "tr-TR"})
    void theLocaleIsAskedForAndNotTheMachines(String machine) {
        Locale before = Locale.getDefault();
        RemedyAction wait = new RemedyAction.WaitUntil(LocalDate.of(2021, 6, 30));
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));

            assertThat(wait.message()).isEqualTo("take the step on `2021-06-30`");
            assertThat(wait.message(Locale.US)).isEqualTo("take the step on `2021-06-30`");
            assertThat(wait.message(Locale.FRENCH)).isEqualTo("take the step on `2021-06-30`");
            assertThat(wait.message(Locale.forLanguageTag("nl-BE"))).isEqualTo("zet de stap op `2021-06-30`");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesValuesInTheLanguageAskedFor() {
        RemedyAction plan = new RemedyAction.ChangeArgument(
                StepArgument.PLANNED_START,
                List.of(DayRange.of(LocalDate.of(2021, 6, 30), LocalDate.of(2021, 12, 27))));
        RemedyAction hold = new RemedyAction.Obtain(
                Requirement.COMPETENCY,
                List.of(Qualification.gold(Competency.DATA_ANALYTICS, Competency.DATA_PLATFORM)));

        assertThat(new RemedyAction.TakeFirst(Expire.of()).message(DUTCH)).isEqualTo("eerst laten vervallen");
        assertThat(plan.message()).isEqualTo("plan to start in the period `2021-06-30 through 2021-12-27`");
        assertThat(plan.message(DUTCH)).isEqualTo("plan de start in de periode `2021-06-30 tot en met 2021-12-27`");
        assertThat(new RemedyAction.ChangeArgument(
                                StepArgument.PLANNED_START, List.of(DayRange.from(LocalDate.of(2021, 6, 30))))
                        .message(DUTCH))
                .isEqualTo("plan de start in de periode `vanaf 2021-06-30`");
        assertThat(hold.message())
                .isEqualTo("hold one of `gold data-analytics`, `gold data-platform`: gain it, or act through a partner"
                        + " that holds one");
    }

    @Test
    void leavesANameWithoutAValueAndDoesNotReadAValueAgain() {
        List<ComparedValue> some = List.of(ComparedValue.of("lastDay", "{day}"));

        assertThat(Messages.text(Locale.ENGLISH, "TIM-06", some))
                .isEqualTo("redeem is closed: the last day was `{day}`, attempted on `{day}`");
        assertThat(Messages.text(Locale.ENGLISH, "TIM-06", List.of()))
                .isEqualTo("redeem is closed: the last day was `{lastDay}`, attempted on `{day}`");
    }

    @Test
    void aTextThatIsNotThereIsMissing() {
        assertThatThrownBy(() -> Messages.text(DUTCH, "TIM-99", List.of()))
                .isInstanceOf(MissingResourceException.class);
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.planningservices.rule.messages", locale);
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
