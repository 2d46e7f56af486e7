package org.planningservices.require;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** That the profile {@code elsewhere} is elsewhere: a JVM that does not know a zone or a locale says nothing. */
class PlaceTest {

    @Test
    @EnabledIfSystemProperty(named = "place", matches = ".+")
    void isWhereTheBuildSays() {
        assertThat(ZoneId.systemDefault() + " " + Locale.getDefault().toLanguageTag())
                .isEqualTo(System.getProperty("place"));
    }
}
