package org.planningservices.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void cutsATextAtItsNames() {
        Template template = Template.of("attempted on `{day}` by {partner}");

        assertThat(literals(template)).containsExactly("attempted on `", "` by ", "");
        assertThat(IntStream.range(0, 2).mapToObj(template::name)).containsExactly("day", "partner");
    }

    @Test
    void keepsATextWithoutNamesWhole() {
        Template template = Template.of("braces {} and {a b} name nothing");

        assertThat(literals(template)).containsExactly("braces {} and {a b} name nothing");
        assertThat(template.names()).isZero();
    }

    @Test
    void beginsAndEndsWithAName() {
        Template template = Template.of("{from}{through}");

        assertThat(literals(template)).containsExactly("", "", "");
        assertThat(IntStream.range(0, 2).mapToObj(template::name)).containsExactly("from", "through");
    }

    private static Stream<String> literals(Template template) {
        return IntStream.rangeClosed(0, template.names()).mapToObj(template::literal);
    }
}
