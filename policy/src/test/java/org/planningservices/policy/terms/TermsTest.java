package org.planningservices.policy.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.ASSIGNED;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.PlanningServices;
import org.planningservices.rule.Sources;
import org.threeten.extra.LocalDateRange;

class TermsTest {

    private final Terms published = Terms.published();

    @Test
    void publishesTheDaysOfTheRulebook() {
        assertThat(published.edition()).isEqualTo(Edition.CREATION);
        assertThat(published.validityDays().value()).isEqualTo(180);
        assertThat(published.extension().value()).isEqualTo(new Extension(day("2020-04-01"), day("2020-04-01"), 90));
        assertThat(published.lastCreationDay().value()).isEqualTo("2021-06-30");
        assertThat(published.lastRedemptionDay().value()).isEqualTo("2022-01-01");
        assertThat(published.paymentRequestDays().value()).isEqualTo(60);
        assertThat(published.paymentDays().value()).isEqualTo(30);
        assertThat(published.cloudEnd().value()).isEqualTo("2020-02-01");
        assertThat(published.conversionEnd().value()).isEqualTo("2020-02-01");
        assertThat(published.accrualEnd().value()).isEqualTo("2021-02-01");
        assertThat(published.poolsEmptiedOn().value()).isEqualTo("2021-07-01");
        assertThat(published.longestDelivery().value()).isEqualTo(15);
        assertThat(published.longestOffsite().value()).isEqualTo(3);
        assertThat(published.remoteWaiver().value())
                .isEqualTo(LocalDateRange.ofClosed(day("2020-04-01"), day("2020-06-30")));
    }

    @Test
    void publishesTheCodesOfTheRulebookInItsOrder() {
        assertThat(published.offerings().value())
                .containsExactly(
                        Offering.DDPS, Offering.DYDPS, Offering.PVDPS, Offering.SDPS, Offering.S_EDPS, Offering.SSDPS);
        assertThat(published.serviceLevels().value())
                .extracting(ServiceLevel::days)
                .containsExactly(1, 3, 5, 10, 15);
        assertThat(published.singleServiceLevel().value().days()).isEqualTo(15);
        assertThat(published.earlierToolRoles().value())
                .containsExactly(OperatorRole.LOCATION_CONTACT, OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN);
        assertThat(published.toolRoles().value()).containsExactly(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN);
        assertThat(published.catalogue().value().entries())
                .extracting(row -> row.engagement().code())
                .containsExactly(
                        "windows-and-office-deployment",
                        "mobile-productivity-deployment",
                        "enterprise-security-proof-of-concept",
                        "dynamics-customer-engagement-upgrade",
                        "dynamics-customer-engagement-migration",
                        "dynamics-finance-and-operations-upgrade",
                        "windows-server-modernization",
                        "sharepoint-deployment",
                        "project-and-portfolio-management",
                        "exchange-deployment",
                        "skype-for-business-deployment",
                        "data-estate-modernization");
        assertThat(published.earlierQualifications().value())
                .containsOnlyKeys(Offering.DDPS, Offering.S_EDPS, Offering.PVDPS, Offering.SDPS, Offering.SSDPS);
        assertThat(published.engagementServiceLevels().value()).isEmpty();
        assertThat(published.revocation().value()).isEqualTo(Revocation.REFUSED);
    }

    @Test
    void publishesOneRowThatJoinsLater() {
        assertThat(published.catalogue().value().entries())
                .filteredOn(row -> row.joinedOn().isPresent())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.engagement()).isEqualTo(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT);
                    assertThat(row.joinedOn()).contains(day("2020-08-20"));
                });
    }

    @Test
    void anEditionIsTheSameTermsCountedOtherwise() {
        Terms counted = published.withEdition(Edition.ASSIGNMENT);

        assertThat(counted).isNotEqualTo(published);
        assertThat(counted.edition()).isEqualTo(Edition.ASSIGNMENT);
        assertThat(counted.withEdition(Edition.CREATION)).isEqualTo(published);
        assertThat(Stream.of(Edition.values()).map(Edition::code)).containsExactly("creation", "assignment");
    }

    @Test
    void aCopyMayDifferInAValueAndTheRulesReadIt() {
        Terms longer = Terms.builder(published)
                .validityDays(Cited.of(365, Sources.DPS))
                .build();

        PlanningServices program = PlanningServices.under(longer);

        assertThat(program.terms()).isEqualTo(longer);
        assertThat(program.deadlines(createdOn("2020-04-01").until(ASSIGNED)).lastValidDay())
                .contains(day("2021-04-01"));
        assertThat(published.validityDays().value()).isEqualTo(180);
    }

    @Test
    void aValueHasASource() {
        assertThatThrownBy(() -> Cited.of(180))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a term must have a source, found none for `180`");
    }

    @Test
    void aCatalogueFindsRowsByEngagementAndByOffering() {
        Catalogue catalogue = published.catalogue().value();

        assertThat(catalogue.find(Engagement.EXCHANGE_DEPLOYMENT).map(CatalogueEntry::offering))
                .contains(Offering.S_EDPS);
        assertThat(catalogue.find(Engagement.of("azure-migration"))).isEmpty();
        assertThat(catalogue.of(Offering.SDPS))
                .extracting(CatalogueEntry::engagement)
                .containsExactly(Engagement.SHAREPOINT_DEPLOYMENT, Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT);
        assertThat(catalogue.of(Offering.of("AZDPS"))).isEmpty();
    }

    @Test
    void aCatalogueHasOneRowOfAnEngagement() {
        CatalogueEntry row = CatalogueEntry.builder()
                .engagement(Engagement.EXCHANGE_DEPLOYMENT)
                .offering(Offering.S_EDPS)
                .addQualification(Qualification.silver(Competency.MESSAGING))
                .build();

        assertThat(Catalogue.of(row))
                .isEqualTo(Catalogue.of(row))
                .hasSameHashCodeAs(Catalogue.of(row))
                .isNotEqualTo(Catalogue.of());
        assertThatThrownBy(() -> Catalogue.of(row, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an engagement must have one row in the catalogue, found two of `exchange-deployment`");
    }
}
