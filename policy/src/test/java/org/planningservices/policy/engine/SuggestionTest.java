package org.planningservices.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final List<String> OFFERINGS = List.of("DDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS", "DYDPS", "SATV");
    private static final List<String> ROLES = List.of("location-contact", "mpn-admin", "global-admin");

    @ParameterizedTest
    @CsvSource({
        "ddps, DDPS",
        "'DDPS ', DDPS",
        "D-DPS, DDPS",
        "SEDPS, S-EDPS",
        "s_edps, S-EDPS",
        "S EDPS, S-EDPS",
        "PVDP, PVDPS",
        "PVDDPS, PVDPS",
        "PVDPSX, PVDPS",
        "XPVDPS, PVDPS",
        "PWDPS, PVDPS",
        "PVPDS, PVDPS",
        "VPDPS, PVDPS",
        "PVDSP, PVDPS",
        "stav, SATV"
    })
    void suggestsTheOfferingThatIsNear(String found, String near) {
        assertThat(Suggestion.among(found, OFFERINGS)).contains(near);
    }

    @ParameterizedTest
    @CsvSource({
        "MPN_ADMIN, mpn-admin",
        "Mpn Admin, mpn-admin",
        "mpnadmin, mpn-admin",
        "mpn-admim, mpn-admin",
        "Global Administrator,",
        "location-contacts, location-contact",
        "admin,"
    })
    void suggestsTheRoleThatIsNear(String found, String near) {
        assertThat(Suggestion.among(found, ROLES).orElse(null)).isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PVXXS", "PVDPSXY", "VPPDS", "PXVDPX", "P", "", "-", "training"})
    void suggestsNothingTwoEditsAway(String found) {
        assertThat(Suggestion.among(found, OFFERINGS)).isEmpty();
    }

    /** One letter turns {@code DPS} into {@code DDPS}, and another into {@code SDPS}. */
    @ParameterizedTest
    @ValueSource(strings = {"DPS", "XDPS", "VDPS", "XSDPS"})
    void doesNotGuessBetweenTwo(String found) {
        assertThat(Suggestion.among(found, List.of("DDPS", "SDPS", "SSDPS", "S-EDPS")))
                .isEmpty();
    }

    @Test
    void anEqualCodeIsNearerThanOneThatDiffersInALetter() {
        assertThat(Suggestion.among("sdps", OFFERINGS)).contains("SDPS");
        assertThat(Suggestion.among("ssdps", OFFERINGS)).contains("SSDPS");
    }

    @Test
    void suggestsNothingForAKnownCode() {
        assertThat(Suggestion.among("DDPS", OFFERINGS)).isEmpty();
    }

    @Test
    void suggestsNothingOfNothing() {
        assertThat(Suggestion.among("DDPS", List.of())).isEmpty();
    }
}
