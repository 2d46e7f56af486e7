package org.planningservices.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/** Actions, statuses, actors, stages and answers have their names in both languages. */
class NamesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Locale BELGIAN = Locale.forLanguageTag("nl-BE");
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionHasItsName(Action action) {
        assertThat(Names.of(action, Locale.ENGLISH)).isEqualTo(action.title());
        assertThat(Names.of(action, DUTCH)).isNotBlank().isNotEqualTo(action.title());
    }

    static Stream<Action> actions() {
        return Stream.of(VoucherAction.values(), PartnerAction.values(), PoolAction.values())
                .flatMap(Stream::<Action>of);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasItsName(VoucherStatus status) {
        assertThat(Names.of(status, Locale.ENGLISH))
                .isEqualTo(status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        assertThat(Names.of(status, DUTCH)).isNotBlank().isNotEqualTo(Names.of(status, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void everyActorHasItsName(Actor actor) {
        assertThat(Names.of(actor, Locale.ENGLISH)).isEqualTo(actor.title());
        assertThat(Names.of(actor, DUTCH)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyStageHasItsTexts(Stage stage) {
        for (Locale locale : List.of(Locale.ENGLISH, DUTCH)) {
            assertThat(Stream.of(stage.title(locale), stage.who(locale), stage.where(locale), stage.asks(locale)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(text ->
                            assertThat(text).isNotBlank().doesNotContain("{").doesNotEndWith("."));
        }
        assertThat(stage.title()).isEqualTo(stage.title(Locale.ENGLISH)).isNotEqualTo(stage.title(DUTCH));
        assertThat(stage.asks()).isEqualTo(stage.asks(Locale.ENGLISH)).isNotEqualTo(stage.asks(DUTCH));
        assertThat(stage.who()).isEqualTo(stage.who(Locale.ENGLISH)).isNotEqualTo(stage.who(DUTCH));
        assertThat(stage.where()).isEqualTo(stage.where(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerToAValidationHasItsText(Validity validity) {
        assertThat(validity.message())
                .isEqualTo(validity.message(Locale.ENGLISH))
                .isNotBlank();
        assertThat(validity.message(DUTCH)).isNotBlank().isNotEqualTo(validity.message());
    }

    @ParameterizedTest
    @EnumSource
    void everyRequirementHasItsText(StageRequirement.Kind kind) {
        Text text = Text.of("requirement." + kind);

        assertThat(text.message()).isNotBlank();
        assertThat(text.message(DUTCH)).isNotBlank().isNotEqualTo(text.message());
    }

    @Test
    void namesAreOfTheLanguageAskedFor() {
        assertThat(Names.of(VoucherAction.REDEEM, BELGIAN)).isEqualTo("inwisselen");
        assertThat(Names.of(VoucherAction.REDEEM, Locale.FRENCH)).isEqualTo("redeem");
        assertThat(Names.of(VoucherStatus.PAYMENT_REQUESTED, DUTCH)).isEqualTo("betaling aangevraagd");
        assertThat(Names.of(Actor.CUSTOMER, DUTCH)).isEqualTo("klant");
        assertThat(Stage.VALIDATE_AND_RESERVE.title(DUTCH)).isEqualTo("valideren en reserveren");
    }

    @Test
    void noTextIsLeftWithoutItsConstant() {
        Set<String> constants = Stream.of(
                        named("status.", VoucherStatus.values()),
                        named("actor.", Actor.values()),
                        named("validity.", Validity.values()),
                        named("requirement.", StageRequirement.Kind.values()),
                        Arrays.stream(Stage.values())
                                .flatMap(stage -> Stream.of("title", "who", "where", "asks")
                                        .map(part -> "stage." + stage + "." + part)))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());

        assertThat(texts(Locale.ENGLISH).keySet().stream()
                        .filter(key -> key.matches("(status|actor|validity|requirement|stage)\\..*")))
                .containsExactlyInAnyOrderElementsOf(constants);
    }

    private static Stream<String> named(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    @Test
    void bothLanguagesHaveTheSameTextsNamingTheSameValues() {
        ResourceBundle english = texts(Locale.ENGLISH);
        ResourceBundle dutch = texts(DUTCH);

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(names(dutch.getString(key))).isEqualTo(names(english.getString(key))));
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.planningservices.rule.messages", locale);
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
