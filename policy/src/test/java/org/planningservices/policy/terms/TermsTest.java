package org.planningservices.policy.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.facts;
import static org.planningservices.policy.Given.reserve;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.ASSIGNED;
import static org.planningservices.voucher.VoucherStatus.REDEEMED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.PlanningServices;
import org.planningservices.policy.terms.Dated.Span;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Fact;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.rule.Unknown;
import org.planningservices.voucher.Voucher;
import org.threeten.extra.LocalDateRange;

class TermsTest {

    private final Terms published = Terms.published();

    @Test
    void publishesTheDaysOfTheRulebook() {
        assertThat(published.edition()).isEqualTo(Edition.CREATION);
        assertThat(published.validityDays().value()).isEqualTo(180);
        assertThat(published.extension().value()).contains(new Extension(day("2020-04-01"), day("2020-04-01"), 90));
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
        assertThat(published.toolRoles().on(day("2019-03-30")).orElseThrow())
                .containsExactly(OperatorRole.LOCATION_CONTACT, OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN);
        assertThat(published.toolRoles().on(day("2019-03-31")).orElseThrow())
                .containsExactly(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN);
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
    void aWhatIfMovesTheDeadlinesAndIsCitedAsAnAssumption() {
        Terms longer = published
                .withValidityDays(Cited.assumed(200))
                .withPaymentRequestDays(Cited.assumed(90))
                .withExtension(Cited.assumed(Optional.empty()));
        Voucher redeemed = createdOn("2020-03-31").until(REDEEMED);

        assertThat(PlanningServices.under(longer).deadlines(redeemed).lastValidDay())
                .contains(day("2020-10-17"));
        assertThat(PlanningServices.under(longer).deadlines(redeemed).paymentRequestBy())
                .contains(day("2020-06-29"));
        assertThat(longer.validityDays().sources()).containsExactly(Sources.ASSUMPTION);
    }

    @Test
    void tellsWhichValuesDiffer() {
        Terms longer =
                published.withValidityDays(Cited.assumed(200)).withLastCreationDay(Cited.assumed(day("2022-06-30")));

        assertThat(longer.differencesFrom(published))
                .containsExactly(
                        new Difference("validityDays", 200, 180),
                        new Difference("lastCreationDay", day("2022-06-30"), day("2021-06-30")));
        assertThat(published.differencesFrom(published.withValidityDays(Cited.assumed(180))))
                .isEmpty();
        assertThat(Terms.trainingVouchers().differencesFrom(published))
                .extracting(Difference::name)
                .containsExactly(
                        "program",
                        "rules",
                        "extension",
                        "offerings",
                        "serviceLevels",
                        "longestDelivery",
                        "catalogue",
                        "earlierQualifications",
                        "revocation",
                        "completionReport",
                        "surplus");
    }

    @Test
    void aDatedValueIsEmptyOutsideItsDays() {
        Dated<String> dated = new Dated<>(List.of(
                Span.of(DayRange.of(day("2019-01-01"), day("2019-12-31")), "early", Sources.DPS),
                Span.of(DayRange.of(day("2020-01-01"), day("2020-06-30")), "late", Sources.DPS)));

        assertThat(dated.on(day("2018-12-31"))).isEmpty();
        assertThat(dated.on(day("2019-01-01"))).contains("early");
        assertThat(dated.on(day("2019-12-31"))).contains("early");
        assertThat(dated.on(day("2020-01-01"))).contains("late");
        assertThat(dated.on(day("2020-06-30"))).contains("late");
        assertThat(dated.on(day("2020-07-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01", "2020-01-03", "2019-06-01"})
    void theDaysOfADatedValueNeitherOverlapNorLeaveAGap(String secondStart) {
        Span<String> first = Span.of(DayRange.through(day("2020-01-01")), "early", Sources.DPS);
        Span<String> second = Span.of(DayRange.from(day(secondStart)), "late", Sources.DPS);

        assertThatThrownBy(() -> new Dated<>(List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the days of a dated term must follow each other, without overlap or gap, found"
                        + " `through 2020-01-01`, then `from " + secondStart + "`");
        assertThatThrownBy(() -> new Dated<>(List.of(second, first))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dated<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRoleIsUnknownOnADayWithoutToolRoles() {
        Terms later = published.withToolRoles(new Dated<>(List.of(
                Span.of(DayRange.from(day("2020-10-05")), Set.of(OperatorRole.MPN_ADMIN), Sources.ASSUMPTION))));
        Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);

        assertThat(PlanningServices.under(later)
                        .on(day("2020-10-04"))
                        .decide(voucher, reserve("2020-10-05").build(), facts())
                        .getLeft()
                        .unknowns())
                .extracting(Unknown::missing)
                .containsExactly(Fact.TERMS);
        assertThat(PlanningServices.under(later)
                        .on(day("2020-10-05"))
                        .decide(voucher, reserve("2020-10-05").build(), facts())
                        .isRight())
                .isTrue();
    }

    @Test
    void termsWithoutSenseAreNotBuilt() {
        assertThatThrownBy(() -> published.withValidityDays(Cited.assumed(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validityDays must be from 0 to 100000 days, found `-1`");
        assertThatThrownBy(() -> published.withPaymentRequestDays(Cited.assumed(100_001)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> published.withPaymentDays(Cited.assumed(-30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Terms.builder(published).program(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the program's name");
        assertThatThrownBy(() -> published.withLongestDelivery(Cited.assumed(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longestDelivery");
        assertThatThrownBy(() -> published.withLongestOffsite(Cited.assumed(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longestOffsite");
        assertThatThrownBy(() -> published.withRules(Cited.assumed(Set.of(RuleId.TIM_06))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rules must have LIF-01 and LIF-03 among them, found `[TIM-06]`");
        assertThatThrownBy(() -> published.withRemoteWaiver(Cited.assumed(LocalDateRange.ALL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extension(day("2020-04-01"), day("2020-04-01"), -90))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, true", "9998-12-31, true", "0000-12-31, false", "9999-01-01, false"})
    void aDayLiesInTheYears1To9998(LocalDate day, boolean accepted) {
        Map<String, Function<Cited<LocalDate>, Terms>> copies = Map.of(
                "lastCreationDay", published::withLastCreationDay,
                "lastRedemptionDay", published::withLastRedemptionDay,
                "cloudEnd", published::withCloudEnd,
                "conversionEnd", published::withConversionEnd,
                "accrualEnd", published::withAccrualEnd,
                "poolsEmptiedOn", published::withPoolsEmptiedOn);

        copies.forEach((name, copy) -> {
            if (accepted) {
                assertThat(copy.apply(Cited.assumed(day)).differencesFrom(published))
                        .extracting(Difference::name)
                        .containsExactly(name);
            } else {
                assertThatThrownBy(() -> copy.apply(Cited.assumed(day)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(name + " must lie in the years 1 to 9998, found `" + day + "`");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_000})
    void aNumberOfDaysIsFrom0To100000(int days) {
        Terms copy = published.withPaymentDays(Cited.assumed(days));

        assertThat(copy.paymentDays().value()).isEqualTo(days);
    }

    @Test
    void rolesDifferWhereTheirDaysDo() {
        Terms others = published.withToolRoles(new Dated<>(List.of(
                Span.of(DayRange.from(day("2020-10-05")), Set.of(OperatorRole.MPN_ADMIN), Sources.ASSUMPTION))));

        assertThat(others.differencesFrom(published))
                .extracting(Difference::name)
                .containsExactly("toolRoles");
        assertThat(others.differencesFrom(others)).isEmpty();
        assertThat(others.differencesFrom(published).get(0).ours())
                .isEqualTo(List.of(Map.entry(DayRange.from(day("2020-10-05")), Set.of(OperatorRole.MPN_ADMIN))));
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
                .isNotEqualTo(Catalogue.of())
                .hasToString("Catalogue[" + row + "]");
        assertThat(Catalogue.of(row).hashCode()).isNotEqualTo(Catalogue.of().hashCode());
        assertThatThrownBy(() -> Catalogue.of(row, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an engagement must have one row in the catalogue, found two of `exchange-deployment`");
    }
}
