package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.engagement.Engagement.*;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.ASSIGN;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.LocationId;
import org.planningservices.policy.History;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

class EngRulesTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    @Nested
    @DisplayName("ENG-03")
    class Eng03 {

        private final Voucher voucher = createdOn("2020-10-05").until(IN_DELIVERY);

        @ParameterizedTest
        @ValueSource(ints = {0, 14, 15})
        void acceptsUpToFifteenDays(int days) {
            assertAnswer(on("2020-10-05")
                            .decide(
                                    voucher,
                                    CompleteEngagement.builder()
                                            .partnerId(FABRIKAM)
                                            .deliveredDays(days)
                                            .offsiteDays(0)
                                            .build(),
                                    facts()))
                    .isAcceptedBy(ENG_03);
        }

        @Test
        void refusesMore() {
            assertAnswer(on("2020-10-05")
                            .decide(
                                    voucher,
                                    CompleteEngagement.builder()
                                            .partnerId(FABRIKAM)
                                            .deliveredDays(16)
                                            .offsiteDays(0)
                                            .build(),
                                    facts()))
                    .isRefusedBy(ENG_03)
                    .saying("`16` days were delivered: an engagement lasts at most `15`")
                    .comparing(Map.of("delivered", 16, "longest", 15));
        }
    }

    @Nested
    @DisplayName("ENG-04")
    class Eng04 {

        private final VoucherProgram withDataSheet = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .engagementServiceLevels(Sourced.of(
                        Map.of(DATA_ESTATE_MODERNIZATION, Set.of(ServiceLevel.ofDays(3), ServiceLevel.ofDays(5))),
                        Sources.COMMON_OVERSIGHTS))
                .build());

        @Test
        void acceptsEveryServiceLevelByDefault() {
            for (int days : List.of(1, 3, 5, 10, 15)) {
                Voucher voucher = createdOn("2020-10-05").ofDays(days).until(ASSIGNED);

                assertAnswer(on("2020-10-05")
                                .decide(voucher, reserve("2020-10-05").build(), facts()))
                        .isAcceptedBy(ENG_04);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 5})
        void acceptsWhatTheDataSheetAllows(int days) {
            Voucher voucher =
                    createdOn("2020-10-05").of(Offering.SSDPS).ofDays(days).until(ASSIGNED);

            var answer = withDataSheet
                    .on(day("2020-10-05"))
                    .decide(voucher, reserve(Offering.SSDPS, day("2020-10-05")).build(), facts());

            assertAnswer(answer).isAcceptedBy(ENG_04);
        }

        @Test
        void refusesWhatTheDataSheetDoesNotAllow() {
            Voucher voucher =
                    createdOn("2020-10-05").of(Offering.SSDPS).ofDays(10).until(ASSIGNED);

            var answer = withDataSheet
                    .on(day("2020-10-05"))
                    .decide(voucher, reserve(Offering.SSDPS, day("2020-10-05")).build(), facts());

            assertAnswer(answer)
                    .isRefusedBy(ENG_04)
                    .comparing(Map.of(
                            "serviceLevel",
                            ServiceLevel.ofDays(10),
                            "engagement",
                            DATA_ESTATE_MODERNIZATION,
                            "allowed",
                            Set.of(ServiceLevel.ofDays(3), ServiceLevel.ofDays(5))));
        }

        @Test
        void saysWhichServiceLevelsTheDataSheetAllows() {
            VoucherProgram onlyThree = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .engagementServiceLevels(Sourced.of(
                            Map.of(DATA_ESTATE_MODERNIZATION, Set.of(ServiceLevel.ofDays(3))),
                            Sources.COMMON_OVERSIGHTS))
                    .build());
            Voucher voucher =
                    createdOn("2020-10-05").of(Offering.SSDPS).ofDays(10).until(ASSIGNED);

            var answer = onlyThree
                    .on(day("2020-10-05"))
                    .decide(voucher, reserve(Offering.SSDPS, day("2020-10-05")).build(), facts());

            assertAnswer(answer).saying("`data-estate-modernization` cannot take `10` days: its data sheet allows `3`");
        }

        @Test
        void acceptsEveryServiceLevelOfAnEngagementWithoutDataSheet() {
            Voucher voucher = createdOn("2020-10-05").ofDays(10).until(ASSIGNED);

            assertAnswer(withDataSheet
                            .on(day("2020-10-05"))
                            .decide(voucher, reserve("2020-10-05").build(), facts()))
                    .isAcceptedBy(ENG_04);
        }
    }

    @Nested
    @DisplayName("ENG-07")
    class Eng07 {

        private final Voucher voucher = createdOn("2020-10-05").until(DELIVERED);

        @Test
        void acceptsANamedDeliverable() {
            assertAnswer(on("2020-10-05").decide(voucher, SubmitCompletionReport.of(FABRIKAM, "x"), facts()))
                    .isAcceptedBy(ENG_07);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t", "\u2003"})
        void refusesAnEmptyOrBlankOne(String deliverable) {
            var answer = on("2020-10-05").decide(voucher, SubmitCompletionReport.of(FABRIKAM, deliverable), facts());

            assertAnswer(answer)
                    .isRefusedBy(ENG_07)
                    .saying("the completion report names no customer deliverable, found `" + deliverable + "`")
                    .comparing(Map.of("deliverable", deliverable));
        }
    }

    @Nested
    @DisplayName("ENG-08")
    class Eng08 {

        private final Voucher voucher = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);

        private static History rival() {
            return createdOn("2020-10-05").numbered("V-2").ofDays(15);
        }

        private static Facts withRival(Voucher rival) {
            return facts().withCustomerVouchers(List.of(rival));
        }

        @Test
        void refusesAnotherOfTheSameKind() {
            Voucher rival = rival().until(RESERVED);

            var answer = on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(rival));

            assertAnswer(answer)
                    .isRefusedBy(ENG_08)
                    .saying(
                            "a `15`-day voucher of the customer for `windows-and-office-deployment` is reserved or redeemed already, `V-2`:"
                                    + " a second needs another division or product")
                    .comparing(Map.of(
                            "rival",
                            VoucherId.of("V-2"),
                            "engagement",
                            WINDOWS_AND_OFFICE_DEPLOYMENT,
                            "serviceLevel",
                            ServiceLevel.ofDays(15)));
        }

        @ParameterizedTest
        @EnumSource(
                names = {
                    "RESERVED",
                    "IN_DELIVERY",
                    "DELIVERED",
                    "REPORTED",
                    "REDEEMED",
                    "PAYMENT_REQUESTED",
                    "PAYMENT_APPROVED",
                    "PAID"
                })
        void countsAVoucherThatIsReservedOrLater(VoucherStatus status) {
            var answer =
                    on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(rival().until(status)));

            assertAnswer(answer).isRefusedBy(ENG_08);
        }

        /** Lists that are read by place, and what is read in turn. */
        static Stream<Collection<Voucher>> countsInAnyCollection() {
            Voucher other = rival().numbered("V-3").until(CREATED);
            Voucher rival = rival().until(RESERVED);
            List<Voucher> two = List.of(other, rival);
            return Stream.of(
                    two, List.of(rival, other), new ArrayList<>(two), new LinkedHashSet<>(two), new ArrayDeque<>(two));
        }

        @ParameterizedTest
        @MethodSource
        void countsInAnyCollection(Collection<Voucher> vouchers) {
            Facts facts = facts().withCustomerVouchers(vouchers);

            var answer = on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), facts);

            assertAnswer(answer).isRefusedBy(ENG_08);
        }

        @ParameterizedTest
        @EnumSource(names = {"CREATED", "ASSIGNED", "EXPIRED", "REVOKED"})
        void doesNotCountAnyOther(VoucherStatus status) {
            var answer =
                    on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(rival().until(status)));

            assertAnswer(answer).isAcceptedBy(ENG_08);
        }

        @Test
        void doesNotCountACancelledReservation() {
            Voucher canceled = LIFECYCLE.apply(
                    rival().until(RESERVED), VoucherEvent.of(VoucherId.of("V-2"), cancel(), day("2020-10-05")));

            var answer = on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(canceled));

            assertAnswer(answer).isAcceptedBy(ENG_08);
        }

        @Test
        void countsAnUnredeemedVoucherUntilItLapses() {
            Voucher rival = createdOn("2020-04-09").numbered("V-2").ofDays(15).until(REPORTED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-06").build(), withRival(rival)))
                    .isRefusedBy(ENG_08);
            assertAnswer(on("2020-10-06").decide(voucher, reserve("2020-10-06").build(), withRival(rival)))
                    .isRefusedBy(ENG_08);
            assertAnswer(on("2020-10-07").decide(voucher, reserve("2020-10-07").build(), withRival(rival)))
                    .isAcceptedBy(ENG_08);
        }

        @Test
        void countsUntilItLapsesByTheEdition() {
            Voucher rival = createdOn("2020-04-09")
                    .on(ASSIGN, "2020-04-19")
                    .numbered("V-2")
                    .ofDays(15)
                    .until(REPORTED);

            assertAnswer(COUNTING_FROM_ASSIGNMENT
                            .on(day("2020-10-16"))
                            .decide(voucher, reserve("2020-10-16").build(), withRival(rival)))
                    .isRefusedBy(ENG_08);
            assertAnswer(COUNTING_FROM_ASSIGNMENT
                            .on(day("2020-10-17"))
                            .decide(voucher, reserve("2020-10-17").build(), withRival(rival)))
                    .isAcceptedBy(ENG_08);
        }

        @Test
        void countsARedeemedVoucherForEver() {
            Voucher rival = createdOn("2015-01-02").numbered("V-2").ofDays(15).until(REDEEMED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(rival)))
                    .isRefusedBy(ENG_08);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 5, 10})
        void doesNotCountAShorterVoucher(int days) {
            Voucher rival = rival().ofDays(days).until(REDEEMED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(rival)))
                    .isAcceptedBy(ENG_08);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 5, 10})
        void isNotAskedOfAShorterVoucher(int days) {
            Voucher shorter = createdOn("2020-10-05").ofDays(days).until(ASSIGNED);
            Facts withRival = withRival(rival().until(REDEEMED));
            Facts withoutVouchers = Facts.none().withPartner(fabrikam().build());

            assertAnswer(on("2020-10-05").decide(shorter, reserve("2020-10-05").build(), withRival))
                    .isAccepted()
                    .didNotAsk(ENG_08);
            assertAnswer(on("2020-10-05").decide(shorter, reserve("2020-10-05").build(), withoutVouchers))
                    .isAccepted();
        }

        @Test
        void doesNotCountAnotherEngagement() {
            Voucher rival = rival().reserving(reserve -> reserve.engagement(MOBILE_PRODUCTIVITY_DEPLOYMENT))
                    .until(REDEEMED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(rival)))
                    .isAcceptedBy(ENG_08);
        }

        @ParameterizedTest
        @CsvSource({
            "    ,     ,      ,      , refused",
            "  HR,     ,    HR,      , refused",
            "    ,   11,      ,    11, refused",
            "  HR,   11,    HR,    11, refused",
            "  HR,     ,      ,      , accepted",
            "    ,     ,    HR,      , accepted",
            "  HR,     ,  Sales,     , accepted",
            "    ,   11,      ,      , accepted",
            "    ,     ,      ,    11, accepted",
            "    ,   10,      ,    11, accepted",
            "  HR,   10,    HR,    11, accepted",
            "  HR,   11,  Sales,   11, accepted"
        })
        void comparesDivisionAndProductAbsentOrNot(
                @Nullable String division,
                @Nullable String product,
                @Nullable String itsDivision,
                @Nullable String itsProduct,
                String outcome) {
            Voucher rival = rival().reserving(reserve ->
                            reserve.division(Optional.ofNullable(itsDivision)).product(Optional.ofNullable(itsProduct)))
                    .until(REDEEMED);

            var answer = on("2020-10-05")
                    .decide(
                            voucher,
                            reserve("2020-10-05")
                                    .division(Optional.ofNullable(division))
                                    .product(Optional.ofNullable(product))
                                    .build(),
                            withRival(rival));

            if (outcome.equals("refused")) {
                assertAnswer(answer).isRefusedBy(ENG_08);
            } else {
                assertAnswer(answer).isAcceptedBy(ENG_08);
            }
        }

        @Test
        void doesNotCountTheVoucherItself() {
            Voucher once = createdOn("2020-10-05").ofDays(15).until(RESERVED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withRival(once)))
                    .isAcceptedBy(ENG_08);
        }

        @Test
        void lacksTheVouchersOfTheCustomerWhereTheyAreNotGiven() {
            Facts withoutVouchers = Facts.none().withPartner(fabrikam().build());

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), withoutVouchers))
                    .lacks(FactKind.CUSTOMER_VOUCHERS, ENG_08);
        }
    }

    @Nested
    @DisplayName("ENG-09")
    class Eng09 {

        private final Voucher assigned = createdOn("2020-10-05").until(ASSIGNED);
        private final Voucher reported = createdOn("2020-10-05").until(REPORTED);
        private final Voucher redeemed = createdOn("2020-10-05").until(REDEEMED);

        @Test
        void acceptsALocationInTheCountryOfDelivery() {
            assertAnswer(on("2020-10-05").decide(assigned, reserve("2020-10-05").build(), facts()))
                    .isAcceptedBy(ENG_09);
            assertAnswer(on("2020-10-05").decide(reported, redeem(), facts())).isAcceptedBy(ENG_09);
            assertAnswer(on("2020-10-05").decide(requestPayment(redeemed), List.of(redeemed), facts()))
                    .isAcceptedBy(ENG_09);
        }

        @Test
        void refusesALocationInAnotherCountry() {
            String message = "location `de-site` is in `DE`, delivery is in `NL`: choose a location in the country of"
                    + " delivery";
            Map<String, Object> compared = Map.of("location", DE_SITE, "country", DE, "deliveryCountry", NL);

            assertAnswer(on("2020-10-05")
                            .decide(
                                    assigned,
                                    reserve("2020-10-05").locationId(DE_SITE).build(),
                                    facts()))
                    .isRefusedBy(ENG_09)
                    .saying(message)
                    .comparing(compared);
            assertAnswer(on("2020-10-05").decide(reported, Redeem.of(operator(FABRIKAM), DE_SITE), facts()))
                    .isRefusedBy(ENG_09)
                    .saying(message)
                    .comparing(compared);
            assertAnswer(on("2020-10-05")
                            .decide(RequestPayment.of(R_1, FABRIKAM, DE_SITE, V_1), List.of(redeemed), facts()))
                    .isRefusedBy(ENG_09)
                    .saying(message)
                    .comparing(compared);
        }

        @Test
        void refusesALocationThatIsNotThePartners() {
            LocationId stray = LocationId.of("stray");
            String message = "partner `fabrikam` has no location `stray`: choose one of its own in `NL`";
            Map<String, Object> compared = Map.of("location", stray, "partner", FABRIKAM, "deliveryCountry", NL);

            assertAnswer(on("2020-10-05")
                            .decide(
                                    assigned,
                                    reserve("2020-10-05").locationId(stray).build(),
                                    facts()))
                    .isRefusedBy(ENG_09)
                    .saying(message)
                    .comparing(compared);
            assertAnswer(on("2020-10-05").decide(reported, Redeem.of(operator(FABRIKAM), stray), facts()))
                    .isRefusedBy(ENG_09)
                    .saying(message)
                    .comparing(compared);
            assertAnswer(on("2020-10-05")
                            .decide(RequestPayment.of(R_1, FABRIKAM, stray, V_1), List.of(redeemed), facts()))
                    .isRefusedBy(ENG_09)
                    .saying(message)
                    .comparing(compared);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-10-05").decide(reported, redeem(), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09);
        }

        @Test
        void lacksThePartnerWhereAnotherIsGiven() {
            assertAnswer(on("2020-10-05")
                            .decide(reported, redeem(), factsOf(partner(LITWARE).build())))
                    .lacks(FactKind.PARTNER, ENG_09);
        }
    }

    @Nested
    @DisplayName("ENG-12")
    class Eng12 {

        private final Voucher voucher = createdOn("2020-03-01").until(IN_DELIVERY);

        @ParameterizedTest
        @ValueSource(strings = {"2020-03-31", "2020-07-01"})
        void acceptsThreeDaysOffSiteOnAnyDay(LocalDate day) {
            assertAnswer(on(day).decide(
                                    voucher,
                                    CompleteEngagement.builder()
                                            .partnerId(FABRIKAM)
                                            .deliveredDays(5)
                                            .offsiteDays(3)
                                            .build(),
                                    facts()))
                    .isAcceptedBy(ENG_12);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020-03-31", "2020-07-01"})
        void refusesFourOutsideTheWaiver(LocalDate day) {
            var answer = on(day).decide(
                            voucher,
                            CompleteEngagement.builder()
                                    .partnerId(FABRIKAM)
                                    .deliveredDays(5)
                                    .offsiteDays(4)
                                    .build(),
                            facts());

            assertAnswer(answer)
                    .isRefusedBy(ENG_12)
                    .saying("`4` days were off site: at most `3` may be, except on completion from `2020-04-01` through"
                            + " `2020-06-30`, attempted on `" + day + "`")
                    .comparing(Map.of(
                            "offsite",
                            4,
                            "longest",
                            3,
                            "waiverStart",
                            day("2020-04-01"),
                            "waiverEnd",
                            day("2020-06-30"),
                            "day",
                            day));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020-04-01", "2020-04-02", "2020-06-29", "2020-06-30"})
        void acceptsAnyNumberOnTheDaysOfTheWaiver(LocalDate day) {
            assertAnswer(on(day).decide(
                                    voucher,
                                    CompleteEngagement.builder()
                                            .partnerId(FABRIKAM)
                                            .deliveredDays(15)
                                            .offsiteDays(15)
                                            .build(),
                                    facts()))
                    .isAcceptedBy(ENG_12);
        }
    }

    @Nested
    @DisplayName("ENG-13")
    class Eng13 {

        @ParameterizedTest
        @ValueSource(strings = {"2020-01-30", "2020-01-31"})
        void acceptsACloudEngagementOnAVoucherCreatedBefore(LocalDate createdOn) {
            Voucher voucher = createdOn(createdOn).until(ASSIGNED);

            assertAnswer(on("2020-07-01")
                            .decide(voucher, reserve("2020-07-01").cloud(true).build(), facts()))
                    .isAcceptedBy(ENG_13);
        }

        @Test
        void refusesItOnAVoucherCreatedThatDay() {
            Voucher voucher = createdOn("2020-02-01").until(ASSIGNED);

            assertAnswer(on("2020-07-01")
                            .decide(voucher, reserve("2020-07-01").cloud(true).build(), facts()))
                    .isRefusedBy(ENG_13)
                    .saying("a cloud engagement needs a voucher created before `2020-02-01`,"
                            + " this one was created on `2020-02-01`")
                    .comparing(Map.of("createdOn", day("2020-02-01"), "end", day("2020-02-01")));
        }

        @Test
        void countsFromTheCreationInBothEditions() {
            Voucher voucher = createdOn("2020-01-31").on(ASSIGN, "2020-03-01").until(ASSIGNED);

            assertAnswer(COUNTING_FROM_ASSIGNMENT
                            .on(day("2020-07-01"))
                            .decide(voucher, reserve("2020-07-01").cloud(true).build(), facts()))
                    .isAcceptedBy(ENG_13);
        }

        @Test
        void acceptsAnyOtherEngagement() {
            Voucher voucher = createdOn("2020-02-01").until(ASSIGNED);

            assertAnswer(on("2020-07-01").decide(voucher, reserve("2020-07-01").build(), facts()))
                    .isAcceptedBy(ENG_13);
        }
    }

    @Nested
    @DisplayName("ENG-16")
    class Eng16 {

        @ParameterizedTest
        @CsvSource({
            "DDPS, windows-and-office-deployment",
            "DDPS, mobile-productivity-deployment",
            "DDPS, enterprise-security-proof-of-concept",
            "DYDPS, dynamics-customer-engagement-upgrade",
            "DYDPS, dynamics-customer-engagement-migration",
            "DYDPS, dynamics-finance-and-operations-upgrade",
            "PVDPS, windows-server-modernization",
            "SDPS, sharepoint-deployment",
            "SDPS, project-and-portfolio-management",
            "S-EDPS, exchange-deployment",
            "S-EDPS, skype-for-business-deployment",
            "SSDPS, data-estate-modernization"
        })
        void acceptsAnEngagementInItsOfferingAndRefusesItInEveryOther(String itsOffering, Engagement engagement) {
            for (String code : List.of("DDPS", "DYDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS")) {
                Voucher voucher = createdOn("2020-10-05").of(Offering.of(code)).until(ASSIGNED);

                var answer = on("2020-10-05")
                        .decide(
                                voucher,
                                reserve("2020-10-05").engagement(engagement).build(),
                                facts());

                if (code.equals(itsOffering)) {
                    assertAnswer(answer).isAcceptedBy(ENG_16);
                } else {
                    assertAnswer(answer).isRefusedBy(ENG_16);
                }
            }
        }

        @Test
        void refusesAnUnknownEngagement() {
            Voucher voucher = createdOn("2020-10-05").until(ASSIGNED);
            Engagement unknown = Engagement.of("azure-migration");

            var answer = on("2020-10-05")
                    .decide(voucher, reserve("2020-10-05").engagement(unknown).build(), facts());

            assertAnswer(answer)
                    .isRefusedBy(ENG_16)
                    .saying("`azure-migration` is not an engagement of offering `DDPS` on `2020-10-05`:"
                            + " choose one from its catalog")
                    .comparing(Map.of("engagement", unknown, "offering", Offering.DDPS, "day", day("2020-10-05")));
        }

        @Test
        void refusesEveryEngagementForAnOfferingThatTheProgramDoesNotHave() {
            Voucher voucher = createdOn("2020-10-05").of(Offering.of("AZDPS")).until(ASSIGNED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), facts()))
                    .isRefusedBy(ENG_16, ELG_11);
        }

        @Test
        void doesNotKnowBefore20200131AnEngagementThatNoCatalogHas() {
            Voucher voucher = createdOn("2020-01-06").until(ASSIGNED);
            Reserve step = reserve("2020-02-03")
                    .engagement(Engagement.of("azure-migration"))
                    .build();

            assertAnswer(on("2020-01-30").decide(voucher, step, facts())).lacks(FactKind.ENGAGEMENT_LIST, ENG_16);
            assertAnswer(on("2020-01-31").decide(voucher, step, facts())).isRefusedBy(ENG_16);
        }

        @Test
        void refusesOnEveryDayAnEngagementOfAnotherOffering() {
            Voucher voucher = createdOn("2020-01-06").until(ASSIGNED);
            Reserve step = reserve("2020-02-03")
                    .engagement(Engagement.EXCHANGE_DEPLOYMENT)
                    .build();

            assertAnswer(on("2020-01-30").decide(voucher, step, facts())).isRefusedBy(ENG_16);
            assertAnswer(on("2020-01-31").decide(voucher, step, facts())).isRefusedBy(ENG_16);
        }

        @Test
        void leavesElg15AskedByTheOfferingWhereItIsUnknownAndNotWhereItRefuses() {
            Voucher voucher = createdOn("2020-01-06").until(ASSIGNED);
            Reserve unlisted = reserve("2020-02-03")
                    .engagement(Engagement.of("azure-migration"))
                    .build();
            Reserve stray = reserve("2020-02-03")
                    .engagement(Engagement.EXCHANGE_DEPLOYMENT)
                    .build();

            assertThat(on("2020-01-30").decide(voucher, unlisted, holding()).getLeft())
                    .satisfies(refusal -> {
                        assertThat(refusal.violations())
                                .extracting(violation -> violation.rule().id())
                                .containsExactly(RuleId.ELG_15);
                        assertThat(refusal.undecided())
                                .extracting(unknown -> unknown.rule().id())
                                .containsExactly(ENG_16);
                    });
            assertAnswer(on("2020-01-30").decide(voucher, stray, holding())).isRefusedBy(ENG_16);
            assertAnswer(on("2020-01-31").decide(voucher, unlisted, holding())).isRefusedBy(ENG_16);
        }

        @Test
        void refusesUnderTermsOfOnesOwnAnEngagementUntilTheDayBeforeItJoins() {
            Voucher voucher = createdOn("2020-06-01").of(Offering.SDPS).until(ASSIGNED);
            Reserve step = reserve("2020-08-20")
                    .engagement(PROJECT_AND_PORTFOLIO_MANAGEMENT)
                    .build();
            VoucherProgram joining = VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .catalog(Sourced.assumed(Catalog.of(CatalogEntry.builder()
                            .engagement(PROJECT_AND_PORTFOLIO_MANAGEMENT)
                            .offering(Offering.SDPS)
                            .addQualification(Qualification.silver(Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT))
                            .joinedOn(day("2020-08-20"))
                            .build())))
                    .build());

            assertAnswer(joining.on(day("2020-08-19")).decide(voucher, step, facts()))
                    .isRefusedBy(ENG_16);
            assertAnswer(joining.on(day("2020-08-20")).decide(voucher, step, facts()))
                    .isAcceptedBy(ENG_16);
            assertAnswer(on("2020-08-19").decide(voucher, step, facts())).isAcceptedBy(ENG_16);
        }

        @Test
        void servesForEveryDayWithTheRestOfItsRows() {
            Voucher voucher = createdOn("2014-02-03").until(ASSIGNED);

            assertAnswer(on("2014-02-03").decide(voucher, reserve("2014-02-03").build(), facts()))
                    .isAcceptedBy(ENG_16);
        }
    }
}
