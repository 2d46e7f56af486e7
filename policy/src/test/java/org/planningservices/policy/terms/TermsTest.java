package org.planningservices.policy.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.ASSIGNED;
import static org.planningservices.voucher.VoucherStatus.REDEEMED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.step.Create;
import org.planningservices.voucher.Voucher;

class TermsTest {

    private final Terms published = Terms.planningServices();

    @Test
    void publishesTheDaysOfTheRulebook() {
        assertThat(published.validityFrom()).isEqualTo(ValidityStart.CREATION);
        assertThat(published.validityDays().value()).isEqualTo(180);
        assertThat(published.extension().value()).contains(new Extension(day("2020-04-01"), 90));
        assertThat(published.lastCreationDay().value()).isEqualTo("2021-06-30");
        assertThat(published.lastRedemptionDay().value()).isEqualTo("2022-01-01");
        assertThat(published.paymentRequestWindowDays().value()).isEqualTo(60);
        assertThat(published.paymentDueDays().value()).isEqualTo(30);
        assertThat(published.firstDayWithoutCloud().value()).isEqualTo("2020-02-01");
        assertThat(published.firstDayWithoutConversion().value()).isEqualTo("2020-02-01");
        assertThat(published.firstDayWithoutAccrual().value()).isEqualTo("2021-02-01");
        assertThat(published.poolsEmptiedOn().value()).isEqualTo("2021-07-01");
        assertThat(published.maxDeliveryDays().value()).isEqualTo(15);
        assertThat(published.maxOffsiteDays().value()).isEqualTo(3);
        assertThat(published.extendedIfValidOn().value()).isEqualTo("2020-04-01");
        assertThat(published.firstRemoteDay().value()).isEqualTo("2020-04-01");
        assertThat(published.lastRemoteDay().value()).isEqualTo("2020-06-30");
        assertThat(published.offeringsCompleteFrom().value()).contains(day("2020-01-31"));
        assertThat(published.catalogCompleteFrom().value()).contains(day("2020-01-31"));
    }

    @Test
    void publishesTheCodesOfTheRulebookInItsOrder() {
        assertThat(published.offerings().value())
                .containsExactly(
                        Offering.DDPS, Offering.DYDPS, Offering.PVDPS, Offering.SDPS, Offering.S_EDPS, Offering.SSDPS);
        assertThat(published.serviceLevels().value())
                .extracting(ServiceLevel::days)
                .containsExactly(1, 3, 5, 10, 15);
        assertThat(published.exclusiveServiceLevel().value().days()).isEqualTo(15);
        assertThat(published.toolRolesBefore2019().value())
                .containsExactly(OperatorRole.LOCATION_CONTACT, OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN);
        assertThat(published.toolRoles().value()).containsExactly(OperatorRole.MPN_ADMIN, OperatorRole.GLOBAL_ADMIN);
        assertThat(published.catalog().value().entries())
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
        assertThat(published.qualificationsBefore2020().value())
                .containsOnlyKeys(Offering.DDPS, Offering.S_EDPS, Offering.PVDPS, Offering.SDPS, Offering.SSDPS);
        assertThat(published.engagementServiceLevels().value()).isEmpty();
        assertThat(published.revocationPolicy().value()).isEqualTo(RevocationPolicy.REFUSED);
    }

    @Test
    void publishesNoRowThatJoinsLater() {
        assertThat(published.catalog().value().entries())
                .hasSize(12)
                .allMatch(row -> row.joinedOn().isEmpty());
    }

    @Test
    void anEditionIsTheSameTermsCountedOtherwise() {
        Terms counted = published.withValidityFrom(ValidityStart.ASSIGNMENT);

        assertThat(counted).isNotEqualTo(published);
        assertThat(counted.validityFrom()).isEqualTo(ValidityStart.ASSIGNMENT);
        assertThat(counted.withValidityFrom(ValidityStart.CREATION)).isEqualTo(published);
        assertThat(Stream.of(ValidityStart.values()).map(ValidityStart::code))
                .containsExactly("creation", "assignment");
    }

    @Test
    void aCopyMayDifferInAValueAndTheRulesReadIt() {
        Terms longer = Terms.builder(published)
                .validityDays(Sourced.of(365, Sources.PROGRAM_PAGE))
                .build();

        VoucherProgram program = VoucherProgram.under(longer);

        assertThat(program.terms()).isEqualTo(longer);
        assertThat(program.deadlines(createdOn("2020-04-01").until(ASSIGNED)).lastValidDay())
                .contains(day("2021-04-01"));
        assertThat(published.validityDays().value()).isEqualTo(180);
    }

    @Test
    void aWhatIfMovesTheDeadlinesAndIsCitedAsAnAssumption() {
        Terms longer = Terms.builder(published)
                .validityDays(Sourced.assumed(200))
                .paymentRequestWindowDays(Sourced.assumed(90))
                .extension(Sourced.assumed(Optional.empty()))
                .build();
        Voucher redeemed = createdOn("2020-03-31").until(REDEEMED);

        assertThat(VoucherProgram.under(longer).deadlines(redeemed).lastValidDay())
                .contains(day("2020-10-17"));
        assertThat(VoucherProgram.under(longer).deadlines(redeemed).paymentRequestBy())
                .contains(day("2020-06-29"));
        assertThat(longer.validityDays().sources()).containsExactly(Sources.ASSUMPTION);
    }

