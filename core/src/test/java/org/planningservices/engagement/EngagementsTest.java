package org.planningservices.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.engagement.CompetencyLevel.GOLD;
import static org.planningservices.engagement.CompetencyLevel.SILVER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementsTest {

    @Test
    void aCodeIsNotBlankAndIsWrittenAsGiven() {
        assertThat(Offering.of("AZDPS")).hasToString("AZDPS");
        assertThat(Engagement.of("azure-migration")).hasToString("azure-migration");
        assertThat(Competency.of("azure")).hasToString("azure");
        assertThatThrownBy(() -> Offering.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offering must not be blank, found ` `");
        assertThatThrownBy(() -> Engagement.of(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("engagement must not be blank, found ``");
        assertThatThrownBy(() -> Competency.of("\t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("competency must not be blank, found `\t`");
    }

    @Test
    void codesAndLengthsAreEqualWhereTheyReadTheSame() {
        assertThat(Offering.of("DDPS")).isEqualTo(Offering.DDPS).hasSameHashCodeAs(Offering.DDPS);
        assertThat(Offering.of("ddps")).isNotEqualTo(Offering.DDPS).isNotEqualTo(Engagement.of("ddps"));
        assertThat(Engagement.of("azure")).isEqualTo(Engagement.of("azure")).hasSameHashCodeAs(Engagement.of("azure"));
        assertThat(Engagement.of("azure")).isNotEqualTo(Engagement.of("sql")).isNotEqualTo(Competency.of("azure"));
        assertThat(ServiceLevel.ofDays(5)).isEqualTo(ServiceLevel.ofDays(5)).hasSameHashCodeAs(ServiceLevel.ofDays(5));
        assertThat(ServiceLevel.ofDays(5)).isNotEqualTo(ServiceLevel.ofDays(15)).isNotEqualTo(5);
    }

    @Test
    void theKnownCodesAreThoseOfTheFormats() {
        assertThat(List.of(
                        Offering.DDPS, Offering.DYDPS, Offering.PVDPS, Offering.SDPS, Offering.S_EDPS, Offering.SSDPS))
                .extracting(Offering::code)
                .containsExactly("DDPS", "DYDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS");
        assertThat(List.of(
                        Competency.WINDOWS_AND_DEVICES,
                        Competency.ENTERPRISE_MOBILITY_MANAGEMENT,
                        Competency.CLOUD_BUSINESS_APPLICATIONS,
                        Competency.CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT,
                        Competency.ENTERPRISE_RESOURCE_PLANNING,
                        Competency.DATACENTER,
                        Competency.COLLABORATION_AND_CONTENT,
                        Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT,
                        Competency.MESSAGING,
                        Competency.COMMUNICATIONS,
                        Competency.DATA_ANALYTICS,
                        Competency.DATA_PLATFORM,
                        Competency.DEVICES_AND_DEPLOYMENT,
                        Competency.MANAGEMENT_AND_VIRTUALIZATION,
                        Competency.SERVER_PLATFORM,
                        Competency.BUSINESS_INTELLIGENCE))
                .extracting(Competency::code)
                .containsExactly(
                        "windows-and-devices",
                        "enterprise-mobility-management",
                        "cloud-business-applications",
                        "cloud-customer-relationship-management",
                        "enterprise-resource-planning",
                        "datacenter",
                        "collaboration-and-content",
                        "project-and-portfolio-management",
                        "messaging",
                        "communications",
                        "data-analytics",
                        "data-platform",
                        "devices-and-deployment",
                        "management-and-virtualization",
                        "server-platform",
                        "business-intelligence");
    }

    @Test
    void silverIsMetBySilverOrGoldAndGoldByGoldOnly() {
        assertThat(SILVER.meets(SILVER)).isTrue();
        assertThat(GOLD.meets(SILVER)).isTrue();
        assertThat(GOLD.meets(GOLD)).isTrue();
        assertThat(SILVER.meets(GOLD)).isFalse();
    }

    @Test
    void aServiceLevelIsZeroOrMoreDaysAndComparesByThem() {
        assertThat(ServiceLevel.ofDays(0)).hasToString("0");
        assertThat(ServiceLevel.ofDays(3)).isLessThan(ServiceLevel.ofDays(15));
        assertThatThrownBy(() -> ServiceLevel.ofDays(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service level must be zero or more, found `-1`");
    }

    @Test
    void aQualificationNamesOneCompetencyOrMore() {
        assertThat(Qualification.gold(Competency.DATA_ANALYTICS, Competency.DATA_PLATFORM))
                .isEqualTo(new Qualification(GOLD, List.of(Competency.DATA_ANALYTICS, Competency.DATA_PLATFORM)));
        assertThat(Qualification.silver(Competency.MESSAGING).level()).isEqualTo(SILVER);
        assertThatThrownBy(() -> new Qualification(GOLD, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a qualification must name a competency, found none");
    }

    @Test
    void aQualificationKeepsTheCompetenciesGiven() {
        List<Competency> competencies = new ArrayList<>(List.of(Competency.MESSAGING));
        Qualification qualification = new Qualification(SILVER, competencies);

        competencies.clear();

        assertThat(qualification.competencies()).containsExactly(Competency.MESSAGING);
    }
}
