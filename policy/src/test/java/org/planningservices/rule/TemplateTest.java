package org.planningservices.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void cutsATextAtItsNames() {
        Template template = Template.of("attempted on `{day}` by {partner}");

        assertThat(template.literals()).containsExactly("attempted on `", "` by ", "");
        assertThat(template.names()).containsExactly("day", "partner");
    }

    @Test
    void keepsATextWithoutNamesWhole() {
        Template template = Template.of("braces {} and {a b} name nothing");

        assertThat(template.literals()).containsExactly("braces {} and {a b} name nothing");
        assertThat(template.names()).isEmpty();
    }

    @Test
    void beginsAndEndsWithAName() {
        Template template = Template.of("{from}{through}");

        assertThat(template.literals()).containsExactly("", "", "");
        assertThat(template.names()).containsExactly("from", "through");
    }
}