    @Test
    void tellsWhichValuesDiffer() {
        Terms longer = Terms.builder(published)
                .validityDays(Sourced.assumed(200))
                .lastCreationDay(Sourced.assumed(day("2022-06-30")))
                .build();

        assertThat(longer.differencesFrom(published))
                .containsExactly(
                        new TermDifference("validityDays", 200, 180),
                        new TermDifference("lastCreationDay", day("2022-06-30"), day("2021-06-30")));
        assertThat(published.differencesFrom(Terms.builder(published)
                        .validityDays(Sourced.assumed(180))
                        .build()))
                .isEmpty();
        assertThat(Terms.trainingVouchers().differencesFrom(published))
                .extracting(TermDifference::name)
                .containsExactly(
                        "program",
                        "rules",
                        "daysInForce",
                        "extension",
                        "offerings",
                        "offeringsCompleteFrom",
                        "serviceLevels",
                        "maxDeliveryDays",
                        "catalog",
                        "catalogCompleteFrom",
                        "qualificationsBefore2020",
                        "revocationPolicy",
                        "lifecycle",
                        "unusedDays");
    }

    @ParameterizedTest
    @CsvSource({
        "ACT-07, ACT-08, ACT-07, ACT-08",
        "ELG-15, ELG-16, ELG-15, ELG-16",
    })
    void aRuleThatSucceedsAnotherComesIntoForceTheDayAfter(
            RuleId earlier, RuleId later, String earlierId, String laterId) {
        Terms moved = succeeding(earlier, "2020-10-18", later, "2020-10-19");

        assertThat(moved.daysInForce(earlier)).isEqualTo(DayRange.through(day("2020-10-18")));
        assertThat(moved.daysInForce(later)).isEqualTo(DayRange.from(day("2020-10-19")));
        for (String first : List.of("2020-10-18", "2020-10-20", "2020-01-01")) {
            assertThatThrownBy(() -> succeeding(earlier, "2020-10-18", later, first))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(laterId + " must be in force from the day after the last of " + earlierId
                            + ", without overlap or gap, found `through 2020-10-18`, then `from " + first + "`");
        }
        Terms.Builder endless = Terms.builder(published);
        endless.putDaysInForce(earlier, Sourced.assumed(DayRange.always()));
        assertThatThrownBy(endless::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found `always`, then `from ");
    }

    private Terms succeeding(RuleId earlier, String last, RuleId later, String first) {
        return Terms.builder(published)
                .putDaysInForce(earlier, Sourced.assumed(DayRange.through(day(last))))
                .putDaysInForce(later, Sourced.assumed(DayRange.from(day(first))))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2020-10-18, true", "2020-10-19, false"})
    void theDaysInForceMoveTheAnswers(String on, boolean accepted) {
        Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);
        Operator contact = Operator.of(FABRIKAM).withRole(OperatorRole.LOCATION_CONTACT);
        VoucherProgram moved =
                VoucherProgram.under(succeeding(RuleId.ACT_07, "2020-10-18", RuleId.ACT_08, "2020-10-19"));

        assertThat(moved.on(day(on))
                        .decide(voucher, reserve("2020-10-20").operator(contact).build(), facts())
                        .isRight())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-18, true", "2020-10-19, false"})
    void theDaysInForceOfTheOlderTableMoveWhichTableCounts(String on, boolean accepted) {
        Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);
        Facts older = holding(silver(Competency.DEVICES_AND_DEPLOYMENT));
        VoucherProgram moved =
                VoucherProgram.under(succeeding(RuleId.ELG_15, "2020-10-18", RuleId.ELG_16, "2020-10-19"));

        assertThat(moved.on(day(on))
                        .decide(voucher, reserve("2020-10-20").build(), older)
                        .isRight())
                .isEqualTo(accepted);
    }

    @Test
    void aRuleIsAskedOnTheDaysThatTheTermsName() {
        Terms dated = Terms.builder(published)
                .putDaysInForce(RuleId.VCH_03, Sourced.assumed(DayRange.of(day("2020-10-05"), day("2020-10-07"))))
                .build();
        VoucherProgram program = VoucherProgram.under(dated);
        Create odd = Create.of(E_1, Offering.DDPS, 4);

        assertThat(Stream.of("2020-10-04", "2020-10-05", "2020-10-07", "2020-10-08")
                        .map(on -> program.on(day(on)).decide(V_1, odd, facts()).isRight()))
                .containsExactly(true, false, false, true);
    }

    @Test
    void termsWithoutSenseAreNotBuilt() {
        assertThatThrownBy(() -> Terms.builder(published)
                        .validityDays(Sourced.assumed(-1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validityDays must be from 0 to 100000 days, found `-1`");
        assertThatThrownBy(() -> Terms.builder(published)
                        .paymentRequestWindowDays(Sourced.assumed(100_001))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Terms.builder(published)
                        .paymentDueDays(Sourced.assumed(-30))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Terms.builder(published).program(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the program's name");
        assertThatThrownBy(() -> Terms.builder(published)
                        .maxDeliveryDays(Sourced.assumed(-1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxDeliveryDays");
        assertThatThrownBy(() -> Terms.builder(published)
                        .maxOffsiteDays(Sourced.assumed(-1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxOffsiteDays");
        assertThatThrownBy(() -> Terms.builder(published)
                        .rules(Sourced.assumed(Set.of(RuleId.TIM_06)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rules must have LIF-01 and LIF-03 among them, found `[TIM-06]`");
        assertThatThrownBy(() -> Terms.builder(published)
                        .lastRemoteDay(Sourced.assumed(day("2020-03-31")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lastRemoteDay must be `2020-04-01` or a later day, found `2020-03-31`");
        assertThat(Terms.builder(published)
                        .lastRemoteDay(Sourced.assumed(day("2020-04-01")))
                        .build()
                        .lastRemoteDay()
                        .value())
                .isEqualTo("2020-04-01");
        assertThatThrownBy(() -> new Extension(day("2020-04-01"), -90)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, true", "9998-12-31, true", "0000-12-31, false", "9999-01-01, false"})
    void aDayLiesInTheYears1To9998(LocalDate day, boolean accepted) {
        Map<String, BiFunction<Terms.Builder, Sourced<LocalDate>, Terms.Builder>> setters = Map.of(
                "extendedIfValidOn", Terms.Builder::extendedIfValidOn,
                "lastCreationDay", Terms.Builder::lastCreationDay,
                "lastRedemptionDay", Terms.Builder::lastRedemptionDay,
                "firstDayWithoutCloud", Terms.Builder::firstDayWithoutCloud,
                "firstDayWithoutConversion", Terms.Builder::firstDayWithoutConversion,
                "firstDayWithoutAccrual", Terms.Builder::firstDayWithoutAccrual,
                "poolsEmptiedOn", Terms.Builder::poolsEmptiedOn);

        setters.forEach((name, setter) -> {
            Terms.Builder copy = setter.apply(Terms.builder(published), Sourced.assumed(day));

            if (accepted) {
                assertThat(copy.build().differencesFrom(published))
                        .extracting(TermDifference::name)
                        .containsExactly(name);
            } else {
                assertThatThrownBy(copy::build)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(name + " must lie in the years 1 to 9998, found `" + day + "`");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_000})
    void aNumberOfDaysIsFrom0To100000(int days) {
        Terms copy =
                Terms.builder(published).paymentDueDays(Sourced.assumed(days)).build();

        assertThat(copy.paymentDueDays().value()).isEqualTo(days);
    }

    @Test
    void daysInForceDifferWhereTheDaysDo() {
        Terms others = Terms.builder(published)
                .putDaysInForce(RuleId.ELG_08, Sourced.assumed(DayRange.through(day("2020-10-05"))))
                .build();

        assertThat(others.differencesFrom(published))
                .extracting(TermDifference::name)
                .containsExactly("daysInForce");
        assertThat(others.differencesFrom(others)).isEmpty();
    }

    @Test
    void everyEditionHasEvidence() {
        assertThatThrownBy(() -> Terms.builder(published)
                        .validityFromEvidence(Map.of(ValidityStart.CREATION, Evidence.stated(Sources.PROGRAM_PAGE)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validityFromEvidence must have every validity start, found `[CREATION]`");
    }

    @Test
    void aValueHasASource() {
        assertThatThrownBy(() -> Sourced.of(180))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence must have a source, found none");
    }

    @Test
    void aCatalogFindsRowsByEngagementAndByOffering() {
        Catalog catalog = published.catalog().value();

        assertThat(catalog.find(Engagement.EXCHANGE_DEPLOYMENT).map(CatalogEntry::offering))
                .contains(Offering.S_EDPS);
        assertThat(catalog.find(Engagement.of("azure-migration"))).isEmpty();
        assertThat(catalog.of(Offering.SDPS))
                .extracting(CatalogEntry::engagement)
                .containsExactly(Engagement.SHAREPOINT_DEPLOYMENT, Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT);
        assertThat(catalog.of(Offering.of("AZDPS"))).isEmpty();
    }

    @Test
    void aCatalogHasOneRowOfAnEngagement() {
        CatalogEntry row = CatalogEntry.builder()
                .engagement(Engagement.EXCHANGE_DEPLOYMENT)
                .offering(Offering.S_EDPS)
                .addQualification(Qualification.silver(Competency.MESSAGING))
                .build();

        assertThat(Catalog.of(row))
                .isEqualTo(Catalog.of(row))
                .hasSameHashCodeAs(Catalog.of(row))
                .isNotEqualTo(Catalog.of())
                .hasToString("Catalog[" + row + "]");
        assertThat(Catalog.of(row).hashCode()).isNotEqualTo(Catalog.of().hashCode());
        assertThatThrownBy(() -> Catalog.of(row, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an engagement must have one row in the catalog, found two of `exchange-deployment`");
    }
}
