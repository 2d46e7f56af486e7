package org.planningservices.require;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Country;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.VoucherId;

class CodesTest {

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                vocabulary(Competency.class, Competency::of),
                vocabulary(Engagement.class, Engagement::of),
                vocabulary(Offering.class, Offering::of),
                vocabulary(OperatorRole.class, OperatorRole::of));
    }

    private static Arguments vocabulary(Class<?> type, Function<String, Object> factory) {
        return Arguments.of(type, factory);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void theCodeOfAConstantGivesTheConstant(Class<?> type, Function<String, Object> factory) throws Exception {
        List<Object> constants = constants(type);

        assertThat(constants).isNotEmpty().doesNotHaveDuplicates();
        for (Object constant : constants) {
            assertThat(factory.apply(new String(constant.toString().toCharArray())))
                    .isSameAs(constant);
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void anyOtherCodeIsAValueToo(Class<?> type, Function<String, Object> factory) {
        assertThat(factory.apply("tea-ceremony"))
                .hasToString("tea-ceremony")
                .isEqualTo(factory.apply("tea-ceremony"))
                .isNotEqualTo(factory.apply("Tea-ceremony"))
                .hasSameHashCodeAs(factory.apply("tea-ceremony"));
    }

    @Test
    void valuesOfDifferentTypesDiffer() {
        assertThat((Object) VoucherId.of("X")).isNotEqualTo(PartnerId.of("X"));
    }

    @Test
    void aServiceLevelIsEqualHoweverItWasCreated() {
        assertThat(new ServiceLevel(5)).isEqualTo(ServiceLevel.ofDays(5)).hasSameHashCodeAs(ServiceLevel.ofDays(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AZ", "BA", "NL", "ZA", "ZZ"})
    void aCountryIsOneInstance(String code) {
        assertThat(Country.of(code)).hasToString(code).isSameAs(Country.of(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 365})
    void aServiceLevelHasTheDaysAskedFor(int days) {
        assertThat(ServiceLevel.ofDays(days).days()).isEqualTo(days);
        assertThat(ServiceLevel.ofDays(days)).isEqualTo(ServiceLevel.ofDays(days));
    }

    private static List<Object> constants(Class<?> type) throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == type && Modifier.isPublic(field.getModifiers())) {
                constants.add(field.get(null));
            }
        }
        return constants;
    }
}
