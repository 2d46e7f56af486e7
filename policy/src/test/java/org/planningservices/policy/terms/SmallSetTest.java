package org.planningservices.policy.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;

class SmallSetTest {

    private final Set<Offering> few =
            new SmallSet<>(new LinkedHashSet<>(List.of(Offering.SDPS, Offering.DDPS, Offering.of("TEA"))));

    @Test
    void hasWhatIsEqualToOneOfTheValues() {
        assertThat(few.contains(Offering.DDPS)).isTrue();
        assertThat(few.contains(Offering.of("DDPS"))).isTrue();
        assertThat(few.contains(Offering.of("TEA"))).isTrue();
        assertThat(few.contains(Offering.of("tea"))).isFalse();
        assertThat(few.contains(Offering.SATV)).isFalse();
    }

    @Test
    void keepsTheOrderAndCannotBeChanged() {
        assertThat(few).containsExactly(Offering.SDPS, Offering.DDPS, Offering.of("TEA"));
        assertThatThrownBy(() -> few.remove(Offering.DDPS)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> few.add(Offering.SATV)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualToAnySetOfTheSameValues() {
        assertThat(few)
                .isEqualTo(Set.of(Offering.DDPS, Offering.SDPS, Offering.of("TEA")))
                .hasSameHashCodeAs(Set.of(Offering.DDPS, Offering.SDPS, Offering.of("TEA")))
                .hasToString("[SDPS, DDPS, TEA]");
    }
}
